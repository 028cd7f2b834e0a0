import { parseArxivId } from '../../domain/arxiv-id.ts'
import { doiOfAddress } from '../../domain/doi-address.ts'
import { parseDoi } from '../../domain/doi.ts'
import { parsePmcid, parsePmid } from '../../domain/pubmed-ids.ts'
import type { Identifier } from '../../domain/record.ts'

/** A reference without what stands beside the bibliographic description. */
export interface BareReference {
  readonly text: string
  readonly identifiers: readonly Identifier[]
  readonly notes: readonly string[]
}

/** Identifiers as references print them. The first group, or else all, goes to the parser. */
const identifierRows = [
  {
    scheme: 'doi',
    pattern:
      /(?:\(|\b)?(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/\s?|\bdoi\s?[:=]?\s{0,2}(?:https?:\/\/(?:dx\.)?doi\.org\/)?)?(\b10\.\d{4,9}\/\S{1,200})/iu,
    parse: parseDoi,
  },
  { scheme: 'pmcid', pattern: /(?:\bPMCID\s?[:=]?\s?|\b)(PMC\d{3,9})\b\.?/u, parse: parsePmcid },
  { scheme: 'pmid', pattern: /\b(?:PMID|PubMed)\s?[:=]\s?(\d{1,8})\b[.;]?/u, parse: parsePmid },
  {
    scheme: 'arxiv',
    pattern: /\[((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)\/\d{7})\]/u,
    parse: parseArxivId,
  },
  {
    scheme: 'arxiv',
    pattern:
      /\barXiv\s?:\s?((?:\d{4}\.\d{4,5}|[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?)\b(?:\s?\[[\w.-]{1,20}\])?/iu,
    parse: parseArxivId,
  },
] as const

/** Addresses but for the resolver's, which the rows know. */
const publisherAddress = /\bhttps?:\/\/(?!(?:dx\.|www\.)?doi\.org\/\s?10\.)[^\s<>"”]{1,400}/giu

const bracketedNote =
  /^(?:(?:article|book|paper|text|thesis)? ?in (?:\p{Lu}[\p{L}-]+)(?:[ ,;](?:with|and|\p{Lu})[\p{L} ]{0,60})?|epub[\p{L}\d ]{0,40}|ahead of print|in press|abstract|letter|letters|editorial|review|comment|commentary|corrected|erratum|retracted|see comments?|proceedings|internet|online|serial online|meeting abstract|published online[^\]]{0,40}|dissertation|phd thesis|thesis)$/iu
/** Remarks at the end that stand without brackets. */
const trailingNote =
  /(?<![\p{L}\d])(Epub(?: ahead of print)?(?:[:,]? ?\d{4}(?:\/\d\d\/\d\d| [A-Z][a-z]{2,8}\.?(?: \d{1,2})?)?)?|Epub ahead of print|[Aa]head of print|[Ii]n press|[Ff]orthcoming|Review|(?:Article )?[Ii]n (?:French|German|Russian|Chinese|Japanese|Spanish|Italian|Polish|Portuguese))[\s.;]*$/u
/** What web pages and printers add to the end: no part of the description and not worth a note. */
const furniture =
  /(?:,?\s(?:and )?references therein|\sWeb\.\s\d{1,2}\s\p{Lu}\p{Ll}{2,8}\.?\s\d{4}|\s(?:doi:\s?)?Cite this article as:.{0,600}|\s\[[^[\]]{5,80}\d\s?\((?:1[89]|20)\d\d\)\]|\s*[[(](?:PubMed|CrossRef|Cross Ref|INSPIRE|SPIRES|ADS|MathSciNet|Zbl|Google Scholar|PMC free article|Free Full Text|DOI|Web of Science|ISI|Medline)[\])]|(?<=[.;,)\]\d])\s\(?(?:Available(?: (?:from|at|online)\b|$)|(?:[Aa]ccessed|Cited|Retrieved)\b)[^[\]]{0,300}|\s*\[cited [^[\]]{1,40}\]|\s*(?:PubMed )?(?:PMID:? ?)?\bWOS:\w{1,20}|\s*(?:PubMed(?: Central)? )?(?:PMC?ID|PubMed(?: Central)?|Medline)(?:\s?[:=]\s?[\w:]{0,30})?|\s*\(?\bdoi\b\s?[:=]?.{0,90}|\s*\bISSN:?\s\d{4}-\d{3}[\dX]|(?<=\d\.)\d{4}-\d{3}[\dX]|\s*\bhttps?:\/\/\S{1,300})[\s.;]*$/u

/** Without one of these there is no furniture: the long pattern is only tried where it can match. */
const furnitureSign =
  /PubMed|Cross ?Ref|SPIRE|ADS|MathSci|Zbl|references therein|Cite this|Web\.|\d\)\]|Google|PMC|PMID|Free Full|DOI|doi|Web of|ISI|Medline|Available|ccessed|[Cc]ited|Retrieved|WOS|ISSN|http|\d{4}-\d{3}[\dX]/
/** A remark at the end is not longer. */
const longestNote = 60

/**
 * Takes identifiers, bracketed remarks and web furniture out of a reference. Brackets that are not known remarks stay:
 * "[3H]MK-801" is part of a title.
 *
 * @example separateRemarks('… forced swim test [in French]. Ann Pharm Fr 1998').notes // ['in French']
 */
export function separateRemarks(reference: string): BareReference {
  let text = reference
  const identifiers: Identifier[] = []
  if (/10\.\d{4}|PMC|PMID|PubMed|arXiv|-(?:ph|th|qc|ex|lat)\/\d/i.test(text)) {
    for (const match of text.matchAll(publisherAddress)) {
      const value = doiOfAddress(match[0])
      if (value === undefined) continue
      identifiers.push({ scheme: 'doi', value })
      text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim()
      break
    }
    for (const { scheme, pattern, parse } of identifierRows) {
      if (identifiers.some((known) => known.scheme === scheme)) continue
      const match = pattern.exec(text)
      const value = match?.[1] === undefined ? undefined : parse(match[1])
      if (match === null || value === undefined) continue
      identifiers.push({ scheme, value })
      text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim()
    }
  }
  text = text.replace(/\s?(?:\[\s?\]|\(\s?\))/g, '')
  const notes: string[] = []
  // GB/T 7714 marks the kind of work: "[J]" for a journal's article.
  text = text.replace(/\s?\[[JMCDRPN](?:\/OL)?\]/g, '')
  if (/[[(]/.test(text)) {
    text = text.replace(
      /\s?(?:\[([^[\]]{2,80})\]|\(([^()]{2,80})\))/gu,
      (whole, square?: string, round?: string) => {
        const note = (square ?? round ?? '').replace(/^[\s,;]+|[\s.,;]+$/g, '')
        // In round brackets "(review)" may be part of a title; languages and print states are not.
        const known = square === undefined ? /^(?:article )?in [A-Z]|^epub|^in press/iu : bracketedNote
        if (!known.test(note) || !bracketedNote.test(note)) return whole
        notes.push(note)
        return ''
      },
    )
  }
  for (let round = 0; round < 4; round += 1) {
    const before = text
    if (furnitureSign.test(text)) text = text.replace(furniture, '')
    const start = Math.max(0, text.length - longestNote)
    const note = trailingNote.exec(text.slice(start))
    if (note?.[1] !== undefined && start + note.index > 20) {
      notes.push(note[1])
      text = text.slice(0, start + note.index)
    }
    if (text === before) break
  }
  return { text: text.trim(), identifiers, notes }
}
