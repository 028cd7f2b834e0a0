import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { jatsFormat } from '../../src/formats/jats/jats.ts'

const meta = '<title-group><article-title>T</article-title></title-group>'
const article = (front: string, rest = '') =>
  `<article><front><article-meta>${meta}${front}</article-meta></front>${rest}</article>`
const inList = (ref: string) => `<back><ref-list>${ref}</ref-list></back>`

/** Reads a text; what is refused must be refused in a sentence. */
function tryRead(text: string): void {
  try {
    jatsFormat.read(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.message).toMatch(/^[A-Z][^\n]*\.$/)
  }
}

test.each([
  ['', 'well-formed'],
  ['<article><front>', 'well-formed'],
  ['<html><article><p>News</p></article></html>', 'no JATS article'],
  ['<article><front><article-meta/></front></article>', 'no JATS article'],
  ['<article/>', 'no JATS article'],
  ['plain text', 'well-formed'],
])('%j is refused: %s', (text, reason) => {
  expect(() => jatsFormat.read(text)).toThrow(UserError)
  expect(() => jatsFormat.read(text)).toThrow(reason)
})

test.each([
  [
    1,
    '<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN" "j.dtd">',
  ],
  [1, '<pmc-articleset><article>'],
  [0.95, '\uFEFF<OAI-PMH><record><jats:article xmlns:jats="x"><jats:front><jats:journal-meta>'],
  [0, '<!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "d.dtd"><article><title/>'],
  [0, '<html><body><article><h1>News</h1></article></body></html>'],
  [0, '<PubmedArticleSet><PubmedArticle>'],
  [0, 'article-meta <article>'],
  [0, ''],
])('sureness %f: %s', (sureness, head) => {
  expect(jatsFormat.sniff(head)).toBe(sureness)
})

test('NUL bytes are left out and reported', () => {
  const { records, problems } = jatsFormat.read(article('<volume>\0 5\x07</volume>'))
  expect(records[0]?.volume).toBe('5')
  expect(problems).toEqual([
    { severity: 'warning', where: 'text', message: '2 control characters were left out.' },
  ])
})

test('an article cut off anywhere is refused in a sentence or read', () => {
  const whole = article(
    '<article-id pub-id-type="doi">10.1000/182</article-id><contrib-group><contrib><name><surname>A</surname></name></contrib></contrib-group>',
    inList('<ref id="R1"><label>1</label><mixed-citation>A &amp; B <![CDATA[x]]></mixed-citation></ref>'),
  )
  for (let end = 0; end < whole.length; end += 1)
    expect(() => jatsFormat.read(whole.slice(0, end))).toThrow(UserError)
})

const elements =
  `article front article-meta journal-meta back ref-list ref label mixed-citation element-citation citation
  citation-alternatives person-group name string-name name-alternatives surname given-names suffix collab etal year volume
  issue fpage lpage source article-title pub-id ext-link comment note contrib-group contrib xref aff pub-date day month
  abstract sec title p kwd-group kwd alternatives tex-math permissions license counts ref-count`.split(/\s+/)
const attributes = [
  '', 'pub-id-type="doi"', 'pub-id-type="pmid"', 'id="a"', 'rid="a b"', 'ref-type="corresp"', 'count="9"', 'xml:lang="xx"',
  'person-group-type="editor"', 'name-style="eastern"', 'contrib-type="author"', 'pub-type="epub"', 'href="https://doi.org/10.1/x"',
] // prettier-ignore
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('2005a', '10.1000/182', 'Zarate CA, Jr', '12–15', ' ', '0'),
)
const escaped = text.map((value) => value.replace(/[<&>]/g, (sign) => `&#${sign.charCodeAt(0)};`))
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom(...elements),
      fc.constantFrom(...attributes),
      fc.array(fc.oneof({ maxDepth: 5 }, escaped, tie('tree')), { maxLength: 5 }),
    )
    .map(([name, attribute, children]) => `<${name} ${attribute}>${children.join('')}</${name}>`),
}))

