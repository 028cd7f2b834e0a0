import { expect, test } from 'vitest'
import { writeBibtexName } from '../../src/formats/bibtex/names.ts'
import { pageAuthors } from '../../src/formats/landing-page/landing-page-authors.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { writeRisName } from '../../src/formats/ris/ris-names.ts'

const article = (meta: string, references = ''): string =>
  `<article><front><article-meta><title-group><article-title>One</article-title></title-group>${meta}</article-meta></front><back>${references}</back></article>`
const jatsName = (family: string, given: string, more = ''): string =>
  `<contrib contrib-type="author"><name><surname>${family}</surname><given-names>${given}</given-names>${more}</name></contrib>`
const crossrefXml = (people: string): string =>
  `<crossref_result><query_result><body><query><doi_record><crossref><journal><journal_metadata><full_title>J</full_title></journal_metadata><journal_article><titles><title>One</title></titles><contributors>${people}</contributors><doi_data><doi>10.5555/1</doi></doi_data></journal_article></journal></crossref></doi_record></query></body></query_result></crossref_result>`
const pubmed = (people: string): string =>
  `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One</ArticleTitle><AuthorList>${people}</AuthorList></Article></MedlineCitation></PubmedArticle>`
const page = (head: string): string =>
  `<html><head><meta name="citation_title" content="One">${head}</head></html>`
const authors = (format: string, text: string) => formatNamed(format).read(text).records[0]?.authors

const bibtexOf = (text: string) => authors('bibtex', text)?.[0]?.name
const risOf = (text: string) => authors('ris', text)?.[0]?.name

/** One person, with a suffix, in every format that has a place for it. */
const suffixed: readonly (readonly [format: string, write: (suffix: string) => string])[] = [
  ['jats', (suffix) => article(`<contrib-group>${jatsName('Silva', 'José', `<suffix>${suffix}</suffix>`)}</contrib-group>`)],
  ['crossref-json', (suffix) => JSON.stringify({ DOI: '10.5555/1', title: ['One'], author: [{ family: 'Silva', given: 'José', suffix }] })],
  ['crossref-xml', (suffix) => crossrefXml(`<person_name contributor_role="author"><given_name>José</given_name><surname>Silva</surname><suffix>${suffix}</suffix></person_name>`)],
  ['csl-json', (suffix) => JSON.stringify({ type: 'book', title: 'One', author: [{ family: 'Silva', given: 'José', suffix }] })],
  ['bibtex', (suffix) => `@book{a, title = {One}, author = {Silva, ${suffix}, José}}`],
  ['ris', (suffix) => `TY  - BOOK\nTI  - One\nAU  - Silva,José,${suffix}\nER  - \n`],
  ['pubmed-xml', (suffix) => pubmed(`<Author><LastName>Silva</LastName><ForeName>José</ForeName><Initials>J</Initials><Suffix>${suffix}</Suffix></Author>`)],
  ['html', (suffix) => page(`<meta name="citation_author" content="Silva, José, ${suffix}">`)],
  ['html', (suffix) => page(`<script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', name: 'One', author: [{ givenName: 'José', familyName: 'Silva', honorificSuffix: suffix }] })}</script>`)],
] // prettier-ignore

test.each(suffixed)('%s: a suffix that is not English is one, and nobody becomes a body by it', (format, write) => {
  for (const [suffix, read] of [
    ['Neto', 'Neto'], ['Filho', 'Filho'], ['Sobrinho', 'Sobrinho'], ['Júnior', 'Jr'], ['hijo', 'hijo'], ['fils', 'fils'],
    ['père', 'père'], ['V', 'V'], ['VI', 'VI'], ['ml.', 'ml'], ['der Ältere', 'der Ältere'], ['Jr.', 'Jr'], ['MD', undefined],
  ]) {
    const expected = { family: 'Silva', given: 'José', initials: 'J' }
    expect(authors(format, write(suffix ?? ''))?.map(({ name }) => name)).toEqual([
      read === undefined ? expected : { ...expected, suffix: read },
    ])
  }
}) // prettier-ignore

test('three parts of a body’s name are no person with a suffix', () => {
  const printed = 'Ministry of Health, Labour, Welfare'
  expect(authors('ris', `TY  - BOOK\nTI  - One\nAU  - ${printed}\nER  - \n`)).toMatchObject([
    { name: { literal: printed } },
  ])
})

test('degrees behind a name are no part of it', () => {
  for (const printed of ['van Vugt, Arie MD, PhD', 'van Vugt, Arie, MD, PhD', 'van Vugt, Arie, M.D.']) {
    const name = { family: 'van Vugt', given: 'Arie', initials: 'A' }
    expect(risOf(`TY  - BOOK\nTI  - One\nAU  - ${printed}\nER  - \n`)).toEqual(name)
  }
})

