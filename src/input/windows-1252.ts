/**
 * The characters of windows-1252 at 0x80 to 0x9F, by the index of the Encoding Standard; the five bytes that stand
 * for nothing are U+FFFD. All others are as in Latin-1. Written out, since some releases of Node 22 and 23 decode
 * these as Latin-1 too.
 */
const high = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Bytes as text in windows-1252, which Latin-1 is part of for all purposes. */
export function windows1252(bytes: Buffer): string {
  // oxlint-disable-next-line eslint/no-control-regex -- these are what it looks for
  return bytes.toString('latin1').replaceAll(/[\x80-\x9f]/g, (byte) => high.charAt(byte.charCodeAt(0) - 0x80))
}
