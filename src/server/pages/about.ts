import { readFile } from 'node:fs/promises'
import { markAddress } from './mark.ts'

/** What the page may load: nothing but its own style and icon. */
export const aboutPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"

const files = ['NOTICE', 'LICENSE'] as const

let page: Promise<string> | undefined

/**
 * NOTICE and LICENSE as a page: who made what refgraph uses. Whoever offers citeproc-js to others over a network keeps its notice
 * where they can read it (CPAL 1.0, sections 14 and 15).
 */
export function aboutPage(): Promise<string> {
  page ??= makePage()
  return page
}

async function makePage(): Promise<string> {
  const texts = await Promise.all(
    files.map((name) => readFile(new URL(`../../../${name}`, import.meta.url), 'utf8')),
  )
  const sections = texts.map((text, at) => `<h2>${files[at]}</h2>\n<pre>${linked(text)}</pre>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>About refgraph</title>
<link rel="icon" href="${markAddress}">
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px }
</style>
</head>
<body>
<h1>About refgraph</h1>
<p><a href="/graphql">GraphiQL</a></p>
${sections.join('\n')}
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as HTML, its addresses as links. */
function linked(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => entities[char] ?? char)
    .replace(/https:\/\/[^\s()]*[^\s().,;]/g, '<a href="$&" rel="noreferrer">$&</a>')
}
