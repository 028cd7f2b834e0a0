import { isUtf8 } from 'node:buffer'
import { windows1252 } from './windows-1252.ts'

/** Characters that would move the cursor of a terminal, or that a database refuses. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what it looks for
const controls = /[\0-\x1f\x7f-\x9f]/g

/** A file name for people: bytes that are not UTF-8 are read as windows-1252, control characters become U+FFFD. */
export function shownName(name: Buffer | string): string {
  const text = typeof name === 'string' ? name : isUtf8(name) ? name.toString() : windows1252(name)
  return text.replaceAll(controls, '\uFFFD')
}

/** What is to be done with an entry of an archive by its name. */
export type EntryName =
  | { readonly name: string; readonly hidden: boolean }
  | { readonly name: string; readonly problem: string }

/**
 * The name of an entry, without `.` and empty parts: `"./2007//a.xml"` is `"2007/a.xml"`. Names are never used as
 * paths, but those that lead out of the archive are refused all the same: such an archive was made to do harm.
 * Hidden is what begins with a dot or lies in a folder that does, as among files.
 */
export function entryName(raw: string): EntryName {
  const name = shownName(raw)
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..') || /^(?:\/|[A-Za-z]:)/.test(name)) {
    return { name, problem: 'has a name that leads out of the archive, so it is not read' }
  }
  if (parts.length === 0) return { name: '(no name)', problem: 'has no name' }
  return { name: parts.join('/'), hidden: parts.some((part) => part.startsWith('.')) }
}
