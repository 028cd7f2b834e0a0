import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '../support/machine.ts'
import { type SeededService, startSeededService } from '../support/seeded-service.ts'

const executablePath = findProgram('Chromium', ['/usr/bin/chromium', '/usr/bin/google-chrome'])

/** What a browser does by itself must not be taken for what the page does. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What the editor shows; it writes blanks as no-break spaces. */
async function editorText(page: Page): Promise<string> {
  return (await page.locator('.graphiql-query-editor').innerText()).replaceAll('\u00A0', ' ')
}

let service: SeededService

beforeAll(async () => {
  service = await startSeededService()
})

afterAll(() => service.end())

test('a browser gets GraphiQL, a client does not', async () => {
  const page = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'")
  expect(await page.text()).toContain('<title>refgraph</title>')
  const client = await fetch(`${service.url}/graphql?query={__typename}`)
  expect(await client.json()).toEqual({ data: { __typename: 'Query' } })
})

describe.skipIf(executablePath === undefined)('in headless Chromium', () => {
  let profile: string
  let browser: BrowserContext
  const requested: string[] = []

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'refgraph-chromium-'))
    browser = await chromium.launchPersistentContext(profile, {
      headless: true,
      args: flags,
      executablePath: executablePath ?? '',
      viewport: { width: 1400, height: 900 },
    })
    browser.on('request', (request) => requested.push(request.url()))
  })

  afterAll(async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  })

  test('GraphiQL opens with five tabs, runs each, and asks no outside address for anything', async () => {
    const page = await browser.newPage()
    const faults: string[] = []
    const answers: string[] = []
    page.on('response', (response) => {
      if (response.request().method() === 'POST') void response.text().then((text) => answers.push(text))
    })
    const shot = process.env['REFGRAPH_SCREENSHOT']
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${service.url}/graphql`)
    const tabs = page.getByRole('tab')
    await tabs.first().waitFor()
    // Each tab has a button to close it, whose icon has a text of its own.
    const names = (await tabs.allTextContents()).map((name) => name.replace(/wze icon$/, ''))
    expect(names.slice(0, 5)).toEqual([
      'Article',
      'AuthorsAcrossReferences',
      'WorksOfAnAuthor',
      'ReferencesByJournal',
      'Bibliography',
    ])
    const evidence = [
      'Fagiolini',
      '"referenceCount":10',
      'nameVariants":["Zarate',
      '"referencedYears":[{"year"',
      '"hasNextPage":true',
    ]
    for (const [index, text] of evidence.entries()) {
      await page.locator('.graphiql-tab-button').nth(index).click()
      await expect.poll(() => editorText(page), { timeout: 10_000 }).toContain(`query ${names[index]}`)
      answers.length = 0
      // GraphiQL does nothing on the button until it has read the schema, so it is pressed until there is an answer.
      await expect
        .poll(
          async () => {
            if (!answers.some((answer) => answer.includes(text))) {
              await page.getByRole('button', { name: /Execute query/ }).click()
            }
            return answers.join('\n')
          },
          { timeout: 20_000, interval: 1500 },
        )
        .toContain(text)
      if (shot) await page.screenshot({ path: shot })
      await expect.poll(() => page.locator('body').innerText(), { timeout: 10_000 }).toContain('"data"')
    }
    const outside = requested.filter((url) => !url.startsWith(service.url) && !/^(?:blob|data):/.test(url))
    expect(outside).toEqual([])
    expect(faults).toEqual([])
  }, 60_000)
})
