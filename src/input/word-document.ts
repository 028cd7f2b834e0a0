import type { Problem } from '../domain/errors.ts'
import { createByteReader } from './byte-reader.ts'
import { decode } from './decode.ts'
import type { DiskFile } from './disk-file.ts'
import { detectEncoding, encodingBytes } from './encoding.ts'
import { type GrowthLimit, type Meter, metered } from './limits.ts'
import { asUnreadable } from './unreadable.ts'
import { wordText } from './word-text.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

/** The parts that hold text of the author's, in the order of reading (ISO/IEC 29500-1, 11.3). */
const textParts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'] as const
/** A document has some twenty parts, and one for each picture: what begins with more others is none. */
const mostEntries = 2000

/** Is a zip archive a Word document? Looks at its list of files only. @throws Unreadable where that is damaged. */
export async function isWordDocument(file: DiskFile, limit: GrowthLimit): Promise<boolean> {
  const wanted = new Set(['[Content_Types].xml', textParts[0]])
  let seen = 0
  for await (const { name } of zipEntries(file, limit)) {
    wanted.delete(name)
    if (wanted.size === 0) return true
    seen += 1
    if (seen >= mostEntries) return false
  }
  return false
}

/**
 * The text of a Word document, its foot and end notes last: a line for each paragraph. Never throws: what cannot be read
 * is an error among the problems, and what came before stands.
 */
export async function* wordDocumentText(
  file: DiskFile,
  limit: GrowthLimit,
  meter: Meter,
  problems: Problem[],
): AsyncGenerator<string> {
  try {
    for (const part of textParts) {
      for await (const entry of zipEntries(file, limit)) {
        if (entry.name !== part) continue
        yield* entryText(entry, meter, problems)
        break
      }
    }
  } catch (error) {
    const { message: reason } = asUnreadable(error)
    // XML that breaks off at a limit is not well-formed either.
    if (problems.some(({ severity }) => severity === 'error')) return
    const message = `The document ${reason}; what came before is kept.`
    problems.push({ severity: 'error', where: 'document', message })
  }
}

async function* entryText(entry: ZipEntry, meter: Meter, problems: Problem[]): AsyncGenerator<string> {
  const reader = createByteReader(metered(entry.bytes, meter))
  try {
    if (entry.problem !== undefined) {
      problems.push({ severity: 'error', where: entry.name, message: `This part ${entry.problem}.` })
      return
    }
    const encoding = detectEncoding(await reader.peek(encodingBytes))
    if ('problem' in encoding) {
      problems.push({ severity: 'error', where: entry.name, message: `This part ${encoding.problem}.` })
      return
    }
    yield* wordText(decode(reader.rest(), encoding, problems))
  } finally {
    await reader.close()
  }
}
