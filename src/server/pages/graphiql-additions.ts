import { mark } from './mark.ts'

/** Beside the mark: the name, a link to the notice, and the switch for explain where a request may ask for it. */
export function graphiqlTitle(explain: boolean): string {
  const explained = explain
    ? '<label class="refgraph-explain" title="Answers tell their SQL, its time, and how many rows they may return">' +
      '<input type="checkbox" id="refgraph-explain"> explain</label>'
    : ''
  return `<span class="refgraph-title">refgraph</span>${explained}<a class="refgraph-about" href="/about">about</a>`
}

export const graphiqlLogo = mark

/**
 * The editor draws boxes round characters that could be taken for others: en dashes, of which pages are full. On a narrow screen
 * the answer comes below the query, and the tabs below the title, which would hide both.
 */
export const graphiqlStyles = `
.monaco-editor .unicode-highlight { border: 0 !important; background: none !important; outline: 0 !important }
@media (max-width: 700px) {
  .graphiql-container #graphiql-session { flex-direction: column }
  .graphiql-container .graphiql-horizontal-drag-bar { display: none }
  .graphiql-container .graphiql-session-header { flex-wrap: wrap-reverse; height: auto }
}
.graphiql-logo > div { white-space: nowrap }
.refgraph-title { margin: 0 12px 0 4px }
.refgraph-explain, .refgraph-about { font-size: 14px; margin-right: 12px; cursor: pointer; white-space: nowrap }
`

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

/**
 * While the switch is on, requests ask for their explanation, but not GraphiQL's own for the schema. The switch stays as it was
 * left; GraphiQL draws it when it is ready, and may draw it again.
 */
const askForExplanation = `{
  const key = 'refgraph:explain'
  const isOn = () => localStorage.getItem(key) === 'on'
  const show = () => {
    const box = document.getElementById('refgraph-explain')
    if (box) box.checked = isOn()
  }
  new MutationObserver(show).observe(document.getElementById('root'), { childList: true, subtree: true })
  document.addEventListener('change', (event) => {
    if (event.target.id === 'refgraph-explain') localStorage.setItem(key, event.target.checked ? 'on' : 'off')
  })
  const send = globalThis.fetch
  globalThis.fetch = (address, options) => {
    if (!isOn() || !document.getElementById('refgraph-explain') || typeof options?.body !== 'string') return send(address, options)
    let body
    try {
      body = JSON.parse(options.body)
    } catch {
      return send(address, options)
    }
    if (/__schema/.test(body.query)) return send(address, options)
    body.extensions = { ...body.extensions, explain: true }
    return send(address, { ...options, body: JSON.stringify(body) })
  }
}`

/**
 * GraphiQL opens the tab that holds the query that was edited last; where none was edited yet, it finds no such tab and opens an
 * empty one, with each visit one more. So the query of the tab that was open is told it, unless the address has one.
 */
const openTheSameTab = `{
  const tell = (name, value) => {
    if (value) localStorage.setItem('graphiql:' + name, value)
    else localStorage.removeItem('graphiql:' + name)
  }
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'))
    const { query, variables } = tabs[activeTabIndex]
    if (!new URL(location.href).searchParams.has('query')) {
      tell('query', query)
      tell('variables', variables)
    }
  } catch {
    // A first visit: GraphiQL opens with the examples.
  }
}`

export const graphiqlScripts = `${clickTabs}\n${askForExplanation}\n${openTheSameTab}`

/**
 * Puts the list of earlier queries in: the bundle has GraphiQL's plugin for it, and names only another one. The names that the
 * bundle has for both are found by what they hold; another version may have it otherwise, and then stays as it is.
 */
export function withHistory(html: string): string {
  const history = /const ([\w$]+)=\{title:"History",icon:/.exec(html)?.[1]
  return history === undefined
    ? html
    : html.replace(
        /plugins:\[([\w$]+)\],schemaDescription:/,
        (_found, other: string) => `plugins:[${history},${other}],schemaDescription:`,
      )
}
