import type { Problem } from '../domain/errors.ts'
import type { TextEncoding } from './encoding.ts'
import { createLineCounter } from './line-counter.ts'
import { type Decoder, type TextPart, utf8Decoder } from './utf8-decoder.ts'
import { asUnreadable, type Unreadable } from './unreadable.ts'
import { windows1252 } from './windows-1252.ts'

/**
 * The text of these bytes, without NUL characters, which no database takes; line ends are left as they are. What is
 * wrong is added to `problems` when it ends: how many NUL characters there were, how many bytes were not in the
 * encoding, each with the first place; and why it breaks off, where it does. Never throws.
 *
 * In UTF-8, each byte that is no part of a character is read as windows-1252, wherever it stands, and all others as
 * UTF-8. So a file in Latin-1 is read as that from its first byte on, one that was put together of both is read
 * right in both parts, and a wrong byte late in a large file changes nothing before or after it.
 */
export async function* decode(
  bytes: AsyncIterable<Buffer>,
  encoding: TextEncoding,
  problems: Problem[],
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding.label)
  const lines = createLineCounter()
  const strays = new Tally()
  const nuls = new Tally()
  let failure: Unreadable | undefined
  const clean = (part: TextPart): string => {
    strays.add(part.strays, () => lines.lineAt(part.text, part.firstStray))
    const firstNul = part.text.indexOf('\0')
    if (firstNul === -1) {
      lines.pass(part.text)
      return part.text
    }
    const text = part.text.replaceAll('\0', '')
    nuls.add(part.text.length - text.length, () => lines.lineAt(part.text, firstNul))
    lines.pass(part.text)
    return text
  }
  try {
    let skip = encoding.skip
    try {
      for await (const chunk of bytes) {
        const text = clean(decoder.push(chunk.subarray(skip)))
        skip = Math.max(0, skip - chunk.length)
        if (text !== '') yield text
      }
    } catch (error) {
      failure = asUnreadable(error)
    }
    const text = clean(decoder.end())
    if (text !== '') yield text
  } finally {
    if (strays.count > 0) problems.push(strays.problem(strayMessage(encoding.label)))
    if (nuls.count > 0) problems.push(nuls.problem(nulMessage))
    if (failure !== undefined) {
      const message = `The input ${failure.message}; what came before is kept.`
      problems.push({ severity: 'error', where: `line ${lines.line()}`, message })
    }
  }
}

const nulMessage = (count: number): string =>
  count === 1
    ? 'A NUL character was left out.'
    : `${count} NUL characters were left out, the first of them here.`

const strayMessage =
  (label: string) =>
  (count: number): string => {
    const what = count === 1 ? '1 byte is' : `${count} bytes, the first of them here, are`
    return label === 'utf-8'
      ? `${what} not UTF-8 and ${count === 1 ? 'was' : 'were'} read as windows-1252.`
      : `${count === 1 ? '1 character' : `${count} characters, the first of them here,`} cannot be read in ${label}.`
  }

/** How often something was met, and the line of the first time. */
class Tally {
  count = 0
  #line = 0

  add(count: number, line: () => number): void {
    if (this.count === 0 && count > 0) this.#line = line()
    this.count += count
  }

  problem(message: (count: number) => string): Problem {
    return { severity: 'warning', where: `line ${this.#line}`, message: message(this.count) }
  }
}

function decoderOf(label: string): Decoder {
  if (label === 'utf-8') return utf8Decoder()
  if (label === 'windows-1252') {
    return { push: (bytes) => markedPart(windows1252(bytes)), end: () => markedPart('') }
  }
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return {
    push: (bytes) => markedPart(decoder.decode(bytes, { stream: true })),
    end: () => markedPart(decoder.decode()),
  }
}

/** A part whose strays are the replacement characters in it. */
function markedPart(text: string): TextPart {
  const firstStray = text.indexOf('\uFFFD')
  return { text, firstStray, strays: firstStray === -1 ? 0 : text.split('\uFFFD').length - 1 }
}
