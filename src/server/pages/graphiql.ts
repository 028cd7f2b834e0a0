import { exampleTabs } from './example-tabs.ts'
import {
  graphiqlLogo,
  graphiqlScripts,
  graphiqlStyles,
  graphiqlTitle,
  withHistory,
} from './graphiql-additions.ts'
import { markAddress } from './mark.ts'
import { StaticBody } from './static-body.ts'

const pages = new Map<boolean, Promise<StaticBody>>()

/**
 * GraphiQL as one page that asks no outside address for anything: scripts, styles, workers and icon are in it. Made when it
 * is first asked for, and kept: 9 MB of text, 2 MB compressed.
 *
 * @param explain may requests ask for their SQL?
 */
export function graphiqlPage(explain: boolean): Promise<StaticBody> {
  let page = pages.get(explain)
  if (page === undefined) pages.set(explain, (page = makePage(explain)))
  return page
}

async function makePage(explain: boolean): Promise<StaticBody> {
  // Nine megabytes of script that a service without a browser never needs.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: graphiqlTitle(explain),
    logo: graphiqlLogo,
    favicon: markAddress,
    endpoint: '/graphql',
    defaultTabs: [...exampleTabs],
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
    credentials: 'same-origin',
  })
  const named = withHistory(html).replace(
    /<title>.*?<\/title>/,
    `<title>refgraph</title><style>${graphiqlStyles}</style>`,
  )
  // Before GraphiQL asks for the schema.
  const start = named.indexOf('<script>')
  return new StaticBody(
    `${named.slice(0, start)}<script>${graphiqlScripts}</script>${named.slice(start)}`.trim(),
  )
}

/** What the page may load: what is in it, and this service. */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self' blob: data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
