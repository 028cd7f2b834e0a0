import { expect, test } from 'vitest'
import { jatsFormat } from '../../src/formats/jats/jats.ts'
import type { RecordReference } from '../../src/domain/record.ts'

const meta =
  '<article-id pub-id-type="doi">10.1000/1</article-id><title-group><article-title>A title</article-title></title-group>'

function cited(citation: string): RecordReference {
  const list = `<back><ref-list><ref id="B1">${citation}</ref></ref-list></back>`
  const { records } = jatsFormat.read(
    `<article><front><journal-meta/><article-meta>${meta}</article-meta></front>${list}</article>`,
  )
  const reference = records[0]?.references[0]
  if (reference === undefined) throw new Error('no reference')
  return reference
}

const author =
  '<person-group person-group-type="author"><name><surname>Roe</surname><given-names>A</given-names></name></person-group>'
const editors =
  '<person-group person-group-type="editor"><name><surname>Doe</surname><given-names>B</given-names></name><name><surname>Poe</surname><given-names>C</given-names></name></person-group>'

test.each([
  ['journal', '<article-title>Mice</article-title><source>J Mice</source>', 'JOURNAL_ARTICLE'],
  ['Journal', '<article-title>Mice</article-title>', 'JOURNAL_ARTICLE'],
  ['book', '<source>Mice</source>', 'BOOK'],
  ['book', '<article-title>Mice</article-title><publisher-name>Penguin</publisher-name>', 'BOOK'],
  ['book', '<chapter-title>Tails</chapter-title><source>Mice</source>', 'BOOK_CHAPTER'],
  ['book', '<article-title>Tails</article-title><source>Mice</source>', 'BOOK_CHAPTER'],
  ['book-chapter', '<article-title>Tails</article-title>', 'BOOK_CHAPTER'],
  ['confproc', '<article-title>Mice</article-title><conf-name>Mouse Days</conf-name>', 'CONFERENCE_PAPER'],
  ['thesis', '<source>Mice</source>', 'THESIS'],
  ['gov', '<source>Mice</source>', 'REPORT'],
  ['web page', '<source>Mice</source>', 'WEB_PAGE'],
  ['webpage', '<source>Mice</source>', 'WEB_PAGE'],
  ['data', '<data-title>Mice</data-title><source>Dryad</source>', 'DATASET'],
  ['software', '<source>Mice</source><version>1.2</version>', 'SOFTWARE'],
  ['patent', '<article-title>Trap</article-title><patent>US 1</patent>', 'PATENT'],
  ['preprint', '<article-title>Mice</article-title><source>bioRxiv</source>', 'PREPRINT'],
  ['newspaper', '<article-title>Mice</article-title><source>The Times</source>', 'NEWS'],
  ['standard', '<source>Mice</source>', 'OTHER'],
  ['other', '<article-title>Mice</article-title><conf-name>Mouse Days</conf-name>', 'CONFERENCE_PAPER'],
  [
    'other',
    '<article-title>Mice</article-title><source>J Mice</source><volume>3</volume>',
    'JOURNAL_ARTICLE',
  ],
  ['miscellaneous', '<chapter-title>Tails</chapter-title><source>Mice</source>', 'BOOK_CHAPTER'],
  ['other', '<source>Mice</source><edition>2</edition>', 'BOOK'],
  ['other', '<source>Mice</source>', undefined],
  ['constructor', '<source>Mice</source>', undefined],
])('a citation of the kind "%s" with %s is of the type %s', (kind, parts, type) => {
  for (const [element, attribute] of [
    ['element-citation', 'publication-type'],
    ['mixed-citation', 'publication-type'],
    ['nlm-citation', 'citation-type'],
    ['citation', 'citation-type'],
  ]) {
    const { parts: read } = cited(`<${element} ${attribute}="${kind}">${author}${parts}</${element}>`)
    expect(read?.type).toBe(type)
  }
})

