/** What can close each bracket and quotation mark. Marks that both open and close are their own partner. */
const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '【': '】',
  '«': '»',
  '»': '«',
  '“': '”',
  '„': '“”',
  '‚': '‘’',
  '‘': '’',
  '《': '》',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '‹': '›',
  '"': '"',
  "'": "'",
}
const allClosers = new Set(Object.values(closers).join(''))
const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/**
 * One step of taking brackets and quotation marks off a value: how many units go at its start and at its end. Those that
 * stand around the whole go, and those without a partner inside; those that are closed inside stay.
 */
export function wrapping(value: string): readonly [start: number, end: number] {
  const first = value.charAt(0)
  const last = value.charAt(value.length - 1)
  if (value.startsWith('`')) return [1, 0]
  if (value.endsWith("''")) return [0, 2]
  if (first in closers) {
    const partner = partnerOf(value, first)
    if (partner === undefined) return [1, 0]
    if (partner === value.length - 1) return [1, 1]
  } else if (allClosers.has(first)) return [1, 0]
  if (allClosers.has(last)) {
    const opened = openerOf(value, last)
    // A possessive: "of the students’".
    const isApostrophe = (last === '’' || last === "'") && isLetter(value.charAt(value.length - 2))
    return opened || isApostrophe ? [0, 0] : [0, 1]
  }
  return last in closers ? [0, 1] : [0, 0]
}

/** Where the sign at the start is closed. */
function partnerOf(value: string, open: string): number | undefined {
  const partners = closers[open] ?? ''
  const isOwn = partners === open
  let depth = 1
  for (let at = 1; at < value.length; at++) {
    const sign = value.charAt(at)
    if (isInWord(value, at)) continue
    if (partners.includes(sign)) {
      // Of marks that open and close, one after a blank opens.
      depth += isOwn && /[\s([]/.test(value.charAt(at - 1)) ? 1 : -1
      if (depth === 0) return at
    } else if (sign === open) depth++
  }
  // `"On "x", again"`: counted wrongly, but the ends are marks.
  return isOwn && value.endsWith(open) && value.length > 1 ? value.length - 1 : undefined
}

/** Whether the sign at the end closes one that opens inside. */
function openerOf(value: string, close: string): boolean {
  let depth = 0
  for (let at = 0; at < value.length - 1; at++) {
    const sign = value.charAt(at)
    if (isInWord(value, at)) continue
    const closes = (closers[sign] ?? '').includes(close)
    if (sign === close && !(closes && /^$|[\s([]/.test(value.charAt(at - 1)))) depth = Math.max(0, depth - 1)
    else if (closes) depth++
  }
  return depth > 0
}

/** An apostrophe: "Dijkstra's", "l’eau". */
const isInWord = (value: string, at: number): boolean =>
  (value.charAt(at) === '’' || value.charAt(at) === "'") &&
  at > 0 &&
  isLetter(value.charAt(at - 1)) &&
  isLetter(value.charAt(at + 1))
