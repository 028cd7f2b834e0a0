import { textKey } from '../../domain/text-key.ts'
import { isLetteredThing } from './lettered-thing.ts'

/** Abbreviations that keep their stop at the end of a title, in lower case, whatever case they are printed in. */
const abbreviations: ReadonlySet<string> = new Set(
  // Of names and firms.
  (
    'inc ltd corp bros jr sr ' +
    // Of scholarly prose.
    'etc vs cf viz ibid approx ca eds ed vol vols suppl dept univ assoc assn usw bzw evtl ecc itd enz u.a ' +
    // Of taxonomy.
    'sp spp ssp subsp var nov agg sect comb emend auct'
  ).split(' '),
)
/** Those that are words of their own in lower case. */
const capitalised: ReadonlySet<string> = new Set(
  'Co Dr Prof Mr Mrs Ms Mme St Ste Mt Ft Ave Blvd Rd Rev Hon Gen Col Capt Sgt Gov Sen Esq Bd Nr Hrsg Aufl Jh Pty Sept Nov Dec'.split(
    ' ',
  ),
)
/** Who named a species: "Eucalyptus globulus Labill." */
const authorities: ReadonlySet<string> = new Set(
  (
    'L Mill Lam Willd Hook Benth Lindl Thunb Pers Michx Nutt Roxb Torr Jacq Desf Schreb Wall Poir Sw Schltdl Fr Berk Sacc ' +
    'Schum Spreng Steud Turcz Wedd Planch Baill Burm Cav Ehrh Forssk Gaertn Griff Hemsl Labill Ledeb Maxim Miq Moq Oliv ' +
    'Pall Retz Salisb Scop Sm Waldst Aubl Griseb Engl Muell Juss Vell Mart Sieb Zucc Bge'
  ).split(' '),
)
const species =
  /\p{Lu}\p{Ll}+ (?:× ?)?\p{Ll}[\p{Ll}-]{2,}(?: (?:var|subsp|ssp)\. \p{Ll}+)? (?:\([^()]{1,40}\) ?)?$/u
