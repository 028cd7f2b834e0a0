import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { codeOf } from '../domain/system-error.ts'
import { systemProblem } from './unreadable.ts'

/** One piece of an input that no record was made of, as a line of a rejects file has it. */
export interface Reject {
  /** The name of the input that it comes from. */
  readonly file: string
  /** 1-based place among the pieces of that input, and the line there on which it begins. */
  readonly index: number
  readonly line: number
  /** The name of its format. */
  readonly format: string
  /** Why, for people. */
  readonly reason: string
  /** The piece itself, which can be mended here. */
  readonly text: string
}

/** Writes rejects; makes no file while there are none. */
export interface RejectsWriter {
  /** Appends a line. Calls need not wait for each other. @throws UserError where it cannot be written. */
  write(reject: Reject): Promise<void>
  /** Waits until all that was written is on the disk. */
  flush(): Promise<void>
  /** Flushes and closes: the path and how many lines it got; undefined where there was nothing to write. */
  close(): Promise<{ readonly path: string; readonly count: number } | undefined>
}

/** `refgraph-rejects-2026-11-23T10-15-30.jsonl`: in UTC, without colons, which Windows allows in no name. */
export function rejectsFileName(now: Date): string {
  return `refgraph-rejects-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.jsonl`
}

/**
 * Writes rejects to a file of this path, as JSON lines in UTF-8. No file that is there is touched: where there is
 * one, or a link, the new one is called `…-2.jsonl`, `…-3.jsonl` and so on. So a rejects file can be imported again
 * while the rejects of that import are written beside it.
 *
 * @param makeFolder make the folder of the file where it is missing.
 * @example createRejectsWriter(join(folder, rejectsFileName(new Date())))
 */
export function createRejectsWriter(path: string, makeFolder = false): RejectsWriter {
  let file: { readonly handle: FileHandle; readonly path: string } | undefined
  let count = 0
  let last: Promise<void> = Promise.resolve()
  const append = async ({ file: name, index, line, format, reason, text }: Reject): Promise<void> => {
    try {
      if (file === undefined && makeFolder) await mkdir(dirname(path), { recursive: true })
      file ??= await createAnew(path)
      // The text comes last, so that the rest of a long line can be seen.
      await file.handle.appendFile(`${JSON.stringify({ file: name, index, line, format, reason, text })}\n`)
      count += 1
    } catch (error) {
      const sentence = `The rejects file ${file?.path ?? path} cannot be written: it ${systemProblem(error)}.`
      throw new UserError(sentence, { cause: error })
    }
  }
  const flush = async (): Promise<void> => {
    await last.catch(() => {})
    await file?.handle.datasync()
  }
  return {
    write(reject) {
      last = last.catch(() => {}).then(async () => await append(reject))
      return last
    },
    flush,
    async close() {
      try {
        await flush()
      } finally {
        await file?.handle.close()
      }
      return file === undefined ? undefined : { path: file.path, count }
    },
  }
}

async function createAnew(path: string): Promise<{ handle: FileHandle; path: string }> {
  const [, stem = path, end = ''] = /^(.*?)(\.jsonl?)?$/s.exec(path) ?? []
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? path : `${stem}-${copy}${end}`
    try {
      return { handle: await open(candidate, 'ax'), path: candidate }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