test('any arrangement of its elements is read or refused, without empty strings', () => {
  const isFilled = (value: unknown): boolean =>
    value !== '' &&
    value !== undefined &&
    (typeof value !== 'object' || Object.values(value ?? {}).every(isFilled))
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), fc.array(tree, { maxLength: 6 }), (front, list) => {
      const source = article(front.join(''), inList(list.join('')))
      tryRead(source)
      tryRead(source.slice(0, source.length / 2))
      try {
        expect(jatsFormat.read(source).records.every(isFilled)).toBe(true)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }),
    { numRuns: 300 },
  )
})

test('any text is refused in a sentence', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => tryRead(value)))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => jatsFormat.sniff(value) >= 0))
})

const long = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length))
const units = ['a ', '.', ', ', '\n', ' (', '10.1000/', 'e-mail:', '1', 'A B, ']
/** Seconds of this process, whatever else the machine does. */
const seconds = () => process.cpuUsage().user / 1e6

test.each([
  ['title', (value: string) => `<article><front><article-meta><title-group><article-title>${value}</article-title></title-group></article-meta></front></article>`],
  ['fields', (value: string) => article(`<abstract><p>${value}</p></abstract><volume>${value}</volume><aff>${value}</aff><kwd-group><kwd>${value}</kwd></kwd-group><fpage>${value}</fpage><article-id pub-id-type="doi">${value}</article-id>`)],
  ['names', (value: string) => article(`<contrib-group><contrib><string-name>${value}</string-name></contrib><contrib><collab>${value}</collab></contrib><contrib><name><surname>${value}</surname><given-names>${value}</given-names></name></contrib></contrib-group><author-notes><corresp>${value}</corresp></author-notes>`)],
  ['text of a citation', (value: string) => article('', inList(`<ref><label>${value}</label><mixed-citation>${value}</mixed-citation></ref>`))],
  ['parts of a citation', (value: string) => article('', inList(`<ref><mixed-citation>x<name><surname>${value}</surname></name><article-title>${value}</article-title><source>${value}</source><comment>${value}</comment><year>${value}</year><fpage>${value}</fpage><pub-id pub-id-type="doi">${value}</pub-id></mixed-citation></ref>`))],
])('a million characters in %s take less than a second each', (_place, write) => {
  for (const unit of units) {
    const source = write(long(unit))
    const started = seconds()
    tryRead(source)
    expect((seconds() - started) / (source.length / 1_000_000), unit).toBeLessThan(1)
  }
}) // prettier-ignore

test('ten thousand authors, here and in a reference, are read in seconds', () => {
  const name = (place: number) => `<name><surname>Author${place}</surname><given-names>A</given-names></name>`
  const numbers = Array.from({ length: 10_000 }, (_, place) => place)
  const source = article(
    `<contrib-group>${numbers.map((place) => `<contrib>${name(place)}</contrib>`).join('')}<aff>A</aff><aff>B</aff></contrib-group><author-notes><corresp>Author7 A</corresp></author-notes>`,
    inList(`<ref><mixed-citation>${numbers.map(name).join('')}. <source>S</source></mixed-citation></ref>`),
  )
  const started = seconds()
  const [record] = jatsFormat.read(source).records
  expect(seconds() - started).toBeLessThan(2)
  expect(record?.authors.length).toBe(10_000)
  expect(record?.references[0]?.parts?.authors.length).toBe(10_000)
})

test('three thousand authors who point to notes are read in seconds, and a note of one is theirs', () => {
  const numbers = Array.from({ length: 3000 }, (_, place) => place)
  const contrib = (place: number) =>
    `<contrib><name><surname>Author${place}</surname><given-names>A</given-names></name><xref rid="n${place % 2999}"/></contrib>`
  const note = (place: number) => `<corresp id="n${place}"><email>a${place}@example.org</email></corresp>`
  const source = article(
    `<contrib-group>${numbers.map(contrib).join('')}</contrib-group><author-notes>${numbers.map(note).join('')}</author-notes>`,
  )
  const started = seconds()
  const [record] = jatsFormat.read(source).records
  expect(seconds() - started).toBeLessThan(2)
  // The first and the last point to the same note.
  const emails = record?.authors.map((author) => author.emails)
  expect([emails?.at(0), emails?.at(1), emails?.at(2998), emails?.at(2999)]).toEqual([
    undefined,
    ['a1@example.org'],
    ['a2998@example.org'],
    undefined,
  ])
})
