/** What a start is at, told only to those who wait. */
export interface Steps {
  /** The step that comes now, such as `Making the database`. */
  readonly begin: (step: string) => void
  /** Nothing more is said. */
  readonly end: () => void
}

/** Milliseconds that nobody minds. */
const patience = 1000

/**
 * Prints the step that a start is at when it takes longer than a second, and then every further step as it begins.
 */
export function createSteps(print: (line: string) => void, delay = patience): Steps {
  let step: string | undefined
  let talking = false
  const say = (): void => {
    if (step !== undefined) print(`${step} …`)
  }
  const timer = setTimeout(() => {
    talking = true
    say()
  }, delay)
  timer.unref()
  return {
    begin(next) {
      step = next
      if (talking) say()
    },
    end: () => {
      clearTimeout(timer)
      talking = false
    },
  }
}
