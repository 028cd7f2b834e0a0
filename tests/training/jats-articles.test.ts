import { expect, test } from 'vitest'
import { openArticle } from '../../training/data/articles.ts'
import { readJatsProse } from '../../training/data/prose/jats-prose.ts'
import { readJatsArticle } from '../../training/data/sets/jats-articles.ts'
import { partsOf } from './parts.ts'

const article = (licence: string, citation: string): string => `<article><front><article-meta>
  <article-id pub-id-type="pmc">77</article-id><permissions><license xmlns:xlink="x" xlink:href="${licence}"/></permissions>
  </article-meta></front><body><sec><title>Methods</title><p>We grew roots as before (Lee et al., 2010). They were weighed on day 12.</p></sec></body>
  <back><ref-list><ref>${citation}</ref></ref-list></back></article>`
const ccBy = 'https://creativecommons.org/licenses/by/4.0/'

function read(citation: string) {
  const opened = openArticle('a.xml', article(ccBy, citation))
  return opened === undefined ? undefined : readJatsArticle(opened)[0]
}

test('names that are only tagged get their blanks, a PMID that is not printed goes, a DOI is announced', () => {
  const line =
    read(`<mixed-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Barr</surname><given-names>T. J.</given-names></name><name><surname>Molé</surname><given-names>P.</given-names></name><etal/></person-group>
(<year>1991b</year>). <article-title>Linear <italic>in vivo</italic> kinetics</article-title>. <source>J. Physiol.</source> <volume>71</volume>, <fpage>20</fpage>–<lpage>24</lpage>. <pub-id pub-id-type="doi">10.1000/9</pub-id><pub-id pub-id-type="pmid">123456</pub-id></mixed-citation>`)
  expect(line?.text).toBe(
    'Barr, T. J., Molé, P., et al (1991b). Linear in vivo kinetics. J. Physiol. 71, 20–24. doi: 10.1000/9',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'author: Barr, T. J., Molé, P., et al',
    'date: 1991b',
    'title: Linear in vivo kinetics',
    'container: J. Physiol',
    'volume: 71',
    'pages: 20–24',
    'identifier: 10.1000/9',
  ])
  expect(line).toMatchObject({ group: 'PMC77', kind: 'JOURNAL_ARTICLE' })
})

test('a source alone is the work, editors are editors, an access date is found in the comment', () => {
  const line = read(
    `<mixed-citation publication-type="webpage"><collab>WHO</collab>, <person-group person-group-type="editor"><string-name><surname>Vida</surname> <given-names>T</given-names></string-name></person-group>, editor. <source>Key messages</source>. <edition>2nd</edition> ed. <publisher-loc>Geneva</publisher-loc>: <publisher-name>WHO</publisher-name>; <year>2017</year>. <comment>Available from: <uri>http://example.org/k</uri> (accessed December 12, 2010)</comment></mixed-citation>`,
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'collaboration: WHO',
    'editor: Vida T',
    'title: Key messages',
    'edition: 2nd',
    'place: Geneva',
    'publisher: WHO',
    'date: 2017',
    'identifier: http://example.org/k',
    'accessed: December 12, 2010',
  ])
})

test('words outside the tags make a line incomplete; a citation without print is no line', () => {
  expect(
    read('<mixed-citation><source>Roots</source>. Wesley Press, <year>1976</year>.</mixed-citation>')
      ?.complete,
  ).toBe(false)
  expect(read('<mixed-citation><source>Roots</source> <year>1976</year></mixed-citation>')).toBeUndefined()
})

test('articles that may not be changed or sold are passed over', () => {
  expect(openArticle('a.xml', article('https://creativecommons.org/licenses/by-nc/4.0/', ''))).toBeUndefined()
  expect(openArticle('a.xml', '<article>')).toBeUndefined()
})

test('sentences with citations and headings are no references', () => {
  const opened = openArticle('a.xml', article(ccBy, ''))
  const lines = opened === undefined ? [] : readJatsProse(opened)
  expect(lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Methods',
      'We grew roots as before (Lee et al., 2010).',
      'They were weighed on day 12.',
    ]),
  )
  expect(
    lines.every(({ kind, segments, group }) => kind === 'none' && segments.length === 0 && group === 'PMC77'),
  ).toBe(true)
})
