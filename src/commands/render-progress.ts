/** How far an import is. */
export interface ProgressCounts {
  readonly records: number
  readonly references: number
  readonly problems: number
  /** Bytes of the inputs that have been read, and of how many, where that is known. */
  readonly consumed: number
  readonly total: number | undefined
}

/** Progress at a moment. */
export interface ProgressState extends ProgressCounts {
  /** Milliseconds since the beginning. */
  readonly elapsed: number
}

const barLength = 20

/** Before so many milliseconds have passed, what is left cannot be told. */
const settled = 2000

/**
 * One line of at most `width - 1` characters, since the last column of a terminal makes some of them go to the next
 * line. What does not fit is left out, the least important first: the bar, the rates, the problems, the references,
 * the time left, the records; then the line is cut.
 *
 * @example "[########------------] 40%  1,200 records (240/s)  9,000 references (1,800/s)  3 problems  8 s left"
 */
export function renderProgress(state: ProgressState, width: number): string {
  const { percent, records, references, problems, left, rated } = partsOf(state)
  const forms = [
    [barOf(state) + percent, rated.records, rated.references, problems, left],
    [percent, rated.records, rated.references, problems, left],
    [percent, records, references, problems, left],
    [percent, records, references, left],
    [percent, records, left],
    [percent, records],
    [percent === '' ? records : percent],
  ]
  const lines = forms.map((parts) => joined(parts, '  '))
  const room = Math.max(0, width - 1)
  return lines.find((line) => line.length <= room) ?? (lines.at(-1) ?? '').slice(0, room)
}

/** The same for a log. @example "40%, 1,200 records (240/s), 9,000 references (1,800/s), 3 problems, 8 s left" */
export function renderPlainProgress(state: ProgressState): string {
  const { percent, rated, problems, left } = partsOf(state)
  return joined([percent, rated.records, rated.references, problems, left], ', ')
}

/** The parts of a line; empty where there is nothing to say. */
function partsOf(state: ProgressState) {
  const { elapsed } = state
  const share = shareOf(state)
  const records = counted(state.records, 'record')
  const references = counted(state.references, 'reference')
  const rated = (part: string, count: number): string =>
    elapsed > 0 ? `${part} (${grouped(Math.round((count * 1000) / elapsed))}/s)` : part
  return {
    percent: share === undefined ? '' : `${Math.floor(share * 100)}%`,
    records,
    references,
    rated: { records: rated(records, state.records), references: rated(references, state.references) },
    problems: state.problems === 0 ? '' : counted(state.problems, 'problem'),
    left:
      share === undefined || share === 0 || elapsed < settled
        ? ''
        : `${duration((elapsed * (1 - share)) / share)} left`,
  }
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between)
}

/** What part of the bytes has been read; undefined where that cannot be told. A file that grows is never over. */
function shareOf({ consumed, total }: ProgressState): number | undefined {
  return total === undefined || total <= 0 ? undefined : Math.min(1, Math.max(0, consumed / total))
}

function barOf(state: ProgressState): string {
  const share = shareOf(state)
  return share === undefined ? '' : `[${'#'.repeat(Math.floor(share * barLength)).padEnd(barLength, '-')}] `
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

/** Two units, rounded up: `"8 s"`, `"2 min 5 s"`, `"3 h 20 min"`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  return `${grouped(Math.floor(minutes / 60))} h ${minutes % 60} min`
}
