/** What lines are about, and what those are called that are only counted. */
const kinds = {
  refused: 'more that cannot be read',
  rejected: 'more records refused',
  noted: 'more remarks',
} as const

export type RemarkKind = keyof typeof kinds

/** Lines of one kind about one file, and about all files together: a screen. */
const linesToFile = 5
const linesToKind = 20

/** Lines about what is odd or refused, of which only so many are printed that they can be read. */
export interface Remarks {
  add(kind: RemarkKind, file: string, line: string): void
  /** Prints how many more there were. */
  printRest(): void
}

interface Printed {
  lines: number
  /** What was not printed about the files that lines were printed about. */
  readonly more: Map<string, number>
  /** What was not printed about others. */
  others: number
  otherFiles: number
  /** The last of those files: what is said of one file comes together. */
  lastOther?: string
}

/** @param all print every line. */
export function createRemarks(print: (line: string) => void, all = false): Remarks {
  const none = (): Printed => ({ lines: 0, more: new Map(), others: 0, otherFiles: 0 })
  const printed: Record<RemarkKind, Printed> = { refused: none(), rejected: none(), noted: none() }
  const shown = new Map<string, number>()
  return {
    add(kind, file, line) {
      const of = printed[kind]
      const key = `${kind} ${file}`
      const ofFile = shown.get(key) ?? 0
      if (all || (ofFile < linesToFile && of.lines < linesToKind)) {
        shown.set(key, ofFile + 1)
        of.lines += 1
        print(line)
      } else if (ofFile > 0) of.more.set(file, (of.more.get(file) ?? 0) + 1)
      else {
        of.others += 1
        if (of.lastOther !== file) of.otherFiles += 1
        of.lastOther = file
      }
    },
    printRest() {
      let hidden = false
      for (const [kind, { more, others, otherFiles }] of Object.entries(printed)) {
        const what = kinds[kind as RemarkKind] // The keys are those of the object above.
        for (const [file, count] of more) print(`${file}: ${count.toLocaleString('en')} ${what}`)
        if (others > 0) {
          const files = otherFiles === 1 ? 'another file' : `${otherFiles.toLocaleString('en')} other files`
          print(`${others.toLocaleString('en')} ${what}, in ${files}`)
          hidden = true
        }
      }
      if (hidden) print('LOG_LEVEL=debug prints every line.')
    },
  }
}
