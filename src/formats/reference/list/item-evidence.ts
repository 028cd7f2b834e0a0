/* What the text on both sides of a line break says: does an item begin there? Weights are log-odds, and add up. */

interface Sign {
  readonly says: string
  readonly sign: RegExp
  readonly weight: number
}

const particle = String.raw`(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|al|el|bin|ibn|Al|El|De|Van|Von|Le|La|Di|Da|D|St\.?)[ '’-]){0,3}`
const word = String.raw`\p{Lu}[\p{L}\p{M}'’‘-]*\p{L}`
const family = String.raw`${particle}${word}(?:[ -]${word})?`
const year = String.raw`(?:1[5-9]|20)\d\d`

/** Of the beginning of a line, its marker left out. */
const startSigns: readonly Sign[] = [
  { says: 'Smith, J.', sign: new RegExp(`^${family},? ?\\p{Lu}\\p{Ll}?\\.`, 'u'), weight: 1.5 },
  { says: 'Smith JA,', sign: new RegExp(`^${family},? \\p{Lu}{1,3}(?: ?[,.:;(]| and| &|$)`, 'u'), weight: 3 },
  {
    says: 'J. A. Smith',
    sign: new RegExp(`^(?:\\p{Lu}\\.[ -]?){1,4}${family}(?: ?[,:]| and| &| \\()`, 'u'),
    weight: 2.5,
  },
  { says: 'Smith, John', sign: new RegExp(`^${family}, ${word}`, 'u'), weight: 2.5 },
  { says: 'SMITH, J', sign: /^\p{Lu}[\p{Lu}'’-]{2,}[, ]/u, weight: 1 },
  { says: 'Smith (2004)', sign: new RegExp(`^\\p{Lu}[^()\\d]{2,80}\\(${year}`, 'u'), weight: 2.5 },
  { says: 'a year within the first words', sign: new RegExp(`^.{4,60}\\b${year}`, 'u'), weight: 1 },
  { says: '——— for the author before', sign: /^(?:[_\u2010-\u2015-]{2,}|—)[\s.,:(]/u, weight: 5 },
  {
    says: 'ibid.',
    sign: /^(?:[Ii]bid|[Ii]dem|[Ii]d\.|[Oo]p\. ?cit|[Ll]oc\. ?cit|[Ee]bd|Vgl\.|[Ss]ee |[Cc]f\.)/u,
    weight: 2,
  },
  { says: '张三, 李四.', sign: /^[\p{Script=Han}\p{Script=Hangul}]{2,4}[,，、.．:：;；]/u, weight: 2.5 },
  { says: 'a small letter', sign: new RegExp(`^\\p{Ll}(?!.{0,14}${word},? \\p{Lu})`, 'u'), weight: -5 },
  { says: 'a digit', sign: /^[\p{Nd}]/u, weight: -3 },
  { says: 'a sign of the middle', sign: /^[,;:.)\]}/&%+=–—-]/u, weight: -3 },
  { says: 'an address', sign: /^(?:https?:|www\.|doi|10\.\d{4})/iu, weight: -5 },
  {
    says: 'in, and',
    sign: /^(?:In|in|and|et|und|y|e|&|Eds?|pp|Vol|No|Available|Retrieved|Accessed)\b/u,
    weight: -3,
  },
  { says: 'words of a title', sign: /^\p{Lu}\p{L}+ (?:\p{Ll}{2,}\b[ ,:-]*){2}/u, weight: -1.5 },
  {
    says: 'an abbreviated journal',
    sign: /^(?:\p{Lu}\p{Ll}*\. ?){2,}(?!.{0,30}\p{Lu}\p{Ll}+,)/u,
    weight: -0.5,
  },
]

/** Of the end of a line. */
const endSigns: readonly Sign[] = [
  {
    says: 'pages and a stop',
    sign: /[\d\u0660-\u0669\u06F0-\u06F9][\p{L}]?[).\]]{0,2}[.。．]$/u,
    weight: 2.5,
  },
  { says: 'a word and a stop', sign: /\p{L}{3,}[)\]"”’»]?[.。．]$/u, weight: 0.5 },
  { says: 'a bracket', sign: /[)\]]$/u, weight: 1 },
  { says: 'a digit', sign: /\d$/u, weight: 1.5 },
  { says: 'an address', sign: /(?:https?:\/\/|www\.|doi|10\.\d{4}\/)\S*$/iu, weight: 1.5 },
  { says: 'an initial', sign: /(?:^|[\s.-])\p{Lu}{1,2}\.$/u, weight: -2 },
  { says: 'et al.', sign: /\bet al\.?$/u, weight: -2.5 },
  {
    says: 'an abbreviation',
    sign: /\b(?:pp?|vols?|nos?|eds?|hrsg|in|ch|ser|suppl|trans|univ|proc|int|phys|rev|j)\.?$/iu,
    weight: -2,
  },
  { says: 'a sign of the middle', sign: /[,:([{/&+–—-]$/u, weight: -5 },
  { says: 'a semicolon, which some lists have for a stop', sign: /;$/u, weight: -2 },
  {
    says: 'a small word',
    sign: /(?:^|\s)(?:and|et|und|y|e|of|the|in|for|de|la|a|an|to|on|der|die|by|with|from)$/u,
    weight: -4,
  },
  { says: 'no stop', sign: /\p{L}$/u, weight: -2.5 },
]

/** Characters of a line that are looked at. */
const startLength = 120
const endLength = 60
/** A line seldom begins an item. */
const prior = -1
/** One break of lines says no more than this. */
const most = 7

function sum(signs: readonly Sign[], text: string): number {
  let total = 0
  for (const { sign, weight } of signs) if (sign.test(text)) total += weight
  return total
}

/** How much a text looks like the beginning of an item, its marker left out. */
export function startEvidence(text: string): number {
  return sum(
    startSigns,
    text
      .slice(0, startLength + 40)
      .trimStart()
      .slice(0, startLength),
  )
}

/** How much a text looks like the end of an item. */
export function endEvidence(text: string): number {
  return sum(
    endSigns,
    text
      .slice(-endLength - 40)
      .trimEnd()
      .slice(-endLength),
  )
}

/** Log-odds that an item ends with the first text and another begins with the second. */
export function breakEvidence(before: string, after: string): number {
  return Math.max(-most, Math.min(most, startEvidence(after) + endEvidence(before) + prior))
}
