import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { exampleTabs } from '../../src/server/pages/example-tabs.ts'
import { graphiqlPage } from '../../src/server/pages/graphiql.ts'
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

test('/about names what others made, without a browser too', async () => {
  const page = await fetch(`${service.url}/about`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('citeproc-js')
})

test('where explain is off, the page has no switch for it', async () => {
  const [on, off] = await Promise.all([graphiqlPage(true), graphiqlPage(false)])
  expect(on.plain.includes('type=\\"checkbox\\"')).toBe(true)
  expect(off.plain.includes('type=\\"checkbox\\"')).toBe(false)
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

  // They share what the browser keeps, and a page that stays open writes there when it likes.
  afterEach(async () => {
    for (const page of browser.pages().slice(1)) await page.close()
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

  test('explain is asked for with a switch that stays, earlier queries are kept, and nothing is boxed', async () => {
    const page = await browser.newPage()
    const answers: string[] = []
    page.on('response', (response) => {
      if (response.request().method() === 'POST') void response.text().then((text) => answers.push(text))
    })
    const run = async (): Promise<string> => {
      answers.length = 0
      await expect
        .poll(
          async () => {
            if (!answers.some((answer) => answer.includes('Fagiolini'))) {
              await page.getByRole('button', { name: /Execute query/ }).click()
            }
            return answers.join('\n')
          },
          { timeout: 20_000, interval: 1500 },
        )
        .toContain('Fagiolini')
      return answers.at(-1) ?? ''
    }
    await page.goto(`${service.url}/graphql`)
    await page.locator('.graphiql-tab-button').first().click()
    expect(await run()).not.toContain('"explain"')
    await page.getByLabel('explain').check()
    expect(await run()).toMatch(/"explain":\{.*"sql":/s)
    await expect.poll(() => page.locator('body').innerText()).toContain('467–474')
    const boxes = await page
      .locator('.unicode-highlight')
      .evaluateAll((found) => found.filter((box) => getComputedStyle(box).borderTopWidth !== '0px').length)
    expect(boxes).toBe(0)
    expect(await page.locator('.graphiql-logo').innerText()).toMatch(/^refgraph/)
    expect(await page.content().then((html) => /<title>(.*?)<\/title>/.exec(html)?.[1])).toBe('refgraph')

    await page.reload()
    expect(await page.getByLabel('explain').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Show History' }).click()
    await expect.poll(() => page.locator('.graphiql-history-items').first().innerText()).toContain('Article')
    await page.getByLabel('explain').uncheck()
  }, 60_000)

  test('the page that is loaded again has the same tab open, and no more tabs', async () => {
    const page = await browser.newPage()
    await page.goto(`${service.url}/about`)
    await page.evaluate(() => localStorage.clear())
    await page.goto(`${service.url}/graphql`)
    await expect.poll(() => editorText(page), { timeout: 20_000 }).toContain('query Article')
    await expect.poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState'))).toBeTruthy()
    for (let time = 0; time < 2; time += 1) {
      await page.reload()
      await expect.poll(() => editorText(page), { timeout: 20_000 }).toContain('query Article')
      expect(await page.getByRole('tab').count()).toBe(exampleTabs.length)
    }
  }, 60_000)

  test('on a phone the tabs can be seen, and the answer is below the query', async () => {
    const page = await browser.newPage()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${service.url}/graphql`)
    const boxOf = async (part: string) => (await page.locator(part).first().boundingBox({ timeout: 20_000 }))!
    const [tabs, editors, answer] = [
      await boxOf('.graphiql-tabs'),
      await boxOf('.graphiql-editors'),
      await boxOf('.graphiql-response'),
    ]
    expect(tabs.width).toBeGreaterThan(200)
    expect(answer.width).toBeGreaterThan(250)
    expect(answer.y).toBeGreaterThanOrEqual(editors.y + editors.height)
  }, 60_000)

  test('every line of the example queries can be seen whole', () => {
    const long = exampleTabs.flatMap(({ query }) => query.split('\n').filter((line) => line.length > 56))
    expect(long).toEqual([])
  })

  test('/about shows the notice of citeproc, and loads nothing', async () => {
    const page = await browser.newPage()
    requested.length = 0
    await page.goto(`${service.url}/about`)
    const text = await page.locator('body').innerText()
    expect(text).toContain('Attribution Copyright Notice: Copyright (c) 2009-2019 Frank Bennett')
    expect(text).toContain('Permission is hereby granted')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(requested.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([`${service.url}/about`])
  })
})
