import { mixed } from './text/hash.ts'
import { type Line, lookAt, margin } from './text/line.ts'

/** One question about a token, whose answer is a number; the model has weights for each answer that it has met. */
interface Template {
  /** What is left out together when the use of a kind of feature is measured. */
  readonly group: FeatureGroup
  /** `at` is the token's place in the arrays of the line; `token` its index. */
  readonly answer: (line: Line, at: number, token: number) => number
}

export const featureGroups = ['word', 'affix', 'shape', 'gap', 'place', 'bracket', 'chunk', 'line'] as const
export type FeatureGroup = (typeof featureGroups)[number]

const word =
  (by: number): Template['answer'] =>
  ({ words }, at) =>
    words[at + by] ?? 0
const shape =
  (by: number): Template['answer'] =>
  ({ shapes }, at) =>
    shapes[at + by] ?? 0
const gap =
  (by: number): Template['answer'] =>
  ({ gaps }, at) =>
    gaps[at + by] ?? 0
const open: Template['answer'] = ({ open: states }, at) => states[at] ?? 0
const clause =
  (by: number): Template['answer'] =>
  ({ clauses, clauseOf }, at) =>
    lookAt(clauses, clauseOf[at] ?? 0, by)
const sentence =
  (by: number): Template['answer'] =>
  ({ sentences, sentenceOf }, at) =>
    lookAt(sentences, sentenceOf[at] ?? 0, by)
/** The word that begins the clause `by` clauses away. */
const clauseStart =
  (by: number): Template['answer'] =>
  ({ words, clauses, clauseOf }, at) => {
    const chunk = clauses[(clauseOf[at] ?? 0) + by]
    return chunk === undefined ? 0 : (words[chunk.first + margin] ?? 0)
  }
const clauseEnd =
  (by: number): Template['answer'] =>
  ({ words, clauses, clauseOf }, at) => {
    const chunk = clauses[(clauseOf[at] ?? 0) + by]
    return chunk === undefined ? 0 : (words[chunk.end - 1 + margin] ?? 0)
  }
/** The gap before the clause `by` clauses away. */
const clauseGap =
  (by: number): Template['answer'] =>
  ({ gaps, tokens, clauses, clauseOf }, at) => {
    const chunk = clauses[(clauseOf[at] ?? 0) + by]
    return chunk === undefined ? (gaps[tokens.length + margin] ?? 0) : (gaps[chunk.first + margin] ?? 0)
  }
const inClause: Template['answer'] = ({ clauses, clauseOf }, at, token) => {
  const chunk = clauses[clauseOf[at] ?? 0]
  return chunk === undefined ? 0 : Math.min(token - chunk.first, 3) * 4 + Math.min(chunk.end - 1 - token, 3)
}
const sentencePlace: Template['answer'] = ({ sentences, sentenceOf }, at) => {
  const place = sentenceOf[at] ?? 0
  return Math.min(place, 5) * 8 + Math.min(sentences.length - 1 - place, 5)
}
const fromStart: Template['answer'] = (_, __, token) => Math.min(token, 5)
const fromEnd: Template['answer'] = ({ tokens }, _, token) => Math.min(tokens.length - 1 - token, 5)
const tenth: Template['answer'] = ({ tokens }, _, token) => Math.floor((10 * token) / tokens.length)
const years: Template['answer'] = ({ years: states }, at) => states[at] ?? 0
const numbers: Template['answer'] = ({ numbersBefore, numbersAfter }, at) =>
  (numbersBefore[at] ?? 0) * 8 + (numbersAfter[at] ?? 0)
const fact =
  (which: number): Template['answer'] =>
  ({ facts }) =>
    facts[which] ?? 0
const affix = (
  which: 'prefixes2' | 'prefixes3' | 'suffixes2' | 'suffixes3' | 'suffixes4',
): Template['answer'] => {
  return (line, at) => line[which][at] ?? 0
}

/** A template of several answers together. */
function together(...answers: readonly Template['answer'][]): Template['answer'] {
  return (line, at, token) => {
    let hash = 0
    for (const answer of answers) hash = mixed(hash, answer(line, at, token))
    return hash
  }
}

