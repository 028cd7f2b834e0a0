import { expect, test } from 'vitest'
import { jatsFormat } from '../../src/formats/jats/jats.ts'

const read = (text: string) => jatsFormat.read(text)
/** The record of an article with this in its `article-meta`. */
const readMeta = (meta: string, attributes = '') =>
  read(
    `<article ${attributes}><front><article-meta><title-group><article-title>T</article-title></title-group>${meta}</article-meta></front></article>`,
  )
const recordOf = (meta: string, attributes?: string) => readMeta(meta, attributes).records[0]
const authorsOf = (meta: string) => recordOf(meta)?.authors

test('every field of an article arrives', () => {
  const { records, problems } = read(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.2 20190208//EN" "a.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ali="urn:x" article-type="review-article" xml:lang="EN">
<front>
<journal-meta>
 <journal-id journal-id-type="iso-abbrev">Curr. Psychiatry Rep.</journal-id>
 <journal-id journal-id-type="nlm-ta">Curr Psychiatry Rep</journal-id>
 <journal-title-group><journal-title>Current Psychiatry Reports</journal-title></journal-title-group>
 <issn pub-type="ppub">1523-3812</issn><issn pub-type="epub">1535-1645</issn><issn>1535-1645</issn><issn>1234-0000</issn>
 <publisher><publisher-name>Springer</publisher-name><publisher-loc>New York</publisher-loc></publisher>
</journal-meta>
<article-meta>
 <article-id pub-id-type="doi">10.1002/(SICI)1097-0142(19960501)77:9&lt;1801::AID-CNCR8&gt;3.0.CO;2-W</article-id>
 <article-id pub-id-type="pmid">17980155</article-id><article-id pub-id-type="pmc">3062484</article-id>
 <article-id pub-id-type="arxiv">q-bio/0309136v2</article-id><article-id pub-id-type="publisher-id">63</article-id>
 <title-group><article-title>Role of <italic>BDNF</italic> in <sup>3</sup>H
   binding<xref ref-type="fn" rid="f1">*</xref></article-title><subtitle>A review</subtitle></title-group>
 <contrib-group>
  <contrib contrib-type="author" corresp="yes"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
   <name><surname>Zarate</surname><given-names>Carlos A.</given-names><suffix>Jr.</suffix></name><degrees>MD</degrees>
   <xref ref-type="aff" rid="a1">1</xref><xref ref-type="aff" rid="a2 a1">2</xref></contrib>
  <contrib contrib-type="author"><collab>The STAR*D Study Group<contrib-group><contrib contrib-type="author"><name><surname>Member</surname><given-names>A</given-names></name></contrib></contrib-group></collab></contrib>
  <contrib contrib-type="editor"><name><surname>Editor</surname><given-names>E</given-names></name></contrib>
 </contrib-group>
 <aff id="a1"><label>1</label><institution-wrap><institution-id>https://ror.org/x</institution-id><institution>National Institute of Mental Health</institution></institution-wrap><country>USA</country>. E-mail: <email>z@nih.gov</email></aff>
 <aff id="a2"><sup>2</sup>NIH, Bethesda</aff>
 <pub-date pub-type="ppub"><month>12</month><year>2007</year></pub-date>
 <pub-date pub-type="epub"><day>3</day><month>11</month><year>2007</year></pub-date>
 <pub-date pub-type="collection"><year>2006</year></pub-date>
 <volume>9</volume><issue>6</issue><supplement>2</supplement><fpage>467</fpage><lpage>74</lpage>
 <permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>CC BY</license-p></license></permissions>
 <abstract abstract-type="graphical"><p>Picture</p></abstract>
 <abstract><title>Abstract</title><sec><title>Background</title><p>First &amp; foremost.</p></sec><sec><title>Results:</title><p>p &lt; 0.05</p><p>Twice.</p></sec></abstract>
 <kwd-group kwd-group-type="abbreviations"><title>Abbreviations</title><kwd>BDNF</kwd></kwd-group>
 <kwd-group><kwd>ketamine</kwd><kwd><italic>N</italic>-methyl-D-aspartate;</kwd><kwd>ketamine</kwd></kwd-group>
 <counts><ref-count count="1"/></counts>
</article-meta></front>
<back><ref-list><ref id="R1"><mixed-citation>Text</mixed-citation></ref></ref-list></back>
<sub-article><front-stub><title-group><article-title>Reply</article-title></title-group></front-stub>
 <back><ref-list><ref id="R1"><mixed-citation>Not ours</mixed-citation></ref></ref-list></back></sub-article>
</article>`)
  expect(records).toEqual([
    {
      type: 'REVIEW',
      identifiers: [
        { scheme: 'doi', value: '10.1002/(sici)1097-0142(19960501)77:9<1801::aid-cncr8>3.0.co;2-w' },
        { scheme: 'pmid', value: '17980155' },
        { scheme: 'pmcid', value: 'PMC3062484' },
        { scheme: 'arxiv', value: 'q-bio/0309136' },
      ],
      title: 'Role of BDNF in 3H binding: A review',
      abstract: 'Background: First & foremost. Results: p < 0.05 Twice.',
      language: 'en',
      published: '2007-11-03',
      volume: '9',
      issue: '6 Suppl 2',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current Psychiatry Reports',
        abbreviation: 'Curr Psychiatry Rep',
        issns: ['1523-3812', '1535-1645'],
        publisher: 'Springer',
      },
      keywords: ['ketamine', 'N-methyl-D-aspartate'],
      access: 'OPEN',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Carlos A. Zarate Jr.',
          orcid: '0000-0002-1825-0097',
          corresponding: true,
          affiliations: ['National Institute of Mental Health, USA', 'NIH, Bethesda'],
        },
        {
          name: { literal: 'The STAR*D Study Group' },
          printed: 'The STAR*D Study Group',
          corresponding: false,
          affiliations: [],
        },
      ],
      referenceListStatus: 'COMPLETE',
      declaredReferenceCount: 1,
      references: [{ ordinal: 1, key: 'R1', text: 'Text', links: [] }],
    },
  ])
  expect(problems).toEqual([{ severity: 'warning', where: 'issn', message: '"1234-0000" is no ISSN.' }])
})

const date = (attributes: string, parts: string) => `<pub-date ${attributes}>${parts}</pub-date>`

test.each([
  ['2010-01-25', date('pub-type="collection"', '<year>2010</year>') + date('pub-type="epub"', '<day>25</day><month>1</month><year>2010</year>')],
  ['2010', date('pub-type="ppub"', '<season>Jul-Dec</season><year>2010</year>')],
  ['1995-06', date('pub-type="epub"', '<day>1</day><month>2</month><year>2012</year>') + date('pub-type="ppub"', '<month>June</month><year>1995</year>')],
  ['2019-03-04', date('date-type="pub" publication-format="electronic" iso-8601-date="2019-03-04"', '')],
  ['2001', date('pub-type="collection"', '<year>2001</year>') + date('pub-type="pmc-release"', '<day>1</day><month>1</month><year>2000</year>')],
  ['2003-02', date('', '<day>31</day><month>02</month><year>2003</year>')],
  [undefined, date('pub-type="retraction"', '<year>2003</year>') + date('pub-type="epub"', '<year>in press</year>')],
])('published %s', (published, meta) => {
  expect(recordOf(meta)?.published).toBe(published)
}) // prettier-ignore

test.each([
  ['OPEN', '<permissions><license license-type="open-access"><p>x</p></license></permissions>'],
  ['OPEN', '<permissions><free_to_read/></permissions>'],
  ['OPEN', '<permissions><license><ali:license_ref xmlns:ali="u">http://creativecommons.org/licenses/by/4.0/</ali:license_ref></license></permissions>'],
  ['OPEN', '<copyright-statement>This is an open-access article.</copyright-statement>'],
  ['UNKNOWN', '<permissions><license><p>This is not an open access article.</p></license></permissions>'],
  ['UNKNOWN', '<permissions><copyright-statement>All rights reserved.</copyright-statement></permissions>'],
  ['UNKNOWN', ''],
])('access %s: %s', (access, meta) => {
  expect(recordOf(meta)?.access).toBe(access)
}) // prettier-ignore

const contrib = (inner: string, attributes = 'contrib-type="author"') =>
  `<contrib ${attributes}>${inner}</contrib>`
const group = (...inner: string[]) => `<contrib-group>${inner.join('')}</contrib-group>`
const named = (surname: string, given: string, style = 'western') =>
  `<name name-style="${style}"><surname>${surname}</surname><given-names>${given}</given-names></name>`

test('names come as the source tells them apart', () => {
  const authors = authorsOf(
    group(
      contrib(named('Li', 'Xiaoming', 'eastern')),
      contrib(`<name-alternatives>${named('李', '小明', 'eastern').replace('>', ' xml:lang="zh">')}${named('Li', 'Xiaoming')}</name-alternatives>`),
      contrib('<string-name><given-names>J.-P.</given-names> <surname>van  Berckel</surname></string-name>'),
      contrib('<string-name>Ludwig van Beethoven</string-name>'),
      contrib('<anonymous/>'),
      contrib(named('Guest', 'G'), 'contrib-type="guest-editor"'),
      contrib('<name><surname>Onrizal</surname></name>', ''),
      contrib('<role>none</role>'),
    ),
  )
  expect(authors?.map(({ name, printed }) => ({ ...name, printed }))).toEqual([
    { family: 'Li', given: 'Xiaoming', initials: 'X', printed: 'Li Xiaoming' },
    { family: 'Li', given: 'Xiaoming', initials: 'X', printed: 'Xiaoming Li' },
    { family: 'van Berckel', initials: 'J-P', printed: 'J.-P. van Berckel' },
    { family: 'van Beethoven', given: 'Ludwig', initials: 'L', printed: 'Ludwig van Beethoven' },
    { family: 'Onrizal', printed: 'Onrizal' },
  ])
}) // prettier-ignore

test('an author without a name and a wrong ORCID iD are problems, and the rest arrives', () => {
  const orcid = '<contrib-id contrib-id-type="orcid">0000-0002-1825-0098</contrib-id>'
  const { records, problems } = readMeta(
    group(contrib('<role>none</role>'), contrib(orcid + named('A', 'B'))),
  )
  expect(records[0]?.authors.map(({ printed, orcid }) => [printed, orcid])).toEqual([['B A', undefined]])
  expect(problems).toEqual([
    { severity: 'warning', where: 'author 1', message: 'It has no name and was left out.' },
    { severity: 'warning', where: 'author 1', message: '"0000-0002-1825-0098" is no ORCID iD.' },
  ])
})

const two = (first = '', second = '') =>
  group(contrib(named('Roe', 'Jane') + first), contrib(named('Doe', 'John A.') + second))
const correspondingIn = (meta: string) =>
  authorsOf(meta)?.flatMap(({ corresponding, printed }) => (corresponding ? [printed] : []))

test.each([
  [[], two()],
  [['Jane Roe'], two('<xref ref-type="corresp" rid="c1">*</xref>') + '<author-notes><corresp id="c1">Mail John A. Doe</corresp></author-notes>'],
  [['John A. Doe'], two('', '<xref ref-type="author-notes" rid="n1"/>') + '<author-notes><fn fn-type="corresp" id="n1"><p>x</p></fn></author-notes>'],
  [['John A. Doe'], `${two()}<author-notes><corresp>Correspondence to Dr. John Doe</corresp></author-notes>`],
  [['Jane Roe'], `${two('<email>R@x.org</email>')}<author-notes><fn><p>*Correspondence: r@x.org</p></fn></author-notes>`],
  [['Jane Roe'], `${group(contrib(named('Roe', 'Jane')))}<author-notes><corresp>a@b.c</corresp></author-notes>`],
  [['John A. Doe'], two('', '').replace('"author"', '"author" corresp="no"').replace('author"><name name-style="western"><surname>Doe', 'author" corresp="yes"><name name-style="western"><surname>Doe')],
])('corresponding: %j', (names, meta) => {
  expect(correspondingIn(meta)).toEqual(names)
}) // prettier-ignore

const affiliationsIn = (meta: string) => authorsOf(meta)?.map(({ affiliations }) => affiliations)

test.each([
  [[['A'], ['A']], two() + '<aff>A</aff>'],
  [[['A', 'B'], ['A', 'B']], two().replace('</contrib-group>', '<aff>A</aff><aff>B</aff></contrib-group>')],
  [[['B'], []], two('<xref ref-type="aff" rid="b"/>') + '<aff id="a">A</aff><aff id="b">B</aff>'],
  [[['Own, City'], []], two('<aff><label>a</label><institution>Own,</institution><city>City</city></aff>') + '<aff id="a">A</aff>'],
  [[['Univ'], []], two('<xref rid="x"/>') + '<aff>Z</aff><aff-alternatives id="x"><aff xml:lang="ja">大学</aff><aff xml:lang="en">Univ</aff></aff-alternatives>'],
])('affiliations: %j', (affiliations, meta) => {
  expect(affiliationsIn(meta)).toEqual(affiliations)
}) // prettier-ignore

test.each([
  ['<kwd-group kwd-group-type="ABR"><kwd>a</kwd></kwd-group>', ['a']],
  ['<kwd-group><compound-kwd><compound-kwd-part>a</compound-kwd-part><compound-kwd-part>b</compound-kwd-part></compound-kwd></kwd-group>', ['a: b']],
  ['<kwd-group><unstructured-kwd-group>a; b, c.</unstructured-kwd-group></kwd-group>', ['a', 'b', 'c']],
])('keywords: %s', (meta, keywords) => {
  expect(recordOf(meta)?.keywords).toEqual(keywords)
}) // prettier-ignore

test('formulas in several notations are read once', () => {
  const tex = '\\documentclass{minimal}\\begin{document}$$x^2$$\\end{document}'
  const formula = `<alternatives><tex-math>${tex}</tex-math><mml:math xmlns:mml="m"><mml:mi>x</mml:mi></mml:math></alternatives>`
  expect(
    recordOf(`<abstract><p>Let ${formula} be <tex-math>${tex}</tex-math>.</p></abstract>`)?.abstract,
  ).toBe('Let x be x^2.')
})

test('types, an article number in place of pages, and a language that is none', () => {
  const { records, problems } = readMeta(
    '<elocation-id>e41</elocation-id><issue>(2)</issue>',
    'article-type="preprint" xml:lang="!"',
  )
  expect(records[0]).toMatchObject({ type: 'PREPRINT', articleNumber: 'e41', issue: '2' })
  expect(records[0]).not.toHaveProperty('language')
  expect(records[0]).not.toHaveProperty('journal')
  expect(problems).toEqual([{ severity: 'warning', where: 'language', message: '"!" is no language.' }])
})

test('addresses of authors are their e-mails, where it is theirs', () => {
  const contrib = (family: string, inside: string) =>
    `<contrib contrib-type="author"><name><surname>${family}</surname><given-names>A</given-names></name>${inside}</contrib>`
  const authors = authorsOf(
    `<contrib-group>${contrib('One', '<email>One@Example.org</email>')}${contrib('Two', '<xref ref-type="corresp" rid="c1">*</xref>')}${contrib('Three', '<xref ref-type="corresp" rid="c2">*</xref>')}${contrib('Four', '<xref ref-type="corresp" rid="c2">*</xref><xref ref-type="aff" rid="a1"/>')}${contrib('Five', '<xref ref-type="aff" rid="a2"/>')}${contrib('Six', '<xref ref-type="aff" rid="a2"/>')}</contrib-group>
     <aff id="a1">Kyoto. E-mail: four@example.org</aff><aff id="a2">Nara, nobody@example.org</aff>
     <author-notes><corresp id="c1"><email>two@example.org</email></corresp><corresp id="c2"><email>both@example.org</email></corresp></author-notes>`,
  )
  expect(authors?.map(({ emails, affiliations }) => [emails, affiliations])).toEqual([
    [['one@example.org'], []],
    [['two@example.org'], []],
    [undefined, []],
    [['four@example.org'], ['Kyoto.']],
    [undefined, ['Nara']],
    [undefined, ['Nara']],
  ])
})
