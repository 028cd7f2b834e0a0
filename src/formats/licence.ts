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
/** Names of Creative Commons licences, with their conditions and version: "CC BY-NC 4.0". */
const named =
  /\b(?:creative commons|cc)[ -]*(?<name>attribution|by)(?<terms>(?:[ -–/]*(?:non-?commercial|nc|no-?deriv(?:ative)?s?(?: works)?|nd|share-?alike|sa)\b)*)[ -]*(?:(?:international|unported|generic|public|licen[sc]e|\(cc[^)]{0,20}\))[ ,]*){0,4}(?<version>[1-4]\.\d)/iu
const terms: readonly (readonly [RegExp, string])[] = [
  [/non-?commercial|\bnc\b/i, '-nc'],
  [/no-?deriv|\bnd\b/i, '-nd'],
  [/share-?alike|\bsa\b/i, '-sa'],
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
  const found = named.exec(text)?.groups
  if (found === undefined) return undefined
  const conditions = terms.flatMap(([sign, code]) => (sign.test(found['terms'] ?? '') ? [code] : []))
  // The order of the names: by, nc, then nd or sa.
  return `https://creativecommons.org/licenses/by${conditions.join('')}/${found['version']}/`
}