test('a chapter has its book, its editors, edition, place and publisher, and all are printed', () => {
  const { text, parts } = cited(
    `<element-citation publication-type="book">${author}<year>2003</year><chapter-title>Tails</chapter-title>${editors}<source>Mice,</source><edition>2nd ed.</edition><series>Animals</series><publisher-loc>London:</publisher-loc><publisher-name>Elsevier Inc.;</publisher-name><fpage>5</fpage><lpage>9</lpage></element-citation>`,
  )
  expect(parts).toMatchObject({
    type: 'BOOK_CHAPTER',
    title: 'Tails',
    containerTitle: 'Mice',
    editors: [
      { family: 'Doe', initials: 'B' },
      { family: 'Poe', initials: 'C' },
    ],
    edition: '2nd',
    series: 'Animals',
    publisher: 'Elsevier Inc.',
    publisherPlace: 'London',
  })
  expect(text).toBe(
    'Roe A. Tails. In: Doe B, Poe C, editors. Mice. 2nd ed. (Animals). London: Elsevier Inc.; 2003:5-9',
  )
})

test('an edited book without authors has its editors, and no authors', () => {
  const { text, parts } = cited(
    `<nlm-citation citation-type="book">${editors}<source>Mice</source><edition>3</edition><year>2003</year></nlm-citation>`,
  )
  expect(parts).toMatchObject({ type: 'BOOK', title: 'Mice', authors: [], edition: '3' })
  expect(parts?.editors).toHaveLength(2)
  expect(text).toBe('Doe B, Poe C, editors. Mice. 3rd ed. 2003')
})

test.each([
  ['(<name><surname>Doe</surname><given-names>B</given-names></name>, eds.)', 1],
  [
    '<person-group>edited by <name><surname>Doe</surname><given-names>B</given-names></name></person-group> <role>editor</role>',
    1,
  ],
  ['<name><surname>Doe</surname><given-names>B</given-names></name>, Hrsg.', 1],
  [
    '<person-group person-group-type="translator"><name><surname>Doe</surname><given-names>B</given-names></name></person-group>',
    0,
  ],
  ['translated by <name><surname>Doe</surname><given-names>B</given-names></name>', 0],
])('names after the title are editors only where the citation says so: %s', (names, count) => {
  const { parts } = cited(
    `<mixed-citation publication-type="book"><name><surname>Roe</surname><given-names>A</given-names></name>. <chapter-title>Tails</chapter-title>. In: ${names} <source>Mice</source>.</mixed-citation>`,
  )
  expect(parts?.authors).toHaveLength(1)
  expect(parts?.editors?.length ?? 0).toBe(count)
})

test('the university is the publisher of a thesis', () => {
  const { parts } = cited(
    `<element-citation publication-type="thesis">${author}<source>Mice</source><institution>University of Basel</institution></element-citation>`,
  )
  expect(parts).toMatchObject({ type: 'THESIS', publisher: 'University of Basel' })
})

test('a citation of which only the kind and the publisher are known has no parts', () => {
  const { text, parts } = cited(
    '<mixed-citation publication-type="web">See <publisher-name>Penguin</publisher-name></mixed-citation>',
  )
  expect(text).toBe('See Penguin')
  expect(parts).toBeUndefined()
})

const person = (type: string): string =>
  `<contrib contrib-type="${type}"><name><surname>Doe</surname><given-names>B</given-names></name></contrib>`

test.each([
  ['research-article', 'editor', 'editors', 0],
  ['research-article', 'translator', 'translators', 1],
  ['chapter-article', 'editor', 'editors', 1],
  ['proceedings', 'volume editor', 'editors', 1],
  ['proceedings', 'academic-editor', 'editors', 0],
] as const)('of a %s the %s is among the %s: %i', (kind, role, list, count) => {
  const { records } = jatsFormat.read(
    `<article article-type="${kind}"><front><article-meta>${meta}<contrib-group>${person('author')}${person(role)}</contrib-group></article-meta></front></article>`,
  )
  expect(records[0]?.authors).toHaveLength(1)
  expect(records[0]?.[list]?.length ?? 0).toBe(count)
})
