/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f: number
}

function figuresOf(precision: number, recall: number): Figures {
  const sum = precision + recall
  return { precision, recall, f: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

/**
 * B³: for each item, which part of its found cluster is of its true one, and the other way round, over all items.
 *
 * @see Bagga & Baldwin 1998, "Algorithms for scoring coreference chains"
 */
export function bCubed(truth: readonly unknown[], found: readonly unknown[]): Figures {
  const trueClusters = clusters(truth)
  const foundClusters = clusters(found)
  let precision = 0
  let recall = 0
  for (const [item, label] of truth.entries()) {
    const own = foundClusters.get(found[item]) ?? []
    const right = trueClusters.get(label) ?? []
    const common = own.filter((other) => truth[other] === label).length
    precision += common / own.length
    recall += common / right.length
  }
  return figuresOf(precision / truth.length, recall / truth.length)
}

/** Of all pairs of items that are joined, which are one in truth, and the other way round; undefined in truth: not counted. */
export function pairFigures(
  items: number,
  isOne: (a: number, b: number) => boolean | undefined,
  isJoined: (a: number, b: number) => boolean,
  blocks: Iterable<readonly number[]> = [Array.from({ length: items }, (_, index) => index)],
): Figures & { readonly right: number; readonly wrong: number; readonly missed: number } {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const block of blocks) {
    for (const [place, a] of block.entries()) {
      for (const b of block.slice(0, place)) {
        const one = isOne(a, b)
        if (one === undefined) continue
        const joined = isJoined(a, b)
        if (one && joined) right += 1
        else if (joined) wrong += 1
        else if (one) missed += 1
      }
    }
  }
  return { ...figuresOf(right / (right + wrong), right / (right + missed)), right, wrong, missed }
}

function clusters(labels: readonly unknown[]): Map<unknown, number[]> {
  const byLabel = new Map<unknown, number[]>()
  for (const [item, label] of labels.entries()) {
    const all = byLabel.get(label)
    if (all === undefined) byLabel.set(label, [item])
    else all.push(item)
  }
  return byLabel
}

/** A line of a table: "B³ P .967 R .863 F .912". */
export function shown(name: string, { precision, recall, f }: Figures): string {
  const digits = (value: number): string => value.toFixed(3).replace(/^0/, '')
  return `${name} P ${digits(precision)} R ${digits(recall)} F ${digits(f)}`
}