test.each([
  { family: 'Müller', given: 'Hans', initials: 'H', suffix: 'Zweiter' },
  { family: 'Silva', given: 'José', initials: 'J', suffix: 'Neto' },
  { family: 'Ford', initials: 'H', suffix: 'V' },
  { family: 'de la Cruz', given: 'Ana', initials: 'A', suffix: 'hija' },
  { family: 'Brahe', given: 'Per', initials: 'P', suffix: 'den yngre' },
])('%j comes back from what BibTeX and RIS are written of it', (name) => {
  const bibtex = `@book{a, title = {One}, author = {${writeBibtexName(name)}}}`
  const ris = `TY  - BOOK\nTI  - One\nAU  - ${writeRisName(name)}\nER  - \n`
  expect([bibtexOf(bibtex), risOf(ris)]).toEqual([name, name])
})

test('a page’s citation says which word of a full name is the suffix', () => {
  const family = (known: string): unknown =>
    pageAuthors(
      [{ name: { family: known, initials: 'JC' }, printed: `${known} JC` }],
      [{ printed: 'José Carlos Silva Neto', corresponding: false }],
    ).authors[0]?.name
  expect(family('Silva')).toMatchObject({ family: 'Silva', given: 'José Carlos', suffix: 'Neto' })
  expect(family('Silva Neto')).toEqual({ family: 'Silva Neto', given: 'José Carlos', initials: 'JC' })
})

test.each([
  ['ris', 'TY  - BOOK\nTI  - One\nAU  - Lund, Ada Marie, 1850-1911\nAU  - Berg, Bo, b. 1860\nER  - \n'],
  ['bibtex', '@book{a, title = {One}, author = {Lund, Ada Marie, 1850-1911 and Berg, Bo, 1860-}}'],
  ['csl-json', '{"type":"book","title":"One","author":[{"family":"Lund","given":"Ada Marie, 1850-1911"},{"family":"Berg","given":"Bo (1860-)"}]}'],
  ['html', page('<meta name="citation_author" content="Lund, Ada Marie, 1850-1911"><meta name="citation_author" content="Berg, Bo, 1860-">')],
  ['html', page('<meta name="citation_authors" content="Lund, Ada Marie, 1850-1911; Berg, Bo, 1860-">')],
  ['html', page('<meta name="DC.creator" content="Lund, Ada Marie, 1850-1911"><meta name="DC.creator" content="Berg, Bo, (1860-)"><meta name="DC.title" content="One">')],
  ['openalex', '{"id":"https://openalex.org/W1","title":"One","authorships":[{"raw_author_name":"Lund, Ada Marie, 1850-1911"},{"raw_author_name":"Bo Berg (1860-)"}]}'],
  ['jats', article(`<contrib-group>${jatsName('Lund', 'Ada Marie, 1850-1911')}<contrib contrib-type="author"><string-name>Berg, Bo, 1860-</string-name></contrib></contrib-group>`)],
])('%s: names with the years of a life are one person each', (format, text) => {
  expect(authors(format, text)?.map(({ name }) => name)).toEqual([
    { family: 'Lund', given: 'Ada Marie', initials: 'AM' },
    { family: 'Berg', given: 'Bo', initials: 'B' },
  ])
}) // prettier-ignore

test('a name in its own order, with years, is taken apart in lists of inverted names too', () => {
  const name = { family: 'Lund', given: 'Ada', initials: 'A' }
  expect(risOf('TY  - BOOK\nTI  - One\nAU  - Ada Lund, 1850-1911\nER  - \n')).toEqual(name)
  expect(bibtexOf('@book{a, title = {One}, author = {Ada Lund, 1850-1911}}')).toEqual(name)
  expect(authors('ris', 'TY  - BOOK\nTI  - One\nAU  - Anonymous, 1850\nER  - \n')).toEqual([])
})

test('three parts that are no name in the order of BibTeX stay one text', () => {
  const printed = 'Smith, John, Mary'
  expect(bibtexOf(`@book{a, title = {One}, author = {${printed}}}`)).toEqual({ literal: printed })
})

test('a library’s comma at the end is no sign of a body, EndNote’s is', () => {
  const nameIn = (printed: string) => risOf(`TY  - BOOK\nTI  - One\nA1  - ${printed}\nER  - \n`)
  for (const printed of ['Lund, Ada Marie,', 'Lund, Ada Marie, 1850-1911,', 'Lund, Ada Marie, 1850-,']) {
    expect(nameIn(printed)).toEqual({ family: 'Lund', given: 'Ada Marie', initials: 'AM' })
  }
  for (const body of [
    'World Health Organization',
    'Ministry of Health, Labour',
    'Ernst & Young',
    'Widget Society, Oslo',
  ]) {
    expect(nameIn(`${body},`)).toEqual({ literal: body })
  }
})

