/** How the bytes of a text are to be read. */
export interface TextEncoding {
  /** A label that `TextDecoder` knows; of `utf-8`, bytes that are not UTF-8 are read as windows-1252. */
  readonly label: string
  /** Length of the byte order mark. */
  readonly skip: number
}

/** How many first bytes tell: HTML looks for its declaration in so many (HTML Living Standard, 13.2.3.2). */
export const encodingBytes = 1024

/** Unicode 17, 23.8. The longer ones come first: UTF-32's begins as UTF-16's does. */
const marks: readonly { readonly bytes: string; readonly label: string }[] = [
  { bytes: '\xff\xfe\0\0', label: 'utf-32' },
  { bytes: '\0\0\xfe\xff', label: 'utf-32' },
  { bytes: '\xef\xbb\xbf', label: 'utf-8' },
  { bytes: '\xff\xfe', label: 'utf-16le' },
  { bytes: '\xfe\xff', label: 'utf-16be' },
]

/** Where a text itself says what it is in. */
const declarations: readonly RegExp[] = [
  // XML 1.0, 4.3.3.
  /^\s*<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/,
  // HTML: <meta charset="…"> and <meta http-equiv="Content-Type" content="text/html; charset=…">.
  /^\s*(?=<)[^]*?<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i,
  // What JabRef writes at the beginning of a BibTeX file, in the names that Java has for them.
  /^\s*%+\s*Encoding:\s*([\w.:-]{1,40})/i,
]

/**
 * What a text is in, by its first bytes: a byte order mark; else, every other byte being zero, UTF-16; else what it
 * says itself, where that is an encoding and can be; else UTF-8. What has none of these and many bytes that no text has
 * is a binary file.
 */
export function detectEncoding(head: Buffer): TextEncoding | { readonly problem: string } {
  const text = head.toString('latin1', 0, encodingBytes)
  const mark = marks.find(({ bytes }) => text.startsWith(bytes))
  const label = mark?.label ?? zeroPattern(head) ?? declared(text) ?? 'utf-8'
  if (mark === undefined && isBinary(text, label)) return { problem: 'is a binary file, which is not read' }
  if (label === 'utf-32') return { problem: 'is in UTF-32, which is not read; convert it to UTF-8' }
  return { label, skip: mark?.bytes.length ?? 0 }
}

// oxlint-disable-next-line eslint/no-control-regex -- these are what it looks for
const control = /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g

/**
 * Compressed or random bytes are control characters in one case of ten, and numbers are mostly zeros; a damaged text has a
 * few of these.
 */
function isBinary(head: string, label: string): boolean {
  if (label.startsWith('utf-16') || label === 'utf-32') return false
  const controls = head.match(control)?.length ?? 0
  const zeros = head.split('\0').length - 1
  return (controls > 16 && controls > head.length * 0.05) || (zeros > 16 && zeros > head.length * 0.3)
}

/** UTF-16 without a mark: the upper bytes of all that is ASCII are zeros, in every format a good part of a text. */
function zeroPattern(head: Buffer): string | undefined {
  const zeros = [0, 0, 0, 0]
  const quads = Math.floor(Math.min(head.length, encodingBytes) / 4)
  let empty = 0
  for (let at = 0; at < quads * 4; at += 1) {
    if (head[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
    if (at % 4 === 0 && head.readUInt32LE(at) === 0) empty += 1
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros
  const even = first + third
  const odd = second + fourth
  if (even + odd < quads * 0.4 || quads === 0) return undefined
  if (odd > even * 10) return 'utf-16le'
  if (even > odd * 10) return 'utf-16be'
  // No text has many NUL characters.
  if (empty > quads * 0.1) return undefined
  const isUtf32 = Math.min(second, third, first + fourth) > quads * 0.9
  return isUtf32 ? 'utf-32' : undefined
}

function declared(text: string): string | undefined {
  const name = declarations.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined)
  if (name === undefined) return undefined
  const label = name.replace(/^cp(?=125\d$)/i, 'windows-').replace(/^iso8859_/i, 'iso-8859-')
  try {
    const { encoding } = new TextDecoder(label)
    // It was read as ASCII, so it is not in UTF-16.
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    return undefined
  }
}
