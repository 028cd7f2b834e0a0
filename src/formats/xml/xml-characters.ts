/** What XML 1.0 has no place for, not even as a reference (2.2, `Char`), but for halves of surrogate pairs. */
const forbidden = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu
const reference = /&#(?:x([\da-f]{1,8})|(\d{1,8}));/gi

/**
 * A text as the content of an element or the value of an attribute. Control characters, which no XML can hold, are left
 * out; half of a surrogate pair becomes U+FFFD.
 *
 * @example escapeXml('a < b ]]> "c" & d') // 'a &lt; b ]]&gt; &quot;c&quot; &amp; d'
 */
export function escapeXml(text: string): string {
  const clean = text.toWellFormed().replace(forbidden, '')
  return clean
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * A text of XML without the control characters that programs leave in it, bare or as references, and that no parser takes.
 *
 * @example withoutForbidden('<a>\u0002b&#x1;</a>') // '<a>b</a>'
 */
export function withoutForbidden(xml: string): string {
  return xml.replace(forbidden, '').replace(reference, (whole, hex: string | undefined, digits: string) => {
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
    return isAllowed(code) ? whole : ''
  })
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) && code !== 0xff_fe && code !== 0xff_ff
}
