/**
 * A title and its subtitle with a colon between them, unless the title has it already, or ends in a mark of its own.
 *
 * @example withSubtitle('Why?', 'Because') // 'Why? Because'
 */
export function withSubtitle(title: string, subtitle: string | undefined): string {
  if (subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) return title
  const bare = title.replace(/\s*:$/, '')
  return `${bare}${/[?!.–—]$/.test(bare) ? '' : ':'} ${subtitle}`
}
