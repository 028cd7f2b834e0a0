import { expect, test } from 'vitest'
import { jatsFormat } from '../../src/formats/jats/jats.ts'

const front =
  '<front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front>'
const article = (rest: string) => `<article>${front}${rest}</article>`
const read = (rest: string) => jatsFormat.read(article(rest))
const listed = (...refs: string[]) =>
  read(`<back><ref-list><title>References</title>${refs.join('')}</ref-list></back>`)
const referencesOf = (...refs: string[]) => listed(...refs).records[0]?.references
/** The only reference of a list with one citation. */
const referenceOf = (citation: string) => referencesOf(`<ref>${citation}</ref>`)?.[0]
const name = (surname: string, given: string) =>
  `<name><surname>${surname}</surname><given-names>${given}</given-names></name>`

test('a citation of parts alone is given a line, in any dialect', () => {
  const parts = `
    <person-group person-group-type="author">${name('Zarate', 'C. A.').replace('</name>', '<suffix>Jr</suffix></name>')}${name('Singh', 'JB')}<etal/></person-group>
    <article-title>A trial of <italic>N</italic>-methyl.</article-title><source>Arch Gen Psychiatry</source><year>2006a</year>
    <volume>63</volume><issue>8</issue><fpage>856</fpage><lpage>64</lpage>
    <pub-id pub-id-type="doi">10.1001/archpsyc.63.8.856</pub-id><pub-id pub-id-type="pmid">16894061</pub-id><pub-id pub-id-type="other">2-s2.0</pub-id>
    <comment>(in French)</comment><comment>doi: <ext-link xlink:href="http://dx.doi.org/10.1001/other">10.1001/other</ext-link></comment>`
  const expected = {
    ordinal: 1,
    key: 'B12',
    label: '12',
    text: 'Zarate CA Jr, Singh JB, et al. A trial of N-methyl. Arch Gen Psychiatry. 2006;63(8):856-864. doi:10.1001/archpsyc.63.8.856 pmid:16894061',
    parts: {
      type: 'JOURNAL_ARTICLE',
      authors: [
        { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
        { family: 'Singh', initials: 'JB' },
      ],
      authorsTruncated: true,
      title: 'A trial of N-methyl',
      containerTitle: 'Arch Gen Psychiatry',
      year: 2006,
      volume: '63',
      issue: '8',
      firstPage: '856',
      lastPage: '864',
      identifiers: [
        { scheme: 'doi', value: '10.1001/archpsyc.63.8.856' },
        { scheme: 'pmid', value: '16894061' },
      ],
      note: 'in French',
    },
    doiAssertedBy: 'PUBLISHER',
    links: [],
  }
  for (const element of ['element-citation', 'nlm-citation', 'citation', 'mixed-citation']) {
    const ref = `<ref id="B12"><label>[12].</label><${element} xmlns:xlink="x">${parts}</${element}></ref>`
    expect(referencesOf(ref)).toEqual([expected])
  }
})

test('a mixed citation keeps its text as printed, and parts that touch are kept apart', () => {
  const { text, parts } =
    referenceOf(`<mixed-citation><label>7</label><person-group>${name('Fan', 'C. C.')}${name('Yu', 'X. Q.')}<etal/></person-group> (<year>2005</year>).
      “<article-title>H<sub>2</sub>O and <italic>p</italic>53</article-title>.” <source>J. Chem.</source>
      <volume>110</volume>, <fpage>S12</fpage>–<lpage>20</lpage>.<pub-id pub-id-type="doi">10.1000/182</pub-id><pub-id pub-id-type="pmid">16</pub-id></mixed-citation>`) ??
    {}
  expect(text).toBe('Fan C. C., Yu X. Q., et al. (2005). “H2O and p53.” J. Chem. 110, S12–20. 10.1000/182 16')
  expect(parts).toMatchObject({
    title: 'H2O and p53',
    containerTitle: 'J. Chem.',
    firstPage: 'S12',
    lastPage: 'S20',
  })
})

test('names broken over lines are printed on one', () => {
  const citation =
    '<mixed-citation>\n<string-name>\n<surname>Roe</surname>, <given-names>J.</given-names>\n</string-name>, <string-name>Doe K\n</string-name>\n(<year>1999</year>) <source>Nature</source></mixed-citation>'
  expect(referenceOf(citation)?.text).toBe('Roe, J., Doe K (1999) Nature')
  expect(referenceOf(citation)?.parts?.authors).toEqual([
    { family: 'Roe', initials: 'J' },
    { family: 'Doe', initials: 'K' },
  ])
})

test('a citation without tags is read from its text, and what is tagged wins', () => {
  const text = 'Huxley N, Baldessarini RJ: Disability and its treatment. Bipolar Disord 2007, 9:183–196. '
  expect(
    referenceOf(`<mixed-citation>${text}<pub-id pub-id-type="pmid">17391360</pub-id></mixed-citation>`),
  ).toMatchObject({
    text: `${text}17391360`,
    parts: {
      title: 'Disability and its treatment',
      containerTitle: 'Bipolar Disord',
      year: 2007,
      identifiers: [{ scheme: 'pmid', value: '17391360' }],
    },
  })
  const remark = referenceOf(`<element-citation><comment>${text}</comment></element-citation>`)
  expect(remark).toMatchObject({ text: text.trim(), parts: { volume: '9' } })
  expect(remark?.parts).not.toHaveProperty('note')
  expect(referenceOf('<mixed-citation>Personal communication</mixed-citation>')).toEqual({
    ordinal: 1,
    text: 'Personal communication',
    links: [],
  })
})

test('a reference with several citations gives each its place, and its label', () => {
  const citation = (id: string, label: string) =>
    `<mixed-citation id="${id}"><label>${label}</label>${id}</mixed-citation>`
  const references = referencesOf(
    `<ref id="R1"><label>1.</label>${citation('a', '(a)')}${citation('b', '1b')}<mixed-citation>c</mixed-citation></ref>`,
    '<ref id="R2"><label>2</label><mixed-citation id="x">d</mixed-citation></ref>',
    '<ref id="R2"><mixed-citation>e</mixed-citation></ref>',
  )
  expect(references).toEqual([
    { ordinal: 1, key: 'a', label: '1a', text: 'a', links: [] },
    { ordinal: 2, key: 'b', label: '1b', text: 'b', links: [] },
    { ordinal: 3, label: '1', text: 'c', links: [] },
    { ordinal: 4, key: 'R2', label: '2', text: 'd', links: [] },
    { ordinal: 5, text: 'e', links: [] },
  ])
})

test('of citation alternatives the one is the text and the other the parts', () => {
  const alternatives = `<citation-alternatives><element-citation><source>Cell</source><year>2001</year></element-citation>
    <mixed-citation>Cell, MMI.</mixed-citation></citation-alternatives>`
  expect(referencesOf(`<ref id="R1">${alternatives}</ref>`)).toMatchObject([
    { ordinal: 1, key: 'R1', text: 'Cell, MMI.', parts: { containerTitle: 'Cell', year: 2001 } },
  ])
})

test('lists of every place count, those of responses do not, and notes are references too', () => {
  const ref = (text: string) => `<ref><mixed-citation>${text}</mixed-citation></ref>`
  const { records } = read(`<body><sec><ref-list>${ref('box')}</ref-list></sec></body>
    <back><ref-list><ref-list>${ref('first')}</ref-list><ref-list>${ref('second')}<ref><label>3</label><note><p>A note.</p></note></ref></ref-list></ref-list>
      <app-group><app><ref-list>${ref('appendix')}</ref-list></app></app-group></back>
    <response>${front}<back><ref-list>${ref('not ours')}</ref-list></back></response>`)
  expect(records[0]?.references.map(({ ordinal, label, text }) => [ordinal, label, text])).toEqual([
    [1, undefined, 'box'],
    [2, undefined, 'first'],
    [3, undefined, 'second'],
    [4, '3', 'A note.'],
    [5, undefined, 'appendix'],
  ])
})

test('a note beside a citation is its note', () => {
  const parts = '<source>Cell</source><year>2001</year>'
  const [first, second] =
    referencesOf(
      `<ref><element-citation>${parts}</element-citation><note><p>Of special interest.</p></note></ref>`,
      '<ref><element-citation/><note><p>Lost</p></note></ref>',
    ) ?? []
  expect(first?.parts?.note).toBe('Of special interest.')
  expect(second).toBeUndefined()
})

const book = (inner: string, type = 'book') =>
  `<element-citation publication-type="${type}">${inner}</element-citation>`
const isbn = '<isbn>0-306-40615-2</isbn>'

test.each([
  ['Book', undefined, ['isbn'], book(`<source>Book</source><publisher-name>P</publisher-name>${isbn}`)],
  ['Chapter', 'Book', [], book(`<chapter-title>Chapter,</chapter-title><source>Book</source>${isbn}`)],
  ['Thesis', undefined, [], book('<source>Thesis</source>', 'thesis')],
  ['Book', undefined, [], '<citation><source>Book</source><publisher-name>P</publisher-name></citation>'],
  [undefined, 'Cell', [], book('<source>Cell</source><publisher-name>P</publisher-name>', 'journal')],
  [
    'Paper',
    'Meeting',
    [],
    book('<article-title>Paper</article-title><conf-name>Meeting</conf-name>', 'confproc'),
  ],
  ['Titre', 'Cell', [], book('<trans-title>Titre</trans-title><source>Cell</source>', 'journal')],
])('title %s in %s', (title, container, schemes, citation) => {
  const parts = referenceOf(citation)?.parts
  expect([parts?.title, parts?.containerTitle]).toEqual([title, container])
  expect(parts?.identifiers.map(({ scheme }) => scheme)).toEqual(schemes)
})

const people = (type: string, ...names: string[]) =>
  `<person-group person-group-type="${type}">${names.join('')}</person-group>`
const title = '<article-title>Title</article-title>'

test.each([
  ['A', false, people('author', name('A', 'B')) + people('editor', name('E', 'F'))],
  ['', false, people('editor', name('E', 'F')) + title],
  ['A', false, `${name('A', 'B')} (1999) ${title}. In: ${name('E', 'F')}, editor. <source>Book</source>`],
  ['A', true, `${name('A', 'B')} <italic>et al</italic>. ${title}`],
  ['A', true, `<string-name>A B</string-name>, <collab>et al.</collab> ${title}`],
  ['WHO', false, people('author', '<collab>WHO</collab>') + title],
  ['A', false, title + name('A', 'B')],
])('authors %s, truncated %s: %s', (families, truncated, inner) => {
  const parts = referenceOf(`<mixed-citation>${inner}</mixed-citation>`)?.parts
  expect(parts?.authors.map(({ family, literal }) => family ?? literal).join()).toBe(families)
  expect(parts?.authorsTruncated).toBe(truncated)
})

const link = (href: string, text: string, type = 'uri') =>
  `<source>S</source> <ext-link xmlns:xlink="x" ext-link-type="${type}" xlink:href="${href}">${text}</ext-link>`

test.each([
  [
    'doi:10.1002/(sici)1<1::aid-x>3.0.co;2-w',
    link('https://doi.org/10.1002/(SICI)1%3C1::AID-X%3E3.0.CO;2-W', 'Link'),
  ],
  ['doi:10.1000/182', link('x', '10.1000/182', 'doi')],
  ['doi:10.1000/182', link('http://dx.doi.org/10.1000/182&quot;doi:10.1000/182', 'x')],
  ['pmid:17980155', link('https://www.ncbi.nlm.nih.gov/pubmed/17980155', 'PubMed')],
  ['pmcid:PMC3062484', link('https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3062484/', 'PMC')],
  ['arxiv:2101.00001', link('https://arxiv.org/abs/2101.00001v2', 'arXiv')],
  ['doi:10.1000/182', '<source>S</source>. doi: 10.1000/182.'],
  ['', link('https://example.org/a', 'here')],
])('identifier %s', (identifier, inner) => {
  const reference = referenceOf(`<mixed-citation>${inner}</mixed-citation>`)
  expect(reference?.parts?.identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join()).toBe(
    identifier,
  )
  const url = 'https://example.org/a'
  expect(reference?.links).toEqual(identifier === '' ? [{ kind: 'OTHER', label: 'here', url }] : [])
})

test('who asserted a DOI, and one that is none', () => {
  const citation = (doi: string, authority = '') =>
    `<ref><element-citation><source>S</source><pub-id pub-id-type="doi" ${authority}>${doi}</pub-id></element-citation></ref>`
  const { records, problems } = listed(
    citation('10.1000/182', 'assigning-authority="crossref"'),
    citation('none'),
    '<ref><element-citation/></ref>',
  )
  expect(records[0]?.references.map(({ doiAssertedBy }) => doiAssertedBy)).toEqual(['CROSSREF', undefined])
  expect(problems).toEqual([
    { severity: 'warning', where: 'reference 2', message: '"none" is no DOI.' },
    { severity: 'warning', where: 'reference 3', message: 'It is empty.' },
  ])
})

test.each([
  ['5', undefined, '<volume>Vol. 5</volume>'],
  ['58', '2', '<volume>58(2):</volume>'],
  ['9', undefined, '<volume>9</volume><issue>00</issue>'],
  ['9', '3 Suppl 1', '<volume>9</volume><issue>3</issue><supplement>1</supplement>'],
])('volume %s, issue %s', (volume, issue, fields) => {
  const parts = referenceOf(`<element-citation><source>S</source>${fields}</element-citation>`)?.parts
  expect([parts?.volume, parts?.issue]).toEqual([volume, issue])
})

test.each([
  ['COMPLETE', 1, '<back><ref-list><ref><mixed-citation>a</mixed-citation></ref></ref-list></back>'],
  ['NONE', 0, '<body><p>Text</p></body>'],
  ['NONE', 0, '<back/>'],
  ['UNKNOWN', 0, ''],
  ['UNKNOWN', 0, '<back><ref-list><ref/></ref-list></back>'],
  ['UNKNOWN', 1, '<back><fn-group><fn><p>See <mixed-citation>a</mixed-citation></p></fn></fn-group></back>'],
])('the status of the list is %s, with %i references', (status, count, rest) => {
  const [record] = read(rest).records
  expect([record?.referenceListStatus, record?.references.length]).toEqual([status, count])
})

test('a list shorter than the article says is partial', () => {
  const rest = '<back><ref-list><ref><mixed-citation>a</mixed-citation></ref></ref-list></back>'
  const counted = article(rest).replace(
    '</article-meta>',
    '<counts><ref-count count="2"/></counts></article-meta>',
  )
  const { records, problems } = jatsFormat.read(counted)
  expect(records[0]).toMatchObject({ referenceListStatus: 'PARTIAL', declaredReferenceCount: 2 })
  expect(problems).toEqual([
    { severity: 'warning', where: 'references', message: 'The article says 2, the list has 1.' },
  ])
})
