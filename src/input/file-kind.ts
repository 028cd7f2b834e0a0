import { isTarHeader } from './tar-header.ts'

/**
 * What a file is by its first bytes. `other` is a packing that is not read, `binary` something that is no text, each by
 * its name.
 */
export type FileKind =
  | 'gzip'
  | 'zip'
  | 'tar'
  | 'text'
  | { readonly other: string }
  | { readonly binary: string }

/** How many first bytes tell: a tar header. */
export const kindBytes = 512

const signatures: readonly { readonly bytes: string; readonly kind: FileKind }[] = [
  // RFC 1952, 2.3.1: ID1, ID2 and CM 8, the only method there is.
  { bytes: '\x1f\x8b\x08', kind: 'gzip' },
  // APPNOTE.TXT 4.3.7: a local file header; 4.3.16: the end record, alone where the archive is empty.
  { bytes: 'PK\x03\x04', kind: 'zip' },
  { bytes: 'PK\x05\x06', kind: 'zip' },
  { bytes: '\xfd7zXZ\x00', kind: { other: 'xz' } },
  { bytes: '\x28\xb5\x2f\xfd', kind: { other: 'zstd' } },
  { bytes: '7z\xbc\xaf\x27\x1c', kind: { other: '7-Zip' } },
  { bytes: 'Rar!\x1a\x07', kind: { other: 'RAR' } },
  // APPNOTE.TXT 8.5.3: the first volume of several.
  { bytes: 'PK\x07\x08', kind: { other: 'a zip of several volumes' } },
  // PNG 5.2; ITU-T T.81, B.1.1.3; GIF89a 17; TIFF 6.0, section 2.
  { bytes: '\x89PNG\r\n\x1a\n', kind: { binary: 'a PNG image' } },
  { bytes: '\xff\xd8\xff', kind: { binary: 'a JPEG image' } },
  { bytes: 'GIF87a', kind: { binary: 'a GIF image' } },
  { bytes: 'GIF89a', kind: { binary: 'a GIF image' } },
  { bytes: 'II*\x00', kind: { binary: 'a TIFF image' } },
  { bytes: 'MM\x00*', kind: { binary: 'a TIFF image' } },
  // [MS-CFB] 2.2: Word, Excel and PowerPoint up to 2003.
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', kind: { binary: 'an Office document' } },
  { bytes: 'SQLite format 3\x00', kind: { binary: 'an SQLite database' } },
  { bytes: '\x7fELF', kind: { binary: 'a program' } },
]

/** bzip2: "BZh", the block size, and the digits of pi that begin a block. */
const bzip2 = /^BZh[1-9]1AY&SY/

/** ISO 32000-2, 7.5.2. */
const pdf = /^%PDF-\d/

/** RIFF, with the kind of it behind the length. */
const webp = /^RIFF[^]{4}WEBP/

/** What a file is, from its first `kindBytes` bytes (fewer where it is shorter). Names have no say. */
export function fileKind(head: Buffer): FileKind {
  const start = head.toString('latin1', 0, 16)
  const found = signatures.find(({ bytes }) => start.startsWith(bytes))
  if (found !== undefined) return found.kind
  if (bzip2.test(start)) return { other: 'bzip2' }
  if (pdf.test(start)) return { binary: 'a PDF' }
  if (webp.test(start)) return { binary: 'a WebP image' }
  return isTarHeader(head) ? 'tar' : 'text'
}
