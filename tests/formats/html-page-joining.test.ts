import { describe, expect, test } from 'vitest'
import type { RecordReference } from '../../src/domain/record.ts'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { cpuTime } from '../support/cpu-time.ts'

const titled = '<meta name="citation_title" content="Ketamine in mice and men">'
function page(body: string, tags: readonly string[] = [], head = ''): string {
  const metas = tags.map((tag) => `<meta name="citation_reference" content="${tag}">`).join('')
  return `<html><head>${titled}${head}${metas}</head><body>${body}</body></html>`
}
function references(items: readonly string[], tags: readonly string[] = []): readonly RecordReference[] {
  const list = items.map((item) => `<li>${item}</li>`).join('\n')
  return htmlFormat.read(page(`<h2>References</h2><ol>${list}</ol>`, tags)).records[0]?.references ?? []
}

const items = [
  'Lip GY, Lane DA. Refining risk of stroke. Chest 2010;137:263-72.',
  'Li X, Du Y. Cells in mice. Nature 2005;7:281-5.',
  'Li X, Du Y. More cells in mice. Nature 2005;8:12-9.',
  'Camm AJ. A book of rhythms. Oxford University Press, 2012.',
]
const keys = (list: readonly RecordReference[]): (string | undefined)[] => list.map(({ key }) => key)

