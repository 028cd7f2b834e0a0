/** All that decides what the weights are, beside the data and the code. */
export interface Recipe {
  readonly seed: number
  /** Of all lines, how many are used: 1. Less, to compare two ways in a quarter of an hour. */
  readonly share: number
  readonly syntheticLines: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly wordDropout: number
  readonly leastCount: number
  readonly leastError: number
  readonly shrink: number
  /** After which epochs only how many weights are kept. */
  readonly prunings: readonly (readonly [epoch: number, entries: number])[]
  /** Weights of tokens' features and of lines' features that are kept. */
  readonly tokenEntries: number
  readonly lineEntries: number
  /** Sets of which each epoch takes every other line. */
  readonly plenty: readonly string[]
  /** How many lines of large sets are used, by set; all of the others. */
  readonly most: Readonly<Record<string, number>>
  /** How much a line of a set counts; `realWeight` where a real set is not named. */
  readonly weights: Readonly<Record<string, number>>
  readonly realWeight: number
}

/** What is shipped is made by this. */
export const recipe: Recipe = {
  seed: 20_261_126,
  share: 1,
  syntheticLines: 180_000,
  epochs: 4,
  rate: 0.05,
  dropout: 0.4,
  wordDropout: 0.1,
  leastCount: 3,
  leastError: 0.005,
  shrink: 0.01,
  prunings: [
    [2, 2_200_000],
    [3, 1_430_000],
  ],
  tokenEntries: 1_430_000,
  lineEntries: 40_000,
  plenty: ['synthetic'],
  most: { prose: 5000 },
  weights: { synthetic: 1, prose: 3, linkedbooks: 0.7, pmc1943: 1, 'jats-articles': 1.5, 'anystyle-good': 2 },
  realWeight: 3,
}

/** Sets of one maker: left out together when it is measured what a stranger's lines give. */
export const makers: Readonly<Record<string, readonly string[]>> = {
  anystyle: ['anystyle', 'anystyle-good'],
  grobid: ['grobid-journals', 'grobid-books'],
  jats: ['jats-vanc', 'jats-other', 'jats-plos', 'jats-articles', 'jats-gold'],
  linkedbooks: ['linkedbooks'],
  crossref: ['crossref-references', 'pmc1943'],
}
