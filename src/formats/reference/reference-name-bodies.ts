import { apostrophe, endOf, form, type FoundName, hyphen } from './reference-name-forms.ts'

const groupWord =
  '(?:Group|Groups|Consortium|Organi[sz]ation|Committee|Subcommittee|Association|Society|Initiative|Network|Collaboration|Collaborative|Collaborators|Investigators|Institutes?|Team|Ministry|Department|Agency|Commission|Foundation|Council|Panel|Task Force|Administration|Academy|College|Federation|Consortia|Centers?|Centres?|Project|Program|Programme)'
/** Words of a name of a body: capitals, with small joining words, the telling word among them. */
const collective = form(
  String.raw`(?:(?:and|for|on behalf of)\s+)?(?:the\s+)?(?<body>(?:[Tt]he )?[\p{Lu}\d][\p{L}\p{M}\d${apostrophe}${hyphen}\/&]*(?:[ ](?:\(\p{Lu}{2,10}\)|[\p{Lu}\d][\p{L}\p{M}\d${apostrophe}${hyphen}\/]*|of|on|for|and|the|in|to|&)){0,14}?[ ]${groupWord}(?:[ ](?:of|on|for|and|in|to)(?:[ ](?:[\p{Lu}\d][\p{L}\d${apostrophe}${hyphen}\/]*|of|on|for|and|the|in|to|&)){1,10})?)(?=\s*(?:[.:;,]|\((?:1[5-9]|20)\d\d|$))`,
)
/** A body that others write for, whatever its name: "for the Collaborative Transplant Study". */
const represented = form(
  String.raw`(?:for|on behalf of) the (?<body>\p{Lu}[\p{L}\d${hyphen}]*(?: (?:\p{Lu}[\p{L}\d${hyphen}]*|of|and|for|in)){1,10})(?=\s*(?:[.:;]|\((?:1[5-9]|20)\d\d))`,
)
/** A body that is known by its letters, the last of the list: "McCouch SR, CGSNL. Gene nomenclature". */
const acronym = form(String.raw`\p{Lu}{3,10}(?=\.\s\p{Lu})`)
/** The name goes on after its comma: ", Hepatology, and Nutrition". */
const goesOn = /\p{Lu}\p{L}+,? (?:and|And|&) /uy

/** A body, such as a study group, whose name begins at `start`: one that says what it is, or that others write for. */
export function bodyAt(text: string, start: number): FoundName | undefined {
  collective.lastIndex = start
  represented.lastIndex = start
  const match = collective.exec(text) ?? represented.exec(text)
  const body = match?.groups?.['body']
  return match === null || body === undefined
    ? undefined
    : { name: { literal: body }, end: start + match[0].length }
}

/** A body that is named by its letters only. */
export function acronymAt(text: string, start: number): FoundName | undefined {
  const end = endOf(acronym, text, start)
  return end === undefined ? undefined : { name: { literal: text.slice(start, end) }, end }
}

/** Does what follows a body's name and its comma belong to the name still? */
export function bodyGoesOn(text: string, end: number): boolean {
  return endOf(goesOn, text, end) !== undefined
}
