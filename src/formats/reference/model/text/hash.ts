/** A hash of text: 32 bits, unsigned. FNV-1a over UTF-16 units, `start` first, then mixed. */
export function hashText(text: string, start = 0x81_1c_9d_c5): number {
  let hash = start
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93)
  return mixed(hash, text.length)
}

/** One hash of two: the order counts. */
export function mixed(first: number, second: number): number {
  let hash = Math.imul(first ^ (second + 0x9e_37_79_b9), 0x85_eb_ca_6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0xc2_b2_ae_35)
  hash ^= hash >>> 13
  return hash >>> 0
}
