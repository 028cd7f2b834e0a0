import { exampleTabs } from './example-tabs.ts'
import { StaticBody } from './static-body.ts'

let page: Promise<StaticBody> | undefined

/**
 * GraphiQL as one page that asks no outside address for anything: scripts, styles, workers and icon are in it. Made when it
 * is first asked for, and kept: 9 MB of text, 2 MB compressed.
 */
export function graphiqlPage(): Promise<StaticBody> {
  page ??= makePage()
  return page
}

async function makePage(): Promise<StaticBody> {
  // Nine megabytes of script that a service without a browser never needs.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: 'refgraph',
    endpoint: '/graphql',
    defaultTabs: [...exampleTabs],
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
    credentials: 'same-origin',
  })
  const end = html.lastIndexOf('</body>')
  return new StaticBody(`${html.slice(0, end)}<script>${clickTabs}</script>${html.slice(end)}`.trim())
}

/**
 * Tabs can be dragged, and while the mouse is down the list of tabs captures the pointer. Newer Chromium (156) then gives the
 * click to the list and not to the tab, so that no tab could be chosen with the mouse. The click is passed on to the button
 * that the mouse went down on.
 */
const clickTabs = `{
  let pressed
  document.addEventListener('pointerdown', (event) => {
    pressed = event.target.closest?.('.graphiql-tabs button')
  }, true)
  document.addEventListener('click', (event) => {
    if (event.target.matches?.('.graphiql-tabs')) pressed?.click()
    pressed = undefined
  }, true)
}`

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
