import { createGunzip } from 'node:zlib'
import { type ByteReader, createByteReader } from './byte-reader.ts'
import { decode } from './decode.ts'
import { type DiskFile, openDiskFile } from './disk-file.ts'
import { detectEncoding, encodingBytes } from './encoding.ts'
import { fileKind, kindBytes } from './file-kind.ts'
import { findFiles, type FoundFile, standardInput } from './find-files.ts'
import { inflate } from './inflate.ts'
import { type Input, isRefusal, type Refusal } from './input.ts'
import { createMeter, defaultLimits, type Limits, type Meter, metered } from './limits.ts'
import { entryName, shownName } from './names.ts'
import { tarEntries } from './tar-entries.ts'
import { asUnreadable } from './unreadable.ts'
import { isWordDocument, wordDocumentText } from './word-document.ts'
import { zipEntries } from './zip-entries.ts'
import type { Problem } from '../domain/errors.ts'

export interface InputOptions {
  /** What `-` names; the standard input of this process unless given. */
  readonly stdin?: AsyncIterable<Buffer>
  readonly limits?: Limits
}

/** All inputs that some paths name, one after the other. */
export interface Inputs extends AsyncIterable<Input | Refusal> {
  /** Bytes of all files that are done with, and what has been read of the one in hand: see `measureInputs`. */
  consumed(): number
}

/**
 * Opens what a user names: files, folders, patterns and `-` (see `findFiles`), and in them gzip files, tar archives
 * and zip archives, packed in each other in any way, but that a zip archive must be a file of its own on disk: its
 * list of files is at its end. A Word document is its text. What a file is, its first bytes say. Nothing is written to the disk, and no more is
 * held than some 5 MiB, whatever the size.
 *
 * What cannot be read is a refusal, or an error among the problems of the input that breaks off; the next follows.
 */
export function openInputs(paths: readonly string[], options: InputOptions = {}): Inputs {
  let done = 0
  let inHand = (): number => 0
  async function* inputs(): AsyncGenerator<Input | Refusal> {
    let stdinIsRead = false
    for await (const found of findFiles(paths)) {
      if (found === standardInput) {
        const stdin = options.stdin ?? process.stdin
        if (stdinIsRead) yield { name: standardInput, problem: 'can be read only once' }
        else yield* inputsOfStream(stdin, options.limits, (consumed) => (inHand = consumed))
        stdinIsRead = true
      } else if (isRefusal(found)) yield found
      else yield* inputsOfFile(found, options.limits, (consumed) => (inHand = consumed))
      done += found === standardInput ? inHand() : isRefusal(found) ? 0 : found.bytes
      inHand = () => 0
    }
  }
  return { [Symbol.asyncIterator]: inputs, consumed: () => done + inHand() }
}

/** The size on disk of all files that these paths name; undefined where standard input is among them. */
export async function measureInputs(paths: readonly string[]): Promise<number | undefined> {
  let bytes = 0
  for await (const found of findFiles(paths)) {
    if (found === standardInput) return undefined
    if (!isRefusal(found)) bytes += found.bytes
  }
  return bytes
}

/** Where a text lies. */
interface Place {
  readonly name: string
  readonly bytes: number | undefined
  readonly consumed: () => number
  readonly limits: Limits
  /** Counts what is unpacked out of the file on disk. */
  readonly meter: Meter
  /** Layers of packing around it. */
  readonly depth: number
  /** Why a zip archive cannot be read here. */
  readonly noZip: string
}

type Watch = (consumed: () => number) => void

async function* inputsOfStream(
  stream: AsyncIterable<Buffer>,
  limits: Limits = defaultLimits,
  watch: Watch,
): AsyncGenerator<Input | Refusal> {
  let read = 0
  const consumed = (): number => read
  watch(consumed)
  const counted = metered(stream, (bytes) => (read += bytes))
  const meter = createMeter(limits.archive, consumed)
  const noZip = 'is a zip archive, which can only be read from a file: name the file instead'
  const place = { name: standardInput, bytes: undefined, consumed, limits, meter, depth: 0, noZip }
  yield* inputsOf(createByteReader(counted), place)
}

