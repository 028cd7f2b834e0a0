import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import type { ReadResult } from '../../src/formats/format.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'

/** What one article is, in whichever format: an invented one, with what goes wrong in real ones. */
interface Fields {
  readonly authors?: readonly string[]
  readonly editor?: string
  readonly date?: string
  readonly first?: string
  readonly keyword?: string
  readonly doi?: string
  readonly title?: string
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const defaults = { date: '2019', first: '12', keyword: 'mice', doi: '10.1000/a1', title: 'A title' }

/** The formats of programs and indexes, each as it writes a chapter of a book. */
const chapters: Readonly<Record<string, (fields: Fields) => string>> = {
  refer: (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    const names = authors.map((name) => `%A ${name}\n`).join('')
    return `%0 Book Section\n${names}%E ${editor}\n%T ${title}\n%B Book\n%D ${date}\n%P ${first}\n%K ${keyword}\n%R ${doi}\n`
  },
  refworks: (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    const names = authors.map((name) => `A1 ${name}\n`).join('')
    return `RT Book, Section\n${names}A2 ${editor}\nT1 ${title}\nT2 Book\nYR ${date}\nSP ${first}\nK1 ${keyword}\nDO ${doi}\nER\n`
  },
  'endnote-xml': (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    const names = authors.map((name) => `<author>${xml(name)}</author>`).join('')
    return `<?xml version="1.0"?><xml><records><record><ref-type name="Book Section">5</ref-type><contributors><authors>${names}</authors><secondary-authors><author>${editor}</author></secondary-authors></contributors><titles><title>${xml(title)}</title><secondary-title>Book</secondary-title></titles><dates><year>${date}</year></dates><pages>${first}</pages><keywords><keyword>${xml(keyword)}</keyword></keywords><electronic-resource-num>${doi}</electronic-resource-num></record></records></xml>`
  },
  mods: (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    const names = authors.map((name) => `<name type="personal"><namePart>${xml(name)}</namePart></name>`).join('')
    return `<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>${xml(title)}</title></titleInfo><genre>book chapter</genre>${names}<name><namePart>${editor}</namePart><role><roleTerm>editor</roleTerm></role></name><originInfo><dateIssued>${date}</dateIssued></originInfo><relatedItem type="host"><titleInfo><title>Book</title></titleInfo><part><extent unit="pages"><list>${first}</list></extent></part></relatedItem><subject><topic>${xml(keyword)}</topic></subject><identifier type="doi">${doi}</identifier></mods>`
  },
  'datacite-json': (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    return JSON.stringify({
      doi,
      types: { resourceTypeGeneral: 'BookChapter' },
      titles: [{ title }],
      creators: authors.map((name) => ({ name })),
      contributors: [{ name: editor, contributorType: 'Editor' }],
      publicationYear: '2019',
      dates: [{ date, dateType: 'Issued' }],
      subjects: [{ subject: keyword }],
      relatedItems: [{ relationType: 'IsPublishedIn', relatedItemType: 'Book', titles: [{ title: 'Book' }], firstPage: first }],
    })
  },
  scopus: (fields) => {
    const { authors = [], editor = 'Li B.', date, first, keyword, doi, title } = { ...defaults, ...fields }
    const short = authors.map((name) => name.replace(/^([^,]+), (\S).*$/u, '$1 $2.'))
    const cells = [short.join('; '), authors.map((name, at) => `${name} (${at})`).join('; '), title, date, 'Book', first, doi, keyword, editor.replace('Li, Bo', 'Li B.'), 'Book chapter', '2-s2.0-1']
    return `Authors,Author full names,Title,Year,Source title,Page start,DOI,Author Keywords,Editors,Document Type,EID\n${cells.map((cell) => `"${cell}"`).join(',')}\n`
  },
  wos: (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    return `FN Clarivate\nVR 1.0\nPT B\nAU ${authors.join('\n   ')}\nBE ${editor}\nTI ${title}\nSO Book\nDT Article; Book Chapter\nDE ${keyword}\nPY ${date}\nBP ${first}\nDI ${doi}\nER\n\nEF\n`
  },
  ovid: (fields) => {
    const { authors = [], editor = 'Li, Bo', date, first, keyword, doi, title } = { ...defaults, ...fields }
    return `<1>\nVN  - Ovid Technologies\nDB  - Embase\n${authors.map((name) => `AU  - ${name}\n`).join('')}ED  - ${editor}\nTI  - ${title}\nPT  - Chapter\nKW  - ${keyword}\nYR  - ${date}\nPG  - ${first}\nDO  - ${doi}\n`
  },
} // prettier-ignore

function read(text: string): ReadResult & { readonly record: ArticleRecord } {
  const format = likeliestFormat(text)
  const [piece] = [format?.splitter()].flatMap((splitter) =>
    splitter === undefined ? [] : [...splitter.push(text), ...splitter.end()],
  )
  const result = format?.read(piece?.text ?? '')
  const record = result?.records[0]
  if (result === undefined || record === undefined) throw new Error(`Nothing was read from ${text}`)
  return { ...result, record }
}

describe.each(Object.entries(chapters))('%s', (_name, write) => {
  test('who is nobody is neither an author nor an editor', () => {
    for (const editor of ['Anonymous', '[Anonymous]', 'Unknown']) {
      const { record } = read(write({ authors: ['Berg, Ada', '&NA;', 'Anonymous', '[No authors listed]'], editor }))
      expect(record.authors.map(({ name }) => name.family)).toEqual(['Berg'])
      expect(record.editors).toBeUndefined()
    }
  }) // prettier-ignore

  test('suffixes of other languages in their place behind the given name', () => {
    const { record } = read(write({ authors: ['Souza, Carlos, Filho', 'Lund, Ada Marie, Jr.'] }))
    expect(record.authors.map(({ name: { family, given, suffix } }) => [family, given, suffix])).toEqual([
      ['Souza', 'Carlos', 'Filho'],
      ['Lund', 'Ada Marie', 'Jr'],
    ])
  })

  test('names without characters that print nothing', () => {
    const { record } = read(write({ authors: ['Berg\u200E, A\u00ADda'] }))
    expect(record.authors[0]?.name).toEqual({ family: 'Berg', given: 'Ada', initials: 'A' })
    expect(record.authors[0]?.printed).toBe('Berg, Ada')
  })

  test('a season, a span, and what is no date are warned of', () => {
    for (const date of ['Spring 2019', '2019-21', '2019 Nov-Dec', '2019-02-31']) {
      const { record, problems } = read(write({ date }))
      expect(record.published).toBe(date === '2019-02-31' ? '2019-02' : '2019')
      expect(problems.map(({ message }) => message)).toEqual([
        `"${date}" is more than a year, month or day can say: it is taken as ${record.published}.`,
      ])
    }
    expect(read(write({ date: 'in press' })).problems[0]?.message ?? '"in press" is no date.').toBe('"in press" is no date.')
    expect(read(write({ date: '2019' })).problems).toEqual([])
  }) // prettier-ignore

  test('keywords in a list, without stars and each once', () => {
    const { record } = read(write({ keyword: '*Mice; Brain/*metabolism; mice' }))
    expect(record.keywords).toEqual(['Mice', 'Brain/metabolism'])
  })

  test('pages that are an article number, and those without an end', () => {
    expect(read(write({ first: 'pii: E77' })).record).toMatchObject({ articleNumber: 'E77' })
    expect(read(write({ first: 'pii: E77' })).record.firstPage).toBeUndefined()
    const { firstPage, lastPage } = read(write({ first: '43+' })).record
    expect([firstPage, lastPage]).toEqual(['43', undefined])
    expect(read(write({ first: 'n/a' })).record.firstPage).toBeUndefined()
  })

  test('a DOI in the address of a publisher, or with the resolver twice', () => {
    for (const doi of ['https://link.springer.com/chapter/10.1007/978-3-1_5', 'https://doi.org/https://doi.org/10.1007/978-3-1_5']) {
      expect(read(write({ doi })).record.identifiers).toContainEqual({ scheme: 'doi', value: '10.1007/978-3-1_5' })
    }
  }) // prettier-ignore

  test('a title without its stop, and with what was escaped twice', () => {
    expect(read(write({ title: 'Cells &amp;amp; tissues.' })).record.title).toBe('Cells & tissues')
    expect(read(write({ title: 'Health in the U.S.' })).record.title).toBe('Health in the U.S.')
  })
})

/** The other formats, of one thing each. */
const first = (text: string): ArticleRecord => read(text).record
const pubmed = (parts: string) =>
  `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue>${parts}</JournalIssue><Title>X</Title></Journal><ArticleTitle>T.</ArticleTitle></Article></MedlineCitation></PubmedArticle>`

test('an issue that stands behind the volume, in PubMed XML, OpenAlex and on pages', () => {
  const openAlex = JSON.stringify({ id: 'https://openalex.org/W1', title: 'T', type: 'article', publication_year: 2019, ids: {}, authorships: [], biblio: { volume: '50(2)' } })
  const page = '<html><head><meta name="citation_title" content="T"><meta name="citation_journal_title" content="N"><meta name="citation_volume" content="50(2)"></head></html>'
  for (const text of [pubmed('<Volume>50(2)</Volume>'), openAlex, page]) {
    expect(first(text)).toMatchObject({ volume: '50', issue: '2' })
  }
}) // prettier-ignore

test('all names of an article in one field of RIS, RefWorks or Refer, with semicolons', () => {
  for (const text of [
    'TY  - JOUR\nAU  - Garc&iacute;a, Jos&eacute; Luis, Filho; Costa, B.\nTI  - T\nER  - ',
    'RT Journal Article\nA1 Garc&iacute;a, Jos&eacute; Luis, Filho; Costa, B.\nT1 T\nER',
    '%0 Journal Article\n%A Garc&iacute;a, Jos&eacute; Luis, Filho; Costa, B.\n%T T\n',
  ]) {
    expect(first(text).authors.map(({ name }) => [name.family, name.given, name.suffix])).toEqual([
      ['García', 'José Luis', 'Filho'],
      ['Costa', undefined, undefined],
    ])
  }
})

test('the years of a life behind a name in the one field that Zotero has for it', () => {
  const item = [{ id: 'a', type: 'book', title: 'T', author: [{ literal: 'Lund, Ada Marie, 1850-1911' }] }]
  expect(first(JSON.stringify(item)).authors[0]).toMatchObject({ name: { family: 'Lund', given: 'Ada Marie' }, printed: 'Ada Marie Lund' })
}) // prettier-ignore

test('dates that cannot be said: a span of months in JATS, the month 13 at Crossref, a page\'s season, an open span', () => {
  const messages = (text: string) => read(text).problems.map(({ message }) => message)
  const said = (text: string) => [`"${text}" is more than a year, month or day can say: it is taken as 2019.`]
  const jats = '<article><front><article-meta><title-group><article-title>T</article-title></title-group><pub-date><month>Jul-Aug</month><year>2019</year></pub-date></article-meta></front></article>'
  expect(messages(jats)).toEqual(said('Jul-Aug 2019'))
  expect(messages(JSON.stringify({ DOI: '10.1000/a', type: 'journal-article', title: ['T'], issued: { 'date-parts': [[2019, 13]] }, member: '1', indexed: {} }))).toEqual(said('2019-13'))
  const json = '{"@context":"http://schema.org","@type":"ScholarlyArticle","headline":"T","datePublished":"Spring 2019"}'
  expect(messages(`<html><head><script type="application/ld+json">${json}</script></head></html>`)).toEqual(said('Spring 2019'))
  for (const date of ['2019-05/', '2019-05/..']) {
    expect(messages(`@article{a, title={T}, date={${date}}}`)).toEqual([`"${date}" is more than a year, month or day can say: it is taken as 2019-05.`])
  }
}) // prettier-ignore

test('pages within a numbered article, and an article number that stands twice', () => {
  expect(first('@article{a, title={T}, pages={123:1-123:20}}')).toMatchObject({ firstPage: '123:1', lastPage: '123:20' })
  const openAlex = { id: 'https://openalex.org/W1', title: 'T', type: 'article', ids: {}, authorships: [], biblio: { first_page: 'pii: E77', last_page: 'E77' } }
  const { articleNumber, firstPage, lastPage } = first(JSON.stringify(openAlex))
  expect([articleNumber, firstPage, lastPage]).toEqual(['E77', undefined, undefined])
}) // prettier-ignore

test('a DOI in the address of a publisher where PubMed, JATS and OpenAlex have one', () => {
  const doi = 'https://link.springer.com/article/10.1007/s1'
  const jats = `<article><front><article-meta><article-id pub-id-type="doi">${doi}</article-id><title-group><article-title>T</article-title></title-group></article-meta></front></article>`
  const openAlex = JSON.stringify({ id: 'https://openalex.org/W1', doi, title: 'T', ids: {}, authorships: [] })
  const inPubmed = pubmed('').replace('<ArticleTitle>', `<ELocationID EIdType="doi">${doi}</ELocationID><ArticleTitle>`)
  for (const text of [jats, openAlex, inPubmed]) {
    expect(first(text).identifiers).toContainEqual({ scheme: 'doi', value: '10.1007/s1' })
  }
}) // prettier-ignore

test('the text of a reference that has none: no sign before a missing volume, nothing round its titles', () => {
  const reference = { key: '1', author: 'Berg, A', 'article-title': '“Millets,” in', 'volume-title': 'The book', year: '2001', 'first-page': 'e12' }
  const work = { DOI: '10.1000/a', type: 'journal-article', title: ['T'], reference: [reference], member: '1', indexed: {} }
  expect(first(JSON.stringify(work)).references[0]?.text).toBe('Berg A. Millets. The book. 2001:e12')
}) // prettier-ignore

test('more words for nobody', () => {
  for (const name of ['N.N.', 'No authorship indicated', 'Verfasser unbekannt', '匿名']) {
    expect(first(`TY  - JOUR\nAU  - ${name}\nTI  - T\nER  - `).authors).toEqual([])
  }
})

test('a suffix behind a comma in the field of the family name', () => {
  const resource = { doi: '10.5281/a', types: { resourceTypeGeneral: 'Text' }, titles: [{ title: 'T' }], creators: [{ name: 'Souza, Carlos', givenName: 'Carlos', familyName: 'Souza, Filho' }], publicationYear: '2019', descriptions: [], subjects: [], dates: [], contributors: [] }
  expect(first(JSON.stringify(resource)).authors[0]?.name).toEqual({ family: 'Souza', given: 'Carlos', initials: 'C', suffix: 'Filho' })
}) // prettier-ignore

test('a day in eight digits beside its year is whole', () => {
  const { record, problems } = read('RT Journal Article\nT1 T\nYR 2004\nFD 20041123\nER')
  expect([record.published, problems]).toEqual(['2004-11-23', []])
})

test('a CSL date that cannot be said is shown as people write it', () => {
  const messages = (issued: unknown) =>
    read(JSON.stringify([{ id: 'a', type: 'book', title: 'T', issued }])).problems.map(({ message }) => message.slice(0, 30))
  expect(messages({ 'date-parts': [[2019]], season: 1 })).toEqual(['"2019, season 1" is more than '])
  expect(messages({ 'date-parts': [['2019', '5'], ['2019', '7']] })).toEqual(['"2019-5/2019-7" is more than a'])
  expect(messages({ literal: 'in press' })).toEqual(['"in press" is no date.'])
}) // prettier-ignore

test('what indexes and programs write: "DOI: 10.…", numbers as decimals, &NA; in a list, keywords with commas', () => {
  const endNote = '<?xml version="1.0"?><xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author>Berg, Ada; Hall, Bo</author></authors></contributors><titles><title>T</title></titles><electronic-resource-num>DOI: 10.1000/a1</electronic-resource-num></record></records></xml>'
  expect(first(endNote)).toMatchObject({ identifiers: [{ scheme: 'doi', value: '10.1000/a1' }] })
  expect(first(endNote).authors.map(({ name }) => name.family)).toEqual(['Berg', 'Hall'])
  const scopus = 'Authors,Title,Year,Source title,Volume,Issue,EID\n"Berg A.","T","2019.0","J","12.0","3.0","2-s2.0-1"\n'
  expect(first(scopus)).toMatchObject({ volume: '12', issue: '3', published: '2019' })
  const ovid = '<1>\nUnique Identifier\n  1\nAuthors\n  Silva JA Jr. Costa BM. &NA;.\nTitle\n  T\n'
  expect(first(ovid).authors.map(({ name }) => [name.family, name.suffix])).toEqual([['Silva', 'Jr'], ['Costa', undefined]])
  const wos = 'FN Clarivate\nVR 1.0\nPT J\nTI T\nDE machine learning, deep nets, speech\nER\n\nEF\n'
  expect(first(wos).keywords).toEqual(['machine learning', 'deep nets', 'speech'])
}) // prettier-ignore