describe('tags without title and identifier are given to the printed reference that they mean', () => {
  test('by place, where there are as many of both', () => {
    const list = references(items, [
      'citation_journal_title=Chest; citation_volume=137; citation_year=2010; citation_id=R1',
      'citation_journal_title=Nature; citation_id=R2',
      'citation_journal_title=Nature; citation_volume=8; citation_id=R3',
      'citation_author=AJ Camm; citation_year=2012; citation_id=R4',
    ])
    expect(keys(list)).toEqual(['R1', 'R2', 'R3', 'R4'])
    expect(list.map(({ text }) => text)).toEqual(items)
  })

  test('but to none that says another year', () => {
    const list = references(items.slice(0, 2), [
      'citation_journal_title=Chest; citation_year=1999; citation_id=R1',
      'citation_journal_title=Nature; citation_year=2005; citation_id=R2',
    ])
    expect(keys(list)).toEqual([undefined, 'R2'])
  })

  test('by author, year and volume, where tags are missing', () => {
    const list = references(items, [
      'citation_author=X Li; citation_year=2005; citation_volume=8; citation_id=R3',
      'citation_author=AJ Camm; citation_year=2012; citation_id=R4',
    ])
    expect(keys(list)).toEqual([undefined, undefined, 'R3', 'R4'])
    expect(list[3]?.parts).toMatchObject({ year: 2012 })
  })

  test('to none where two would do, or only a year agrees', () => {
    const list = references(items, [
      'citation_author=X Li; citation_year=2005; citation_id=R2',
      'citation_year=2012; citation_id=R4',
    ])
    expect(keys(list)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('a shorter printed list is still better than tags that say hardly anything', () => {
    const tags = ['Chest', 'Nature', 'Nature', 'Heart', 'Brain'].map(
      (name, at) => `citation_journal_title=${name}; citation_volume=${at}`,
    )
    expect(references(items, tags).map(({ text }) => text)).toEqual(items)
  })

  test('the title of a reference with many authors is found behind them', () => {
    const authors = Array.from({ length: 60 }, (_, at) => `Author${at} A`).join(', ')
    const list = references(
      [`${authors}. A very long list of people. Lancet 2011;1:2-3.`, ...items],
      ['citation_title=A very long list of people; citation_id=R1'],
    )
    expect(keys(list)[0]).toBe('R1')
  })
})

describe('texts of buttons are no part of a reference', () => {
  const text = 'Li X, Du Y. Cells in mice. Nature 2005;7:281-5.'
  const other = 'Camm AJ. A book of rhythms. Oxford University Press, 2012.'
  test.each([
    ['a link back', '<a href="#r1">View in article</a>'],
    ['a link to itself', '<a href="#c1">Go to reference</a>'],
    [
      'a note for readers who hear it',
      '<a href="https://doi.org/10.1000/1">Crossref<span class="visually-hidden">(opens in a new tab)</span></a>',
    ],
    ['words behind a link', '<a href="https://a.org/x">Google Scholar</a> <span>Open in new tab</span>'],
    ['labels without links', '<span>Google Scholar</span> <span>PubMed</span>'],
    ['labels in one text', '<div>Crossref | PubMed | Google Scholar</div>'],
    ['ways back to the text', '<a href="#r1">Return to ref 1 in article</a> <a>Find this article online</a>'],
    ['files and sources', '<a>Abstract</a> | <a>PDF (120)</a> <a>View</a> <a>Go to original source...</a>'],
    ['labels in the text itself', '[CrossRef] [PubMed] [Google Scholar]'],
    [
      'a box of links',
      '<div class="citation-links">Find it at: <a href="https://a.org/x">the library</a></div>',
    ],
    ['a button by its role', '<span role="button">Expand</span>'],
    ['a button', '<button>Download citation</button>'],
    [
      'more words of publishers',
      '<a href="/x">Download citation</a> <a href="/y">Full Text</a> <a href="/z">First citation in article</a>',
    ],
    ['a menu', '<ul class="dropdown-menu"><li>Copy to clipboard</li></ul>'],
  ])('%s', (_, markup) => {
    expect(references([`${text} ${markup}`, other]).map((one) => one.text)).toEqual([text, other])
  })

  test('a title that names such a service stays', () => {
    const named =
      'Falagas ME. Comparison of PubMed, Scopus, Web of Science, and Google Scholar. FASEB J 2008;22:338-42.'
    expect(references([named, other])[0]?.text).toBe(named)
  })

  test('their links and labels are kept', () => {
    const [first] = references([
      `${text} <a href="https://link.springer.com/article/10.1000/abc">View article (opens in a new tab)</a> <span>PubMed</span>`,
      other,
    ])
    expect(first?.links).toEqual([
      { kind: 'ARTICLE', label: 'View article', url: 'https://link.springer.com/article/10.1000/abc' },
      { kind: 'PUBMED', label: 'PubMed' },
    ])
    expect(first?.parts?.identifiers).toEqual([{ scheme: 'doi', value: '10.1000/abc' }])
  })
})

describe('a DOI that the head does not say is found', () => {
  const list = `<h2>References</h2><ol>${items.map((item, at) => `<li>${item} https://doi.org/10.1000/cited${at}</li>`).join('')}</ol>`
  const doi = (body: string, head = ''): string | undefined =>
    htmlFormat
      .read(page(`${body}${list}`, [], head))
      .records[0]?.identifiers.find(({ scheme }) => scheme === 'doi')?.value
  test.each([
    ['as a link', '<p><a href="https://doi.org/10.1000/own1">https://doi.org/10.1000/own1</a></p>'],
    ['behind its label', '<div><span>DOI:</span> <span>10.1000/own1</span></div>'],
    ['in the printed citation', '<p>Cite as: Li X. Ketamine in mice. J Foo 2014;3:1. doi: 10.1000/own1.</p>'],
    [
      'alone on its line, with others in the text',
      '<p>DOI: 10.1000/own1</p><p>The data are at https://doi.org/10.5061/dryad.1.</p>',
    ],
  ])('%s', (_, body) => {
    expect(doi(body)).toBe('10.1000/own1')
  })

  test("in the page's own address", () => {
    const head = '<link rel="canonical" href="https://journals.example.org/doi/full/10.1000/own1">'
    expect(doi('', head)).toBe('10.1000/own1')
  })

  test('but not in references, boxes about other works and figures, nor where two are named', () => {
    expect(doi('')).toBeUndefined()
    expect(doi('<div class="related-articles"><p>doi:10.1000/other</p></div>')).toBeUndefined()
    expect(doi('<figure><p>https://doi.org/10.1000/own1.g001</p></figure>')).toBeUndefined()
    expect(doi('<p>doi:10.1000/a1</p><p>doi:10.1000/b1</p>')).toBeUndefined()
  })

  test('and that of the head wins', () => {
    expect(doi('<p>doi:10.1000/own1</p>', '<meta name="citation_doi" content="10.1000/head1">')).toBe(
      '10.1000/head1',
    )
  })
})

test('a hostile page is read at once', () => {
  const many = Array.from({ length: 3000 }, (_, at) => `Li X. Nature 2005;7:${at}. Crossref PubMed`)
  const tags = many.map((_, at) => `citation_author=X Li; citation_year=2005; citation_volume=${at}`)
  const started = cpuTime()
  references(many, tags)
  references([`${'Crossref | '.repeat(20_000)} 2005`, ...items])
  htmlFormat.read(page('<div>doi:10.1000/x '.repeat(5000)))
  expect(cpuTime() - started).toBeLessThan(8000)
})
