import { open, rename, rm } from 'node:fs/promises'
import { UserError } from '../../domain/errors.ts'
import { cannotWrite } from '../cannot-write.ts'

/** Where an export goes. */
export interface Output {
  /** Waits until the text is on its way; where nobody reads any more, it goes nowhere. */
  write(text: string): Promise<void>
  /** Does nobody read any more, as behind `| head`? */
  readonly isClosed: () => boolean
  /** All is written. */
  finish(): Promise<void>
  /** It will not be finished. */
  discard(): Promise<void>
}

/** Standard output. */
export function standardOutput(stream: NodeJS.WritableStream = process.stdout): Output {
  let closed = false
  let failure: Error | undefined
  const onError = (error: NodeJS.ErrnoException): void => {
    closed = true
    if (error.code !== 'EPIPE') failure = error
  }
  stream.on('error', onError)
  return {
    isClosed: () => closed,
    write: async (text) => {
      if (!closed) await new Promise<void>((resolve) => stream.write(text, () => resolve()))
      if (failure === undefined) return
      throw new UserError(`Standard output cannot be written: ${failure.message}`, { cause: failure })
    },
    finish: async () => {},
    discard: async () => {},
  }
}

/**
 * A file, which is there when it is whole: until then the text is in `<file>.part` beside it.
 *
 * @throws UserError where it cannot be written.
 */
export async function fileOutput(path: string): Promise<Output> {
  const part = `${path}.part`
  const refuse = (error: unknown): never => {
    throw cannotWrite(path, error)
  }
  const file = await open(part, 'w').catch(refuse)
  return {
    isClosed: () => false,
    write: async (text) => {
      await file.writeFile(text).catch(refuse)
    },
    finish: async () => {
      await file.close()
      await rename(part, path).catch(refuse)
    },
    discard: async () => {
      await file.close()
      await rm(part, { force: true })
    },
  }
}
