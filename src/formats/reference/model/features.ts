import { mixed } from './text/hash.ts'
import { type Line, lookAt, margin } from './text/line.ts'

/** A question about a token, whose answer is a number. */
interface Question {
  /** Questions of one name are one: it is asked once, in however many templates it is. */
  readonly name: string
  /** `at` is the token's place in the arrays of the line; `token` its index. */
  readonly answer: (line: Line, at: number, token: number) => number
}

/** Questions whose answers together are a feature; the model has weights for each that it has met often enough. */
type Template = readonly Question[]

export const featureGroups = ['word', 'affix', 'shape', 'gap', 'place', 'bracket', 'chunk', 'line'] as const
/** What is left out together when the use of a kind of feature is measured. */
export type FeatureGroup = (typeof featureGroups)[number]

const word = (by: number): Question => ({
  name: `word ${by}`,
  answer: ({ words }, at) => words[at + by] ?? 0,
})
const shape = (by: number): Question => ({
  name: `shape ${by}`,
  answer: ({ shapes }, at) => shapes[at + by] ?? 0,
})
const gap = (by: number): Question => ({
  name: `gap ${by}`,
  answer: ({ gaps }, at) => gaps[at + by] ?? 0,
})
const open: Question = { name: 'open', answer: ({ open: states }, at) => states[at] ?? 0 }
const clause = (by: number): Question => ({
  name: `clause ${by}`,
  answer: ({ clauses, clauseOf }, at) => lookAt(clauses, clauseOf[at] ?? 0, by),
})
const sentence = (by: number): Question => ({
  name: `sentence ${by}`,
  answer: ({ sentences, sentenceOf }, at) => lookAt(sentences, sentenceOf[at] ?? 0, by),
})
/** The word that begins the clause `by` clauses away. */
const clauseStart = (by: number): Question => ({
  name: `clause start ${by}`,
  answer: ({ words, clauses, clauseOf }, at) => {
    const chunk = clauses[(clauseOf[at] ?? 0) + by]
    return chunk === undefined ? 0 : (words[chunk.first + margin] ?? 0)
  },
})
const clauseEnd = (by: number): Question => ({
  name: `clause end ${by}`,
  answer: ({ words, clauses, clauseOf }, at) => {
    const chunk = clauses[(clauseOf[at] ?? 0) + by]
    return chunk === undefined ? 0 : (words[chunk.end - 1 + margin] ?? 0)
  },
})
/** The gap before the clause `by` clauses away. */
const clauseGap = (by: number): Question => ({
  name: `clause gap ${by}`,
  answer: ({ gaps, tokens, clauses, clauseOf }, at) => {
    const chunk = clauses[(clauseOf[at] ?? 0) + by]
    return chunk === undefined ? (gaps[tokens.length + margin] ?? 0) : (gaps[chunk.first + margin] ?? 0)
  },
})
const inClause: Question = {
  name: 'in clause',
  answer: ({ clauses, clauseOf }, at, token) => {
    const chunk = clauses[clauseOf[at] ?? 0]
    return chunk === undefined ? 0 : Math.min(token - chunk.first, 3) * 4 + Math.min(chunk.end - 1 - token, 3)
  },
}
const sentencePlace: Question = {
  name: 'sentence place',
  answer: ({ sentences, sentenceOf }, at) => {
    const place = sentenceOf[at] ?? 0
    return Math.min(place, 5) * 8 + Math.min(sentences.length - 1 - place, 5)
  },
}
const fromStart: Question = { name: 'from start', answer: (_, __, token) => Math.min(token, 5) }
const fromEnd: Question = {
  name: 'from end',
  answer: ({ tokens }, _, token) => Math.min(tokens.length - 1 - token, 5),
}
const tenth: Question = {
  name: 'tenth',
  answer: ({ tokens }, _, token) => Math.floor((10 * token) / tokens.length),
}
const years: Question = { name: 'years', answer: ({ years: states }, at) => states[at] ?? 0 }
const numbers: Question = {
  name: 'numbers',
  answer: ({ numbersBefore, numbersAfter }, at) => (numbersBefore[at] ?? 0) * 8 + (numbersAfter[at] ?? 0),
}
const fact = (which: number): Question => ({
  name: `fact ${which}`,
  answer: ({ facts }) => facts[which] ?? 0,
})
const affix = (which: 'prefixes2' | 'prefixes3' | 'suffixes2' | 'suffixes3' | 'suffixes4'): Question => ({
  name: which,
  answer: (line, at) => line[which][at] ?? 0,
})

const facts = [0, 1, 2, 3, 4, 5, 6, 7]

