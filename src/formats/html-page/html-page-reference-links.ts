import { doiOfAddress } from '../../domain/doi-address.ts'
import { parseDoi } from '../../domain/doi.ts'
import { parsePmid } from '../../domain/pubmed-ids.ts'
import type { Identifier, LinkKind, ReferenceLink } from '../../domain/record.ts'

/** What pages print on the buttons under a reference. A row's pattern is the whole label without brackets. */
const labels: readonly (readonly [pattern: RegExp, kind: LinkKind])[] = [
  [/^(?:(?:view (?:in|at|on)|find (?:in|on)) )?google scholar$/i, 'GOOGLE_SCHOLAR'],
  [/^(?:(?:view (?:in|at|on)|find (?:in|on)) )?(?:pubmed|medline)(?:\/ncbi| abstract)?$/i, 'PUBMED'],
  [/^(?:cas|chemport|chemical abstracts|(?:view (?:in|at|on) )?cas)$/i, 'CAS'],
  // "Pubmed Full Text" is PubMed's redirection to wherever the text is.
  [/^(?:pubmed(?: central)?|pmc) full text$/i, 'OTHER'],
  [
    /^(?:(?:view (?:in|at|on) )?cross ?ref(?: full text)?|article|view article|(?:[\p{L}\d]{1,20} ){0,3}full text|view (?:at|on) publisher|doi|link|publisher)$/iu,
    'ARTICLE',
  ],
  [
    /^(?:(?:view (?:in|at|on) )?(?:scopus|web of science|isi|ads|mathscinet|math|inspec|zentralblatt|jstor).{0,40}|pubmed central.*|pmc(?: .*)?|open ?url|abstract(?:\/free full text)?|free full text|full text via .*|find it.*|reference source|semantic scholar|view record in .*|view (?:article|abstract|pdf|full text).{0,40}|full[ -]text(?: \(?pdf\)?)?|proquest|worldcat|ieee xplore|dimensions|researchgate|search (?:google|pubmed).*|sciencedirect|spie digital library|f1000 recommendation|get it .*)$/i,
    'OTHER',
  ],
  // The files and parts of a work: "PDF(390K)", "Get PDF", "References".
  [
    /^(?:(?:(?:get|view|download|open) )?(?:e?pdf|epub|html|full article)(?: ?\(?\d[\d.,]{0,9} ?(?:[kmg]i?b?)?\)?)?|references|supporting information|times cited:? ?\d{0,9})$/i,
    'OTHER',
  ],
]
/** Words that pages print under a reference and that lead nowhere, or back. */
const furniture: readonly RegExp[] = [
  /^(?:return to text|direct links?:?|in text citation|search via refindit|\+\d+ more|[↵↑^])$/i,
  /^(?:view|go|jump|back|return) (?:in|to) (?:the )?(?:article|text|reference|citation|top|reference in article|citation in article|content)s?$/i,
  /^(?:return|back|go) to (?:ref(?:erence|\.)? ?\d{1,4}|original source)(?: in (?:the )?(?:article|text))?[. …]{0,4}$/i,
  /^(?:view|find (?:this )?(?:article|reference) online)$/i,
  /^\(?opens? in (?:a )?new (?:tab|window)\)?$/i,
  /^(?:download|export|copy|save|cite|share|show|hide|view) (?:this )?(?:citations?|references?|article citation|context|more|less|all|details|abstract)$/i,
  /^(?:first )?citation in article$|^(?:article )?location$|^cited (?:in article|by \d{1,6})$|^citing articles?(?: ?\(\d{1,6}\))?$/i,
  /^(?:request permissions|rights (?:and|&) permissions|add to (?:library|favorites|mendeley)|bibtex|ris|endnote|mendeley)$/i,
]
/** Labels that are no words of a reference, so that they are buttons without being links too. */
const unmistakable =
  /^(?:(?:view (?:in|at|on) |find (?:in|on) |search )?(?:google scholar|cross ?ref|pubmed(?: central| abstract)?|web of science|scopus|semantic scholar|chemport|mathscinet)|(?:cross ?ref|pubmed|publisher|free|view|pmc)[ -]full[ -]text|full[ -]text|pmc free article|open ?url|view (?:article|abstract|pdf)|view (?:at|on) publisher)$/i
/** A word of each of these. */
const labelWord = /scholar|cross ?ref|pubmed|science|scopus|chemport|mathscinet|full|pmc|url|view/i
/** Between labels that stand in one text. */
const betweenLabels = /\s*[|·•,;/\][]\s*|\s{2,}/

/** The kind of the link with this label, or `undefined` where the text belongs to the reference. */
export function linkKindOf(label: string): LinkKind | undefined {
  return labels.find(([pattern]) => pattern.test(label))?.[1]
}

