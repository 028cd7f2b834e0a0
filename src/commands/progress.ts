import { type ProgressCounts, renderPlainProgress, renderProgress } from './render-progress.ts'

/** Where progress is shown: a part of `process.stderr`. */
export interface ProgressTarget {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface Progress {
  /** Shows this, where it is time to. Cheap: may be called for each record. */
  update(counts: ProgressCounts): void
  /** Takes the bar away, lets `print` write its lines, and puts the bar back below them. */
  around(print: () => void): void
  /** Takes the bar away. Further calls show nothing. */
  end(): void
}

/** Milliseconds from one showing to the next. */
const barInterval = 200
const lineInterval = 5000

/** To the first column, and everything to its right away (ECMA-48: CR, EL). */
const erase = '\r\u001B[K'

/**
 * Shows how far an import is: on a terminal as one line that is written over at most five times a second, elsewhere
 * (a log file, CI) as a plain line every five seconds.
 *
 * @param now milliseconds from any beginning, that never go back.
 */
export function createProgress(
  target: ProgressTarget,
  now: () => number = () => performance.now(),
): Progress {
  const start = now()
  const onTerminal = target.isTTY === true
  const interval = onTerminal ? barInterval : lineInterval
  let due = onTerminal ? start : start + interval
  let shown = ''
  let ended = false
  const clear = (): void => {
    if (shown !== '') target.write(erase)
  }
  const end = (): void => {
    clear()
    shown = ''
    ended = true
  }
  return {
    update(counts) {
      const time = now()
      if (ended || time < due) return
      due = time + interval
      const state = { ...counts, elapsed: time - start }
      if (!onTerminal) target.write(`${renderPlainProgress(state)}\n`)
      else {
        // Asked for each time: windows change. 0 and undefined are terminals that do not say.
        const line = renderProgress(state, target.columns || 80)
        if (line === shown) return
        shown = line
        target.write(erase + line)
      }
    },
    around(print) {
      clear()
      print()
      if (shown !== '') target.write(shown)
    },
    end,
  }
}
