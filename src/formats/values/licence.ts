/** What comes after a licence's address in a sentence, or names a language or form of it. */
const creativeCommons =
  /\bcreativecommons\.org\/(?<kind>licen[cs]es|publicdomain)\/(?<name>[a-z+-]{2,20})\/?(?<version>\d\.\d)?(?:\/(?<place>[a-z]{2,7})(?![\w.-]))?/giu
/** Other licences by which a text is free to read; publishers' own terms say nothing of who can read. */
const openAddresses: readonly RegExp[] = [
  /\belsevier\.com\/open-access\/userlicense\b/i,
  /\bpubs\.acs\.org\/page\/policy\/authorchoice/i,
  /\barxiv\.org\/licenses\/(?:nonexclusive-distrib|assumed)/i,
  /\bopendatacommons\.org\/licenses\//i,
  /\bgnu\.org\/(?:licenses|copyleft)\//i,
  /\bopensource\.org\/licen[cs]es?\//i,
]
/** The address of terms for mining texts, which say nothing of readers. */
const mining = /\btdm\b|[/_-]tdm[/_-]|text-and-data-mining|\/tdm_license/i
/** The sentence that licenses an article, or says that it is free to read. */
const licensing =
  /\bopen[- ]?access (?:article|paper|chapter|publication)\b(?! (?:processing|publishing) )|\b(?:this|the) (?:article|work|paper|chapter|content|preprint|book)(?:,? except where otherwise (?:noted|indicated),?)? (?:is|has been|was) (?:published|made available|licen[sc]ed|distributed|available)[^.]{0,120}?\b(?:under|licen[sc]e)|\b(?:distributed|licen[sc]ed|available|published) under (?:the terms of )?(?:the|an?) [^.]{0,40}?(?:creative commons|cc[ -]by|open access)|\bcontent,? except where otherwise noted,? is\b/iu
/** Where a name of a Creative Commons licence begins, and what in it is its version: "CC BY-NC 4.0". */
const nameStart = /\b(?:creative commons|cc)[ -]{1,3}(?:attribution|by)\b/iu
const version = /(?<![\d.])[1-4]\.\d(?![\d.]\d)/u
/** All that may stand between both, so that a number further on is not taken for the version. */
const ofName =
  /^(?:non|no|commercial|nc|deriv(?:ative)?s?|derivatives?|works?|nd|share|alike|sharealike|noncommercial|noderivs?|noderivatives?|sa|by|cc|international|unported|generic|public|licen[sc]e|v|version|\W+)$/iu
const longestName = 120
const terms: readonly (readonly [RegExp, string])[] = [
  [/non[- ]?commercial|\bnc\b/i, '-nc'],
  [/no[- ]?deriv|\bnd\b/i, '-nd'],
  [/share[- ]?alike|\bsa\b/i, '-sa'],
]
/** No notice of a licence is longer. */
const longest = 20_000

/**
 * The address of a licence in its canonical spelling: those of Creative Commons with https, in lower case, without the
 * name of a language or form ("deed.en", "legalcode"), and with a slash at the end. Others stay as given.
 *
 * @returns `undefined` for what is no address on the web.
 * @example canonicalLicence('http://www.creativecommons.org/licenses/by/4.0/legalcode') // 'https://creativecommons.org/licenses/by/4.0/'
 */
export function canonicalLicence(address: string): string | undefined {
  const text = address.trim()
  const [found] = creativeCommonsIn(text)
  if (found !== undefined) return found
  return /^https?:\/\/[^\s/]+\S*$/i.test(text) ? text : undefined
}

/** Whether the address is that of a licence under which everybody can read a text. */
export function isOpenLicence(address: string): boolean {
  return /\bcreativecommons\.org\//i.test(address) || openAddresses.some((open) => open.test(address))
}

/** Whether a licence is only for mining texts. */
export function isForMining(address: string): boolean {
  return mining.test(address)
}

/**
 * The Creative Commons licence that a notice names, by its address, or else by its name and version. The waiver for data
 * (CC0) counts only where there is no other.
 *
 * @example licenceIn('… the Creative Commons Attribution 4.0 International License') // 'https://creativecommons.org/licenses/by/4.0/'
 */
export function licenceIn(text: string): string | undefined {
  const notice = text.slice(0, longest)
  const all = creativeCommonsIn(notice)
  return all.find((address) => !address.includes('/publicdomain/')) ?? all[0] ?? namedLicence(notice)
}

/** Whether a text says that an article, not the site or a picture, is under a licence that lets everybody read it. */
export function licensesArticle(text: string): boolean {
  return licensing.test(text.slice(0, longest))
}

function creativeCommonsIn(text: string): string[] {
  return [...text.matchAll(creativeCommons)].map(({ groups = {} }) => {
    const { kind, name, version, place } = groups
    // "CC-BY" is how one publisher spells the name in an address.
    const licence = (name ?? '').toLowerCase().replace(/^cc-/, '')
    const parts = [
      kind?.toLowerCase() === 'publicdomain' ? 'publicdomain' : 'licenses',
      licence,
      version,
      place === undefined || /^(?:deed|legalco)/i.test(place) ? undefined : place.toLowerCase(),
    ]
    return `https://creativecommons.org/${parts.filter((part) => part !== undefined).join('/')}/`
  })
}

function namedLicence(text: string): string | undefined {
  const start = nameStart.exec(text)
  if (start === null) return undefined
  const after = start.index + start[0].length
  const rest = text.slice(after, after + longestName)
  const number = version.exec(rest)
  if (number === null) return undefined
  const between = rest.slice(0, number.index)
  if (!between.split(/\b/u).every((word) => ofName.test(word))) return undefined
  // The order of the names: by, nc, then nd or sa.
  const conditions = terms.flatMap(([sign, code]) => (sign.test(between) ? [code] : []))
  return `https://creativecommons.org/licenses/by${conditions.join('')}/${number[0]}/`
}
