import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { UserError } from '../domain/errors.ts'
import type { ReferenceParts } from '../domain/record.ts'
import { splitReferences } from '../formats/reference/list/split-references.ts'
import { readReference } from '../formats/reference/read-reference.ts'
import { recordOfReference } from '../formats/reference/reference-list.ts'
import { recordWriter } from '../formats/written-formats.ts'
import { isRefusal } from '../input/input.ts'
import { openInputs } from '../input/open-inputs.ts'
import { fileOutput, type Output, standardOutput } from './export/output.ts'
import { inputTexts } from './parse/texts.ts'

/** The formats that references can be written in. */
export const parsedFormats = ['jsonl', 'bibtex', 'ris', 'csl-json'] as const
type ParsedFormat = (typeof parsedFormats)[number]

/** The options of the command, as they were given. */
export interface ParseArguments {
  readonly format?: string
  /** A file; standard output where it is not given. */
  readonly output?: string
}

/** Writes references that were read, one after the other, as one file. */
interface ReferenceWriter {
  readonly head: string
  /** What is written of it; undefined where it is too little for a record of this format. */
  write(reference: ParsedText): string | undefined
  readonly tail: string
}

interface ParsedText {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly label?: string
  readonly parts: ReferenceParts
}

/**
 * `refgraph parse PATH…`: reads printed references, and writes what they say; no database is asked. What cannot be read is
 * said on standard error, with file and line. The exit code is 1 where anything was refused, 130 where it was stopped by
 * Ctrl-C; a file is then not made.
 *
 * @throws UserError where the arguments are wrong, or the file cannot be written.
 */
export async function parseReferences(paths: readonly string[], given: ParseArguments): Promise<void> {
  if (paths.length === 0) {
    throw new UserError('Name what to read: refgraph parse PATH…, or - for standard input.')
  }
  const writer = await writerOf(readFormat(given.format))
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  if (paths.includes('-')) addAbortSignal(stop.signal, process.stdin)
  const output = given.output === undefined ? standardOutput() : await fileOutput(resolve(given.output))
  let finished = false
  try {
    const { read, refused } = await parseAll(paths, writer, output, stop.signal)
    finished = !stop.signal.aborted
    if (!finished) process.exitCode = 130
    else if (!output.isClosed()) {
      console.error(
        `${counted(read)} read${refused === 0 ? '' : `, ${refused.toLocaleString('en')} refused`}`,
      )
      if (refused > 0) process.exitCode = 1
    }
  } finally {
    await (finished ? output.finish() : output.discard())
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

function counted(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'reference' : 'references'}`
}

function readFormat(given = 'jsonl'): ParsedFormat {
  const format = parsedFormats.find((known) => known === given)
  if (format !== undefined) return format
  throw new UserError(
    `Name the format: refgraph parse --format ${parsedFormats.join('|')}; there is no ${JSON.stringify(given)}.`,
  )
}

/** Texts and parts as they are in JSON lines; in all others the record that an import would make. */
async function writerOf(format: ParsedFormat): Promise<ReferenceWriter> {
  if (format === 'jsonl') {
    return { head: '', tail: '', write: (reference) => `${JSON.stringify(reference)}\n` }
  }
  const writer = await recordWriter(format)
  return {
    ...writer,
    write: ({ parts }) => {
      const record = recordOfReference(parts)
      return record && writer.write(record)
    },
  }
}

async function parseAll(
  paths: readonly string[],
  writer: ReferenceWriter,
  output: Output,
  signal: AbortSignal,
): Promise<{ readonly read: number; readonly refused: number }> {
  let [read, refused] = [0, 0]
  await output.write(writer.head)
  const refuse = (reason: string): void => {
    refused += 1
    if (!output.isClosed()) console.error(reason)
  }
  for await (const input of inputTexts(openInputs(paths))) {
    if (signal.aborted || output.isClosed()) break
    if (isRefusal(input)) {
      refuse(`${input.name} ${input.problem}`)
      continue
    }
    const listed = splitReferences(input.text)
    if (listed.length === 0) refuse(`${input.name} holds no references`)
    for (const { line, text, label } of listed) {
      if (signal.aborted || output.isClosed()) break
      const { parts, refusal } = readReference(text)
      const labelled = label === undefined ? {} : { label }
      const written = parts && writer.write({ file: input.name, line, text, ...labelled, parts })
      if (written === undefined) refuse(`${input.name}, line ${line}: ${refusal ?? tooLittle}${shown(text)}`)
      else {
        read += 1
        await output.write(written)
      }
    }
  }
  if (!signal.aborted) await output.write(writer.tail)
  return { read, refused }
}

const tooLittle = 'The text says too little for a record.'

function shown(text: string): string {
  const start = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  return start === '' ? '' : ` "${start.slice(0, 60)}${start.length > 60 ? '…' : ''}"`
}