test('a page with one list of a person of a long family name does not make three of it', () => {
  const head = '<meta name="citation_authors" content="van der Lund, Ada Marie, 1850 - 1911">'
  expect(authors('html', page(head))?.map(({ name }) => name.family)).toEqual(['van der Lund'])
})

test.each([
  ['ris', (who: string) => `TY  - JOUR\nTI  - One\nAU  - ${who}\nAU  - Ali, S.\nER  - \n`],
  ['medline', (who: string) => `PMID- 1\nTI  - One\nFAU - ${who}\nAU  - ${who}\nAD  - Nowhere\nFAU - Ali, S.\nAU  - Ali S\n`],
  ['pubmed-xml', (who: string) => pubmed(`<Author><LastName>${who.replace('&', '&amp;')}</LastName></Author><Author><LastName>Ali</LastName><Initials>S</Initials></Author>`)],
  ['pubmed-xml', (who: string) => pubmed(`<Author><CollectiveName>${who.replace('&', '&amp;')}</CollectiveName></Author><Author><LastName>Ali</LastName><Initials>S</Initials></Author>`)],
  ['csl-json', (who: string) => JSON.stringify({ type: 'book', title: 'One', author: [{ literal: who }, { family: 'Ali', given: 'S.' }] })],
  ['crossref-json', (who: string) => JSON.stringify({ DOI: '10.5555/1', title: ['One'], author: [{ family: who }, { family: 'Ali', given: 'S.' }] })],
  ['crossref-json', (who: string) => JSON.stringify({ DOI: '10.5555/1', title: ['One'], author: [{ name: who }, { family: 'Ali', given: 'S.' }] })],
  ['crossref-xml', (who: string) => crossrefXml(`<organization>${who.replace('&', '&amp;')}</organization><person_name><given_name>S.</given_name><surname>Ali</surname></person_name>`)],
  ['openalex', (who: string) => JSON.stringify({ id: 'https://openalex.org/W1', title: 'One', authorships: [{ raw_author_name: who }, { raw_author_name: 'S. Ali' }] })],
  ['bibtex', (who: string) => `@book{a, title = {One}, author = {{${who.replace('&', String.raw`\&`)}} and Ali, S.}}`],
  ['html', (who: string) => page(`<meta name="citation_author" content="${who.replace('&', '&amp;')}"><meta name="citation_author" content="Ali, S.">`)],
  ['jats', (who: string) => article(`<contrib-group><contrib contrib-type="author"><collab>${who.replace('&', '&amp;')}</collab></contrib>${jatsName('Ali', 'S.')}</contrib-group>`)],
  ['jats', (who: string) => article(`<contrib-group><contrib contrib-type="author"><name><surname>${who.replace('&', '&amp;')}</surname></name></contrib>${jatsName('Ali', 'S.')}</contrib-group>`)],
] as const)('%s: who stands for nobody is no author', (format, write) => {
  for (const who of ['&NA;', '[No authors listed]', 'Anonymous', '[Anonymous]', 'N.A.', 'Unknown author']) {
    expect(authors(format, write(who))).toMatchObject([{ name: { family: 'Ali', initials: 'S' }, affiliations: [] }])
  }
}) // prettier-ignore

test('a reference by nobody has no author, whoever says so', () => {
  const list = '<ref-list><ref id="r1"><element-citation><person-group person-group-type="author"><collab>Anonymous</collab></person-group><article-title>Two</article-title><source>J</source><year>2001</year></element-citation></ref></ref-list>'
  const crossref = JSON.stringify({ DOI: '10.5555/1', title: ['One'], reference: [{ key: 'a', author: '&NA;', 'article-title': 'Two', year: '2001' }] })
  for (const [format, text] of [['jats', article('', list)], ['crossref-json', crossref]] as const) {
    const [reference] = formatNamed(format).read(text).records[0]?.references ?? []
    expect(reference?.parts).toMatchObject({ title: 'Two', authors: [] })
  }
}) // prettier-ignore

test.each([
  ['jats', article(`<contrib-group>${jatsName('王', '小明')}</contrib-group>`)],
  ['crossref-json', '{"DOI":"10.5555/1","title":["One"],"author":[{"family":"王","given":"小明"}]}'],
  ['csl-json', '{"type":"book","title":"One","author":[{"family":"王","given":"小明"}]}'],
  ['html', page('<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"One","author":[{"givenName":"小明","familyName":"王"}]}</script>')],
])('%s: a Chinese name is printed with the family name first', (format, text) => {
  expect(authors(format, text)).toMatchObject([{ name: { family: '王', given: '小明' }, printed: '王小明' }])
  expect(authors(format, text)?.[0]?.name).not.toHaveProperty('initials')
}) // prettier-ignore