/** Whether the text is the page's, not the reference's. */
export function isFurniture(text: string): boolean {
  return furniture.some((pattern) => pattern.test(text))
}

/**
 * The labels that an element without links consists of, as texts of buttons that a script makes into links: "Google Scholar",
 * "Crossref | PubMed". None where anything else stands among them.
 */
export function buttonLabels(text: string): readonly string[] {
  if (!labelWord.test(text)) return []
  const labels = text
    .split(betweenLabels)
    .map(bareLabel)
    .filter((label) => label !== '')
  return labels.every((label) => unmistakable.test(label)) ? labels : []
}

/** Labels at the end of a reference that stand in its own text: behind its last stop, bracket or number. */
const trailingLabels =
  /(?<=[.\])?!”"\d])(?:[\s|·•,;[(\]]{1,8}(?:(?:view (?:in|at|on) )?(?:google scholar|cross ?ref(?: full text)?|pubmed(?: central| abstract)?|medline|web of science|scopus)|cas|full[ -]text|pmc free article|view in article|go to reference|open in new tab|download citation)[\])]?){1,12}[\s.,;|\])]{0,8}$/i

/** A text without the labels of buttons behind it. */
export function withoutTrailingLabels(text: string): string {
  const start = Math.max(0, text.length - 300)
  return text.slice(0, start) + text.slice(start).replace(trailingLabels, '')
}

/** The label without the brackets and commas around it: "[CrossRef]," is "CrossRef", "PDF(390K)" is as it is. */
export function bareLabel(text: string): string {
  return text
    .replace(/\s?\(?\bopens? in (?:a )?new (?:tab|window)\)?$/i, '')
    .replace(/^[\s[(|·,]+|[\s\])|·,;.]+$/g, '')
    .replace(/\([^()]{1,100}$/, '$&)')
    .replace(/®/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * A button as a link. An address within the site is completed by the page's own; one that runs a script, or points into
 * the page, is left out.
 */
export function linkOf(
  kind: LinkKind,
  label: string,
  href: string | undefined,
  base: string | undefined,
): ReferenceLink {
  const url = href === undefined ? undefined : absolute(href, base)
  return url === undefined ? { kind, label } : { kind, label, url }
}

function absolute(href: string, base: string | undefined): string | undefined {
  if (/^\s*(?:#|javascript:|\{)/i.test(href)) return undefined
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.href : undefined
}

/**
 * The identifiers that an address names: a DOI at the resolver or in the path under which a publisher keeps the work
 * (`doiOfAddress`), a number at PubMed, or a DOI or number that a publisher's redirecting address has as its `key`,
 * `id`, `access_num` or `term`.
 *
 * @param kind of the button; `undefined` for any other link of the reference: that one may lead back into the page, so only
 *   an address of another site counts.
 * @param base the page's own address.
 */
export function identifiersIn(
  href: string,
  kind: LinkKind | undefined,
  base: string | undefined,
): readonly Identifier[] {
  const direct = /(?:^|\/)((?:dx\.)?doi\.org\/+(?:doi:)?10\..+)$/i.exec(href)?.[1]
  const resolved = direct === undefined ? undefined : doiOfAddress(`https://${direct}`)
  if (resolved !== undefined && !/scholar\.google/i.test(href)) return [{ scheme: 'doi', value: resolved }]
  const printed = isOfCited(href, kind, base) ? doiOfAddress(href.replace(/\?.*$/s, '')) : undefined
  if (printed !== undefined) return [{ scheme: 'doi', value: printed }]
  const pubmed =
    /(?:ncbi\.nlm\.nih\.gov|biomedcentral\.com)\/(?:m\/)?(?:pubmed|sites\/entrez)\b[^\d]{0,80}?(\d{5,8})\b/i.exec(
      href,
    )?.[1] ?? /pubmed\.ncbi\.nlm\.nih\.gov\/(\d{5,8})\b/i.exec(href)?.[1]
  const query = /[?&](?:key|id|access_num|list_uids|TermToSearch)=([^&]{1,300})/i.exec(href)?.[1]
  const value = query === undefined ? '' : decoded(query)
  if (kind === 'PUBMED') {
    const pmid = parsePmid(pubmed ?? value)
    return pmid === undefined ? [] : [{ scheme: 'pmid', value: pmid }]
  }
  const keyed = kind === 'ARTICLE' ? parseDoi(value) : undefined
  return keyed === undefined ? [] : [{ scheme: 'doi', value: keyed }]
}

/** The path of a button, or of a page of another site; one with a fragment may lead back into this page. */
function isOfCited(href: string, kind: LinkKind | undefined, base: string | undefined): boolean {
  if (href.includes('#') || (kind === undefined && base === undefined)) return false
  const host = hostOf(href)
  return kind !== undefined || (host !== undefined && host !== hostOf(base ?? ''))
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
