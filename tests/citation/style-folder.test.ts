import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Citations, createCitations } from '../../src/citation/citations.ts'
import { recordOf } from '../support/records.ts'

let folder: string
let citations: Citations

const style = (content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id></info>${content}</style>`
const minimal = style(`
  <citation><sort><key variable="title"/></sort><layout><text variable="citation-number" prefix="[" suffix="]"/></layout></citation>
  <bibliography second-field-align="flush"><layout>
    <text variable="citation-number" prefix="[" suffix="] "/><text variable="title"/><text term="and" prefix=" "/>
  </layout></bibliography>`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refgraph-csl-'))
  const files = {
    'minimal.csl': `\uFEFF${minimal}`,
    'footnotes.csl': style('<citation><layout suffix="!"><text variable="title"/></layout></citation>'),
    'child.csl': style('').replace(
      '<id>',
      '<link href="http://www.zotero.org/styles/minimal" rel="independent-parent"/><id>',
    ),
    'nlm-child.csl': style('').replace(
      '<id>',
      '<link rel="independent-parent" href="http://www.zotero.org/styles/nlm-citation-sequence"/><id>',
    ),
    'orphan.csl': style('').replace(
      '<id>',
      '<link rel="independent-parent" href="http://www.zotero.org/styles/nowhere"/><id>',
    ),
    'circle.csl': style('').replace(
      '<id>',
      '<link rel="independent-parent" href="http://www.zotero.org/styles/circle"/><id>',
    ),
    'broken.csl': '<style><bibliography',
    'locales-sv-SE.xml':
      '<?xml version="1.0" encoding="utf-8"?>\n<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="sv-SE"><terms><term name="and">och</term></terms></locale>',
    'notes.txt': 'no style',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  citations = await createCitations(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const cite = (name: string, locale = 'en-US') =>
  citations.cite(recordOf('x', { title: 'On mice' }), { style: name, locale, format: 'text' })

test('a file is a style of its name, without the number of a list', async () => {
  expect(await cite('minimal')).toBe('On mice and')
})

test('a locale beside the styles is used', async () => {
  expect(await cite('minimal', 'sv')).toBe('On mice och')
})

test('a style of footnotes gives its citation', async () => {
  expect(await cite('footnotes')).toBe('On mice!')
})

test('a dependent style is its parent, in the folder or shipped', async () => {
  expect(await cite('child')).toBe('On mice and')
  expect(await cite('nlm-child')).toBe(await cite('vancouver'))
})

test.each(['orphan', 'circle', 'broken'])('a style that cannot be used says so: %s', async (name) => {
  await expect(cite(name)).rejects.toThrow(`"${name}" cannot be used`)
})

test('a file that was mended is read again', async () => {
  await expect(cite('broken')).rejects.toThrow('cannot be used')
  await writeFile(join(folder, 'broken.csl'), minimal)
  expect(await cite('broken')).toBe('On mice and')
})

test('a folder that is not there is refused at start', async () => {
  await expect(createCitations(join(folder, 'nowhere'))).rejects.toThrow(
    /^REFGRAPH_CSL_DIR: .* cannot be read/,
  )
})
