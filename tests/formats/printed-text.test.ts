import { describe, expect, test } from 'vitest'
import { plainText, printedText } from '../../src/formats/values/plain-text.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { cpuTime } from '../support/cpu-time.ts'

test.each([
  ['Cells &amp;amp; tissues', 'Cells & tissues'],
  ['Cells &amp;amp;amp; tissues', 'Cells & tissues'],
  ['&amp;lt;i&amp;gt;Escherichia&amp;lt;/i&amp;gt; today', 'Escherichia today'],
  ['H&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;O', 'H2O'],
  ['caf&amp;eacute; &amp;#8211; &amp;#x3b1;', 'café – α'],
  ['p &amp;lt; 0.05', 'p < 0.05'],
  ['AT&amp;T', 'AT&T'],
  ['&amp;unknown; stays', '&unknown; stays'],
  // Escaped once, it is the text.
  ['the &lt;i&gt; element', 'the <i> element'],
])('mark-up escaped once too often: %s', (markup, text) => {
  expect(plainText(markup)).toBe(text)
})

test('a hostile text is resolved at once', () => {
  const started = cpuTime()
  for (const unit of ['&amp;', '&', '&amp;lt;i', '&#38;amp;', '\u200D', 'ا\u200C'])
    printedText(unit.repeat(200_000))
  expect(cpuTime() - started).toBeLessThan(2000)
})

const title = 'Bone\u200E &amp;amp; mine\u00ADral\u2028density \u200Btoday'
const plain = 'Bone & mineral density today'
const xml = title.replaceAll('&', '&amp;')

describe('a title is as printed in', () => {
  test.each([
    ['ris', `TY  - JOUR\nTI  - ${title}\nJO  - J\u2028K\nER  - \n`],
    ['bibtex', `@article{a, title = {${title.replaceAll('&', String.raw`\&`)}}, journal = {J K}}`],
    ['csl-json', JSON.stringify({ type: 'book', title })],
    ['crossref-json', JSON.stringify({ DOI: '10.5555/1', title: [title] })],
    ['openalex', JSON.stringify({ id: 'https://openalex.org/W1', title })],
    ['medline', `PMID- 1\nTI  - ${title}.\n`],
    ['html', `<html><head><meta name="citation_title" content="${title}"></head></html>`],
    [
      'jats',
      `<article><front><article-meta><title-group><article-title>${xml}</article-title></title-group></article-meta></front></article>`,
    ],
    [
      'pubmed-xml',
      `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${xml}.</ArticleTitle></Article></MedlineCitation></PubmedArticle>`,
    ],
  ])('%s', (format, text) => {
    expect(formatNamed(format).read(text).records[0]?.title).toBe(plain)
  })
})

test('a line separator in RIS does not end the line, nor make it a part of the one before', () => {
  const { records } = formatNamed('ris').read(
    'TY  - JOUR\nTI  - One\nAB  - Some\u2028text\u2029here\nPY  - 2007\nER  - \n',
  )
  expect(records[0]).toMatchObject({ title: 'One', abstract: 'Some text here', published: '2007' })
})

test('references are printed and read without what prints nothing', () => {
  const line =
    'Huxley\u200E N, Bald\u00ADessarini RJ. Disability\uFEFF and its treat\u200Bment. Bipolar Disord\u200F. 2007;9:183\u2060–196.'
  const ref = `<ref id="B1"><mixed-citation>${line}</mixed-citation></ref>`
  const { records } = formatNamed('jats').read(
    `<article><front><article-meta><title-group><article-title>A</article-title></title-group></article-meta></front><back><ref-list>${ref}</ref-list></back></article>`,
  )
  expect(records[0]?.references[0]).toMatchObject({
    text: 'Huxley N, Baldessarini RJ. Disability and its treatment. Bipolar Disord. 2007;9:183–196.',
    parts: { title: 'Disability and its treatment', firstPage: '183', lastPage: '196' },
  })
})