const facts = [0, 1, 2, 3, 4, 5, 6, 7]

const byGroup: Readonly<Record<FeatureGroup, readonly Template['answer'][]>> = {
  word: [
    word(0),
    word(-1),
    word(1),
    word(-2),
    word(2),
    together(word(-1), word(0)),
    together(word(0), word(1)),
    together(word(0), gap(0)),
    together(word(0), gap(1)),
    together(word(-1), gap(0), shape(0)),
    together(shape(0), gap(1), word(1)),
  ],
  affix: [
    affix('prefixes2'),
    affix('prefixes3'),
    affix('suffixes2'),
    affix('suffixes3'),
    affix('suffixes4'),
    together(affix('suffixes2'), shape(0), gap(1)),
  ],
  shape: [
    shape(0),
    together(shape(0), gap(0)),
    together(shape(0), gap(1)),
    together(gap(0), shape(0), gap(1)),
    together(shape(-1), gap(0), shape(0)),
    together(shape(0), gap(1), shape(1)),
    together(gap(-1), shape(-1), gap(0), shape(0), gap(1)),
    together(gap(0), shape(0), gap(1), shape(1), gap(2)),
    together(shape(-1), gap(0), shape(0), gap(1), shape(1)),
    together(shape(-2), gap(-1), shape(-1), gap(0), shape(0)),
    together(shape(0), gap(1), shape(1), gap(2), shape(2)),
    together(shape(-3), shape(-2), shape(-1), shape(0)),
    together(shape(0), shape(1), shape(2), shape(3)),
  ],
  gap: [gap(0), gap(1), gap(-1), gap(2), together(gap(-1), gap(0), gap(1)), together(gap(0), gap(1), gap(2))],
  place: [
    together(fromStart, shape(0)),
    together(fromEnd, shape(0)),
    together(tenth, shape(0)),
    tenth,
    together(years, shape(0)),
    together(years, gap(0), shape(0)),
    together(numbers, shape(0)),
    together(numbers, gap(0), shape(0), gap(1)),
  ],
  bracket: [open, together(open, shape(0)), together(open, gap(0), gap(1)), together(open, word(0))],
  chunk: [
    clause(0),
    together(clause(-1), gap(0), clause(0)),
    together(clause(0), clauseGap(1), clause(1)),
    together(clauseGap(0), clause(0), clauseGap(1)),
    together(clause(-1), clauseGap(0), clause(0), clauseGap(1), clause(1)),
    together(inClause, clause(0)),
    together(inClause, shape(0), clauseGap(0)),
    clauseStart(0),
    clauseStart(1),
    clauseStart(-1),
    clauseEnd(0),
    clauseEnd(-1),
    together(clauseStart(1), clauseGap(1)),
    together(clauseGap(0), clauseStart(0)),
    sentence(0),
    together(sentence(-1), sentence(0)),
    together(sentence(0), sentence(1)),
    sentencePlace,
    together(sentencePlace, clause(0)),
    together(sentencePlace, years),
  ],
  line: facts.flatMap((which) => [
    together(fact(which), shape(0), gap(0)),
    together(fact(which), years, sentencePlace),
  ]),
}

const templates: readonly Template[] = featureGroups.flatMap((group) =>
  byGroup[group].map((answer) => ({ group, answer })),
)

/** How many features a token has. */
export const featureCount = templates.length

/** The group of each feature, by its place among a token's features. */
export const groupOfFeature: readonly FeatureGroup[] = templates.map(({ group }) => group)

/** The features of all tokens, `featureCount` for each token: hashes of 24 bits that tell template and answer. Shorter
 * hashes make a smaller file of weights; that two features share one is rare enough to cost nothing. */
export function featuresOf(line: Line): Uint32Array {
  const count = line.tokens.length
  const features = new Uint32Array(count * featureCount)
  let place = 0
  for (let token = 0; token < count; token += 1) {
    for (let index = 0; index < featureCount; index += 1) {
      const template = templates[index]
      const answer = template === undefined ? 0 : template.answer(line, token + margin, token)
      features[place] = mixed(index + 1, answer) >>> 8
      place += 1
    }
  }
  return features
}
