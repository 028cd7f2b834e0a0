import { expect, test } from 'vitest'
import {
  readCrossrefAbstracts,
  readOpenAlexAbstracts,
  readPubMedAbstracts,
} from '../../training/data/prose/abstracts.ts'
import { readPageLines } from '../../training/data/prose/page-lines.ts'
import { phraseLines } from '../../training/data/prose/phrases.ts'
import { shortened } from '../../training/data/prose/prose-line.ts'
import { sentenceLines } from '../../training/data/prose/sentences.ts'

test('furniture of a page, without its list of references and its scripts', () => {
  const html = `<html><head><title>Roots</title><script>var a</script></head><body><nav><a>Log in</a></nav>
    <h2>Methods</h2><br><ol><li>Lee A. Roots. Soil J 2011;3:4–9.</li></ol><div class="citation">Wu B. 2012.</div>
    <p>Copy to <b>clipboard</b></p></body></html>`
  expect(
    readPageLines(html, 'page:a')
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(['Copy to clipboard', 'Log in', 'Methods', 'Roots'])
})

test('phrases have their numbers filled in, and are no references', () => {
  const lines = phraseLines()
  const texts = lines.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Ibid.', 'References', 'Literaturverzeichnis']))
  expect(texts.some((text) => /^Ibid\., p\. \d+\.$/.test(text))).toBe(true)
  expect(texts.some((text) => text.includes('#'))).toBe(false)
  expect(new Set(texts).size).toBe(texts.length)
})

test('sentences of other languages have names and years for their signs', () => {
  const lines = sentenceLines()
  expect(lines.some(({ text }) => /[@#]/.test(text))).toBe(false)
  expect(new Set(lines.map(({ group }) => group.split(':')[1])).size).toBeGreaterThan(15)
})

test('abstracts of PubMed, Crossref and OpenAlex', () => {
  const xml =
    '<PubmedArticleSet><PubmedArticle><Abstract><AbstractText>Roots were   weighed after a week.</AbstractText></Abstract></PubmedArticle></PubmedArticleSet>'
  expect(readPubMedAbstracts(xml).map(({ text }) => text)).toEqual(['Roots were weighed after a week.'])
  const work = { DOI: '10.1000/1', abstract: '<jats:p>Roots were <i>weighed</i> after a week.</jats:p>' }
  expect(readCrossrefAbstracts([work]).map(({ text }) => text)).toEqual(['Roots were weighed after a week.'])
  const words = { Roots: [0], were: [1], weighed: [2], 'after a week.': [3] }
  expect(
    readOpenAlexAbstracts([{ id: 'W1', abstract_inverted_index: words }]).map(({ text }) => text),
  ).toEqual(['Roots were weighed after a week.'])
})

test('a long text ends with a sentence', () => {
  const text = 'One more sentence. '.repeat(120)
  expect(shortened(text).length).toBeLessThanOrEqual(1_500)
  expect(shortened(text).endsWith('sentence.')).toBe(true)
})
