import { Unreadable } from './unreadable.ts'

const MiB = 1024 ** 2
const GiB = 1024 ** 3

/** How far something may grow when unpacked. */
export interface GrowthLimit {
  /** Bytes up to which it may grow by any factor. */
  readonly free: number
  /** Beyond these, unpacked bytes to a packed one. */
  readonly ratio: number
  /** Unpacked bytes that are too many in any case. */
  readonly most: number
}

/** What archives may do. Everything is streamed, so these spare time, not memory. */
export interface Limits {
  /** One packed file, or one entry of an archive. */
  readonly entry: GrowthLimit
  /** All that comes out of one file on disk, each layer of packing counted. */
  readonly archive: GrowthLimit
  /** Layers of packing: a `.gz` in a `.tar.gz` has three. */
  readonly depth: number
}

/**
 * Metadata as XML or JSON shrinks 5 to 30 times, lists of almost the same record 100 times; deflate can do 1,032
 * times. The largest real files known, parts of whole-index dumps, unpack to some 10 GiB each.
 */
export const defaultLimits: Limits = {
  entry: { free: 64 * MiB, ratio: 200, most: 256 * GiB },
  archive: { free: 256 * MiB, ratio: 200, most: 4096 * GiB },
  depth: 4,
}

/** Counts bytes. That of a limit throws `Unreadable` when they are more than it allows. */
export type Meter = (bytes: number) => void

/** The same bytes, counted as they pass. */
export async function* metered(
  source: AsyncIterable<Buffer>,
  ...meters: readonly Meter[]
): AsyncGenerator<Buffer> {
  for await (const bytes of source) {
    for (const meter of meters) meter(bytes.length)
    yield bytes
  }
}

/** A meter for what is unpacked out of so many packed bytes; `packed` is asked anew each time. */
export function createMeter({ free, ratio, most }: GrowthLimit, packed: () => number): Meter {
  let unpacked = 0
  return (bytes) => {
    unpacked += bytes
    if (unpacked > most) throw new Unreadable(`unpacks to more than ${most} bytes, which is the most`)
    if (unpacked > free && unpacked > ratio * packed()) {
      throw new Unreadable(`unpacks to more than ${ratio} times its size, as only made-up archives do`)
    }
  }
}