/** "U.S.", "e.g.", "Ph.D.", "S.p.A."; "J. R." of a name. */
const stopsWithin = /(?:^|[\s(“"'‘/-])\p{L}{1,2}\.(?:\p{L}{1,4}\.)+$|(?:^|\s)\p{Lu}\.[ -]\p{Lu}\.$/u
const ellipsis = /(?:\.{3,}|…)$/
/** Characters: what the end of a title is told by. */
const longestEnd = 200
/** Full stops of any script. */
const stop = /\s*[.。．｡۔।։]$/u
const longestQuoted = 2000
/** As the styles of Chicago and Harvard quote the title of a chapter: “Millets,” in. */
const quoted = /^(?:“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’|„([^„“”]+)[“”]|«([^«»]+)»)(,? in:?)?,?$/iu

/**
 * A title without what its citation put round it: the full stop that ends the sentence, and quotation marks with the comma
 * or "in" of a quoted chapter. The stop of an ellipsis and of an abbreviation stays ("et al.", "in the U.S.", "Acme Inc.",
 * "Mentha sp.", "by Smith J."); that of "Vitamin D." goes.
 *
 * @example writtenTitle('Tobacco control in children.') // 'Tobacco control in children'
 * @example writtenTitle('“Alien introgression in rice,” in') // 'Alien introgression in rice'
 */
export function writtenTitle(text: string): string {
  const title = withoutStop(text)
  const match = title.length > longestQuoted ? null : quoted.exec(title)
  const inside = match?.slice(1, 6).find((group) => group !== undefined)
  if (inside === undefined || !/[\p{L}\d]/u.test(inside)) return title
  const isCited = match?.[6] !== undefined || /[,.]$/.test(inside) || title.endsWith(',')
  return isCited ? writtenTitle(inside.replace(/[\s,]+$/, '')) : title
}

/** More stops than this are no sentence's. */
const mostStops = 4

function withoutStop(text: string): string {
  let title = text
  for (let round = 0; round < mostStops; round += 1) {
    const end = title.slice(-longestEnd)
    // Two stops are one too many.
    if (/(?<!\.)\.\s?\.$/.test(end)) title = title.replace(/\s?\.$/, '')
    else if (!stop.test(end) || ellipsis.test(end) || stopsWithin.test(end) || isAbbreviated(end))
      return title
    else {
      const bare = title.slice(0, -longestEnd) + end.replace(stop, '')
      if (bare === '') return title
      title = bare
    }
  }
  return stop.test(title.slice(-longestEnd)) ? text : title
}

function isAbbreviated(text: string): boolean {
  const [, before = '', word = ''] = /^(.*?)[([“"'‘]*([^\s([“"'‘]+)\.$/su.exec(text) ?? []
  if (abbreviations.has(word.toLowerCase()) || capitalised.has(word)) return true
  if (/^(?:al|coll)$/.test(word)) return /\bet\.?\s$/i.test(before)
  if (authorities.has(word) && species.test(before)) return true
  // A state behind a comma: "Cambridge, Mass."
  if (/^\p{Lu}\p{Ll}{1,4}$/u.test(word)) return /\p{L},\s$/u.test(before) && states.has(word)
  return /^\p{Lu}$/u.test(word) && !/^[IVX]$/.test(word) && isInitial(before)
}

const states: ReadonlySet<string> = new Set(
  (
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa ' +
    'Tenn Tex Vt Va Wash Wis Wyo Ont Que Man Sask Alta'
  ).split(' '),
)

/** Whether the word before a letter may be a name: "Smith J." is one, "Vitamin D." and "plan B." are not. */
function isInitial(before: string): boolean {
  const word = /(\S+)\s$/.exec(before)?.[1] ?? ''
  return /^\p{Lu}\p{Ll}/u.test(word) && !isLetteredThing(word)
}

/** What a periodical is published on: the words that stand in brackets behind its title. */
const medium =
  /^(?:internet|(?:serial )?on-?line|serial(?: on the internet)?|online resource|electronic(?: resource| version| edition)?|e-?journal|electronic journal|print(?:ed)?|web|www|cd-?rom|dvd(?:-rom)?|microfi(?:lm|che)|elektronische (?:ressource|daten)|ressource électronique|en ligne|imprim[ée]|recurso electr[óo]nico|en l[íi]nea|impresa|recurso eletr[ôo]nico|em linha|impresso|risorsa elettronica|testo stampato|tiskan[áa]|electronische bron|elektronisk resurs|revista electr[óo]nica)$/i
/** Names of publishing houses; a place or a society is a part of the title ("Nature (London)"). */
const house =
  /\b(?:Publish(?:ing|ers?)|Publications|Verlag|University Press|Press|Elsevier|Springer|Wiley|Blackwell|Taylor (?:&|and) Francis|Karger|Thieme|Hindawi|MDPI|BioMed Central|Routledge)\b/i
const bracketed = /^(.*\S)\s*(?:\[([^[\]]{1,100})\]|\(([^()]{1,100})\))\.?$/s

/**
 * The title of a journal without remarks in brackets behind it that are none of it: the medium ("[Internet]", "(Online)",
 * "[electronic resource]") and the publisher.
 *
 * @param publisher where the source names it.
 * @example journalTitle('Nutrients [Internet]') // 'Nutrients'
 */
export function journalTitle(title: string, publisher?: string): string {
  const [, rest, square, round] = bracketed.exec(title.slice(0, 500)) ?? []
  const remark = (square ?? round ?? '').trim()
  if (rest === undefined) return title
  const isPublisher =
    round !== undefined &&
    (house.test(round) || (publisher !== undefined && textKey(round) === textKey(publisher)))
  return medium.test(remark) || isPublisher ? journalTitle(rest, publisher) : title
}