async function* inputsOfFile(
  { name, path, bytes }: FoundFile,
  limits: Limits = defaultLimits,
  watch: Watch,
): AsyncGenerator<Input | Refusal> {
  let file: DiskFile
  try {
    file = await openDiskFile(path)
  } catch (error) {
    yield { name, problem: asUnreadable(error).message }
    return
  }
  try {
    const { consumed } = file
    watch(consumed)
    const meter = createMeter(limits.archive, consumed)
    const noZip = 'is a zip archive within something packed; unpack what it is in and name the zip file'
    const place = { name, bytes, consumed, limits, meter, depth: 0, noZip }
    if (fileKind(file.head) === 'zip') yield* inputsOfZip(file, place)
    else yield* inputsOf(createByteReader(file.read()), place)
  } catch (error) {
    yield { name, problem: asUnreadable(error).message }
  } finally {
    await file.handle.close()
  }
}

async function* inputsOf(reader: ByteReader, place: Place): AsyncGenerator<Input | Refusal> {
  const { name, bytes, consumed } = place
  try {
    const head = await reader.peek(Math.max(kindBytes, encodingBytes))
    const kind = fileKind(head)
    const isPacked = kind === 'gzip' || kind === 'tar'
    if (head.length === 0) yield { name, problem: 'is empty' }
    else if (isPacked && place.depth >= place.limits.depth) {
      yield { name, problem: `is packed in more than ${place.limits.depth} layers, so it is not read` }
    } else if (kind === 'gzip')
      yield* inputsOf(unpackGzip(reader, place), { ...place, depth: place.depth + 1 })
    else if (kind === 'tar') yield* inputsOfTar(reader, { ...place, depth: place.depth + 1 })
    else if (kind === 'zip') yield { name, problem: place.noZip }
    else if (typeof kind === 'object' && 'binary' in kind) {
      yield { name, problem: `is a binary file (${kind.binary}), which is not read` }
    } else if (kind !== 'text') {
      yield { name, problem: `is packed with ${kind.other}, which is not read; unpack it first` }
    } else {
      const encoding = detectEncoding(head)
      if ('problem' in encoding) yield { name, problem: encoding.problem }
      else {
        const problems: Problem[] = []
        const chunks = decode(reader.rest(), encoding, problems)
        yield { name, chunks, problems, bytes, consumed }
        await chunks.return(undefined)
      }
    }
  } catch (error) {
    yield { name, problem: asUnreadable(error).message }
  } finally {
    await reader.close()
  }
}

function unpackGzip(reader: ByteReader, { limits, meter }: Place): ByteReader {
  let packed = 0
  const counted = metered(reader.rest(), (bytes) => (packed += bytes))
  const entryMeter = createMeter(limits.entry, () => packed)
  return createByteReader(metered(inflate(counted, createGunzip()), entryMeter, meter))
}

async function* inputsOfTar(reader: ByteReader, place: Place): AsyncGenerator<Input | Refusal> {
  let isEmpty = true
  for await (const entry of tarEntries(reader)) {
    isEmpty = false
    if (typeof entry === 'string') yield { name: place.name, problem: entry }
    else yield* inputsOfEntry({ ...entry, name: shownName(entry.name) }, place)
  }
  if (isEmpty) yield { name: place.name, problem: 'holds no files' }
}

async function* inputsOfZip(file: DiskFile, place: Place): AsyncGenerator<Input | Refusal> {
  const { name, bytes: size, consumed, limits, meter } = place
  if (await isWordDocument(file, limits.entry)) {
    const problems: Problem[] = []
    const chunks = wordDocumentText(file, limits.entry, meter, problems)
    yield { name, chunks, problems, bytes: size, consumed }
    await chunks.return(undefined)
    return
  }
  let isEmpty = true
  for await (const entry of zipEntries(file, place.limits.entry)) {
    isEmpty = false
    const bytes = metered(entry.bytes, place.meter)
    yield* inputsOfEntry({ ...entry, bytes }, { ...place, depth: place.depth + 1 })
  }
  if (isEmpty) yield { name: place.name, problem: 'holds no files' }
}

async function* inputsOfEntry(
  entry: { readonly name: string; readonly problem?: string; readonly bytes: AsyncIterable<Buffer> },
  place: Place,
): AsyncGenerator<Input | Refusal> {
  const named = entryName(entry.name)
  const name = `${place.name}/${named.name}`
  if ('problem' in named) yield { name, problem: named.problem }
  else if (named.hidden) return
  else if (entry.problem !== undefined) yield { name, problem: entry.problem }
  else yield* inputsOf(createByteReader(entry.bytes), { ...place, name })
}