const byGroup: Readonly<Record<FeatureGroup, readonly Template[]>> = {
  word: [
    [word(0)],
    [word(-1)],
    [word(1)],
    [word(-2)],
    [word(2)],
    [word(-1), word(0)],
    [word(0), word(1)],
    [word(0), gap(0)],
    [word(0), gap(1)],
    [word(-1), gap(0), shape(0)],
    [shape(0), gap(1), word(1)],
  ],
  affix: [
    [affix('prefixes2')],
    [affix('prefixes3')],
    [affix('suffixes2')],
    [affix('suffixes3')],
    [affix('suffixes4')],
    [affix('suffixes2'), shape(0), gap(1)],
  ],
  shape: [
    [shape(0)],
    [shape(0), gap(0)],
    [shape(0), gap(1)],
    [gap(0), shape(0), gap(1)],
    [shape(-1), gap(0), shape(0)],
    [shape(0), gap(1), shape(1)],
    [gap(-1), shape(-1), gap(0), shape(0), gap(1)],
    [gap(0), shape(0), gap(1), shape(1), gap(2)],
    [shape(-1), gap(0), shape(0), gap(1), shape(1)],
    [shape(-2), gap(-1), shape(-1), gap(0), shape(0)],
    [shape(0), gap(1), shape(1), gap(2), shape(2)],
    [shape(-3), shape(-2), shape(-1), shape(0)],
    [shape(0), shape(1), shape(2), shape(3)],
  ],
  gap: [[gap(0)], [gap(1)], [gap(-1)], [gap(2)], [gap(-1), gap(0), gap(1)], [gap(0), gap(1), gap(2)]],
  place: [
    [fromStart, shape(0)],
    [fromEnd, shape(0)],
    [tenth, shape(0)],
    [tenth],
    [years, shape(0)],
    [years, gap(0), shape(0)],
    [numbers, shape(0)],
    [numbers, gap(0), shape(0), gap(1)],
  ],
  bracket: [[open], [open, shape(0)], [open, gap(0), gap(1)], [open, word(0)]],
  chunk: [
    [clause(0)],
    [clause(-1), gap(0), clause(0)],
    [clause(0), clauseGap(1), clause(1)],
    [clauseGap(0), clause(0), clauseGap(1)],
    [clause(-1), clauseGap(0), clause(0), clauseGap(1), clause(1)],
    [inClause, clause(0)],
    [inClause, shape(0), clauseGap(0)],
    [clauseStart(0)],
    [clauseStart(1)],
    [clauseStart(-1)],
    [clauseEnd(0)],
    [clauseEnd(-1)],
    [clauseStart(1), clauseGap(1)],
    [clauseGap(0), clauseStart(0)],
    [sentence(0)],
    [sentence(-1), sentence(0)],
    [sentence(0), sentence(1)],
    [sentencePlace],
    [sentencePlace, clause(0)],
    [sentencePlace, years],
  ],
  line: facts.flatMap((which) => [
    [fact(which), shape(0), gap(0)],
    [fact(which), years, sentencePlace],
  ]),
}

const templates: readonly Template[] = featureGroups.flatMap((group) => byGroup[group])

/** How many features a token has. */
export const featureCount = templates.length

/** The group of each feature, by its place among a token's features. */
export const groupOfFeature: readonly FeatureGroup[] = featureGroups.flatMap((group) =>
  byGroup[group].map(() => group),
)

const questions = [...new Map(templates.flat().map((question) => [question.name, question])).values()]
/** Of each template, the places of its questions in `questions`. */
const asked: readonly (readonly number[])[] = templates.map((template) =>
  template.map(({ name }) => questions.findIndex((question) => question.name === name)),
)

/**
 * The features of all tokens, `featureCount` for each token: hashes of 24 bits that tell template and answers. Shorter
 * hashes make a smaller file of weights; that two features share one is rare enough to cost nothing.
 */
export function featuresOf(line: Line): Uint32Array {
  const count = line.tokens.length
  const answers = questions.map(({ answer }) => {
    const numbers = new Uint32Array(count)
    for (let token = 0; token < count; token += 1) numbers[token] = answer(line, token + margin, token)
    return numbers
  })
  const features = new Uint32Array(count * featureCount)
  const together = new Uint32Array(count)
  for (const [index, of] of asked.entries()) {
    const first = answers[of[0] ?? 0]
    if (first === undefined) continue
    if (of.length === 1) together.set(first)
    else {
      together.fill(0)
      for (const which of of) {
        const numbers = answers[which] ?? first
        for (let token = 0; token < count; token += 1)
          together[token] = mixed(together[token]!, numbers[token]!)
      }
    }
    for (let token = 0; token < count; token += 1)
      features[token * featureCount + index] = mixed(index + 1, together[token]!) >>> 8
  }
  return features
}
