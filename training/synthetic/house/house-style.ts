import type { Random } from '../../random.ts'
import { houseWords, type HouseWords } from './words.ts'

export type NameForm = 'family, given' | 'family given' | 'given family' | 'first inverted' | 'family (given)'

/** How one house prints: the same for all parts of a line. */
export interface HouseStyle {
  readonly words: HouseWords
  readonly language: string
  readonly nameForm: NameForm
  readonly initials: 'full' | 'A. B.' | 'A.B.' | 'AB' | 'A B' | 'A. B'
  readonly capitals: boolean
  readonly nameSeparator: string
  /** Before the last name; undefined for the usual separator. */
  readonly lastJoint: string | undefined
  /** So many names are printed before "et al.". */
  readonly mostNames: number
  readonly afterNames: string
  readonly datePlace: 'after names' | 'end' | 'imprint' | 'after container' | 'after volume'
  readonly dateBrackets: readonly [string, string]
  readonly dateLetter: boolean
  readonly afterDate: string
  readonly quotes: readonly [string, string]
  readonly containerQuotes: readonly [string, string]
  /** Is the comma or stop after a title inside its quotation marks? */
  readonly stopInQuotes: boolean
  readonly separator: string
  readonly inWord: string
  readonly inForArticles: boolean
  readonly volumeForm: VolumeForm
  readonly pageWord: string
  readonly pageDash: string
  readonly afterVolume: string
  readonly imprintForm: ImprintForm
  readonly editorsFirst: boolean
  readonly editorBefore: boolean
  readonly editorForm: NameForm
  readonly seriesForm: readonly [string, string]
  readonly seriesNumber: string
  readonly pagesBeforeImprint: boolean
  readonly final: string
  readonly identifierBefore: string
}

export type VolumeForm =
  | 'V(I)'
  | 'V (I)'
  | 'V/I'
  | 'V, I'
  | 'V.I'
  | 'words'
  | 'words, (I)'
  | 'V, issue words'
  | 'V'
  | 'roman'
  | 'V:I'

export type ImprintForm =
  | 'place: publisher'
  | 'publisher, place'
  | 'place, publisher'
  | '(place: publisher)'
  | '(publisher, place)'
  | 'place'
  | 'publisher'
  | 'place - publisher'
  | 'publisher: place'
  | 'place/publisher'

/** Draws a house that prints in a language. All weights of the choices are here. */
export function drawHouse(random: Random, language: string): HouseStyle {
  const words = houseWords(language)
  const and = random.pick(words.and)
  const inverted = random.chance(0.68)
  const initials = random.weighted<HouseStyle['initials']>([
    [32, 'full'],
    [30, 'A. B.'],
    [14, 'A.B.'],
    [12, 'AB'],
    [3, 'A B'],
    [2, 'A. B'],
  ])
  const nameForm = inverted
    ? random.weighted<NameForm>([
        [55, 'family, given'],
        [initials === 'full' ? 4 : 30, 'family given'],
        [12, 'first inverted'],
        [5, 'family (given)'],
      ])
    : 'given family'
  const nameSeparator = random.weighted([
    [nameForm === 'family, given' && initials === 'full' ? 12 : 45, ', '],
    [28, '; '],
    [9, ' / '],
    [7, '/'],
    [3, ' - '],
    [3, ' – '],
    [1, ' '],
    [1.5, ` ${and} `],
  ])
  const afterNames = random.weighted([
    [25, ', '],
    [24, ': '],
    [22, '. '],
    [12, ' '],
    [3, '; '],
    [2, ' – '],
    [2, ' — '],
    [1, ' : '],
    [1, ',\u00a0'],
  ])
  return {
    words,
    language,
    nameForm,
    initials,
    capitals: random.chance(0.16),
    nameSeparator,
    lastJoint: random.weighted([
      [42, undefined],
      [40, ` ${and} `],
      [18, `, ${and} `],
    ]),
    mostNames: random.weighted([
      [60, 99],
      [12, 3],
      [10, 6],
      [10, 1],
      [8, 2],
    ]),
    afterNames,
    datePlace: random.weighted([
      [38, 'after names'],
      [22, 'end'],
      [18, 'imprint'],
      [8, 'after container'],
      [14, 'after volume'],
    ]),
    dateBrackets: random.weighted<readonly [string, string]>([
      [58, ['(', ')']],
      [38, ['', '']],
      [4, ['[', ']']],
    ]),
    dateLetter: random.chance(0.07),
    afterDate: random.weighted([
      [30, ': '],
      [26, '. '],
      [22, ' '],
      [18, ', '],
      [2, '; '],
      [2, ' – '],
    ]),
    quotes: random.chance(0.42) ? random.pick(words.quotes) : ['', ''],
    containerQuotes: random.chance(0.08) ? random.pick(words.quotes) : ['', ''],
    stopInQuotes: random.chance(language === 'en' ? 0.6 : 0.1),
    separator: random.weighted([
      [44, ', '],
      [40, '. '],
      [6, '; '],
      [3, ' – '],
      [3, '. – '],
      [2, '. - '],
      [1, ' '],
      [1, ' : '],
    ]),
    inWord: random.pick(words.in),
    inForArticles: random.chance(0.33),
    volumeForm: random.weighted<VolumeForm>([
      [20, 'V(I)'],
      [14, 'V (I)'],
      [8, 'V/I'],
      [6, 'V, I'],
      [3, 'V.I'],
      [18, 'words'],
      [6, 'words, (I)'],
      [8, 'V, issue words'],
      [12, 'V'],
      [4, 'roman'],
      [2, 'V:I'],
    ]),
    pageWord: random.chance(0.62) ? random.pick(words.pages) : '',
    pageDash: random.weighted([
      [48, '–'],
      [46, '-'],
      [2, ' - '],
      [2, '—'],
      [2, ' – '],
    ]),
    afterVolume: random.weighted([
      [45, ', '],
      [26, ': '],
      [18, ':'],
      [6, ' '],
      [3, '; '],
      [2, '. '],
    ]),
    imprintForm: random.weighted<ImprintForm>([
      [38, 'place: publisher'],
      [16, 'publisher, place'],
      [14, 'place, publisher'],
      [7, '(place: publisher)'],
      [5, '(publisher, place)'],
      [8, 'place'],
      [5, 'publisher'],
      [2, 'place - publisher'],
      [3, 'publisher: place'],
      [2, 'place/publisher'],
    ]),
    editorsFirst: random.chance(0.55),
    editorBefore: random.chance(0.38),
    editorForm: random.chance(0.5) ? nameForm : 'given family',
    seriesForm: random.weighted<readonly [string, string]>([
      [36, [' (', ')']],
      [12, [' (= ', ')']],
      [6, [' [', ']']],
      [20, [', ', '']],
      [18, ['. ', '']],
      [5, [' (Series: ', ')']],
      [3, [', coll. ', '']],
    ]),
    seriesNumber: random.pick([' ', ', ', '; ', ', vol. ', ', Bd. ', ', no. ', ' ; ', ', n° ']),
    pagesBeforeImprint: random.chance(0.35),
    final: random.weighted([
      [62, '.'],
      [36, ''],
      [2, ';'],
    ]),
    identifierBefore: random.pick([
      'doi:',
      'doi: ',
      'DOI: ',
      'DOI ',
      'https://doi.org/',
      'http://dx.doi.org/',
      'DOI:',
    ]),
  }
}
