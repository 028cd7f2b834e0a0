import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { readReferenceTag } from '../../src/formats/html-page/html-page-reference-tags.ts'
import { cpuTime } from '../support/cpu-time.ts'

const head =
  '<meta name="citation_title" content="Ketamine in mice"><meta name="citation_abstract_html_url" content="https://example.org/a/1">'
const read = (body: string, tags: readonly string[] = []) => {
  const metas = tags.map((tag) => `<meta name="citation_reference" content="${tag}">`).join('')
  const { records, problems } = htmlFormat.read(
    `<html><head>${head}${metas}</head><body>${body}</body></html>`,
  )
  return { references: records[0]?.references ?? [], status: records[0]?.referenceListStatus, problems }
}

describe('tags', () => {
  test('parts are taken apart, semicolons within a part stay', () => {
    expect(
      readReferenceTag(
        'citation_journal_title=Nature &amp; Cell; citation_title=Frogs; testing them.; citation_author=EM Scolnick, J-P Li, et al.; citation_volume=U; citation_pages=281-5; citation_date=2003; citation_doi=10.1000/ABC; citation_id=CR1; ',
      ),
    ).toEqual({
      parts: {
        type: 'JOURNAL_ARTICLE',
        authors: [
          { family: 'Scolnick', initials: 'EM' },
          { family: 'Li', initials: 'J-P' },
        ],
        authorsTruncated: true,
        title: 'Frogs; testing them.',
        containerTitle: 'Nature & Cell',
        year: 2003,
        firstPage: '281',
        lastPage: '285',
        identifiers: [{ scheme: 'doi', value: '10.1000/abc' }],
      },
      key: 'CR1',
    })
    expect(readReferenceTag('citation_author=Smith, J; citation_author=Du, X')?.parts?.authors).toEqual([
      { family: 'Smith', initials: 'J' },
      { family: 'Du', initials: 'X' },
    ])
    expect(readReferenceTag(' citation_title= ; ')).toBeUndefined()
  })

  test('a tag of parts gets a line, a printed one keeps its text', () => {
    const { references, status } = read('', [
      'citation_title=Frogs; citation_year=2003; citation_doi=10.1000/1',
      'Li X: Cells in mice. Nature 2005, 7:281–285.',
    ])
    expect(references.map(({ text, parts, doiAssertedBy }) => [text, parts?.title, doiAssertedBy])).toEqual([
      ['Frogs. 2003. doi:10.1000/1', 'Frogs', 'PUBLISHER'],
      ['Li X: Cells in mice. Nature 2005, 7:281–285.', 'Cells in mice', undefined],
    ])
    expect(status).toBe('COMPLETE')
  })
})

const list = `<h2>References</h2><ol>
<li id="B1"><span class="label">1. </span>Li X: <b>Cells in mice.</b><p><i>Nature</i> 2005, <b>7</b>:281–285.</p>
 [<a href="/servlet/linkout?doi=10.1000%2Fown&amp;key=10.1000%2FABC">CrossRef</a>] [<a href="https://pubmed.ncbi.nlm.nih.gov/1234567/">PubMed</a>], [<a href="javascript:x()">CAS</a>] | <a href="http://scholar.google.com/x">Google Scholar</a></li>
<li><a href="#x">↵</a>[2] Du Y: A book. Press; 1999.<ul><li><a href="https://doi.org/10.1000/2">View Article</a></li></ul></li></ol>
<h2>Related</h2><ol><li>An article of 2001 here</li><li>An article of 2002 here</li><li>An article of 2003 here</li></ol>`

describe('the list on the page', () => {
  test('gives texts without labels and buttons, which become links', () => {
    const { references, status } = read(list)
    expect(references.map(({ label, text, links }) => ({ label, text, links }))).toEqual([
      {
        label: '1',
        text: 'Li X: Cells in mice. Nature 2005, 7:281–285.',
        links: [
          {
            kind: 'ARTICLE',
            label: 'CrossRef',
            url: 'https://example.org/servlet/linkout?doi=10.1000%2Fown&key=10.1000%2FABC',
          },
          { kind: 'PUBMED', label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/1234567/' },
          { kind: 'CAS', label: 'CAS' },
          { kind: 'GOOGLE_SCHOLAR', label: 'Google Scholar', url: 'http://scholar.google.com/x' },
        ],
      },
      {
        label: '2',
        text: 'Du Y: A book. Press; 1999.',
        links: [{ kind: 'ARTICLE', label: 'View Article', url: 'https://doi.org/10.1000/2' }],
      },
    ])
    expect(references[0]?.parts).toMatchObject({
      title: 'Cells in mice',
      identifiers: [
        { scheme: 'doi', value: '10.1000/abc' },
        { scheme: 'pmid', value: '1234567' },
      ],
    })
    expect(status).toBe('COMPLETE')
  })

  test('keeps no labels of links to files and lists, nor what introduces them', () => {
    const item = (doi: string, ...labels: readonly string[]) =>
      `<li>Li X, Du Y. Cells in mice. Nature 2011;50:7533. <div>Direct Link:</div><ul>${labels
        .map((label) => `<li><a href="/doi/${doi}/full">${label}</a></li>`)
        .join('')}</ul></li>`
    const { references } = read(
      `<h2>References</h2><ol>${item('10.1002/anie.2', 'Abstract', 'Article', 'PDF(390K)', 'PDF (1.2 MB)', 'References', 'Web of Science® Times Cited: 72')}
      ${item('10.1002/anie.3#bib', 'HTML', 'Get PDF', 'Supporting Information', 'Times Cited: 3', 'Full Article')}
      <li>Li X. PDF files. Nature 2012;1:2. <a href="http://a.org/x.pdf">http://a.org/x.pdf</a></li></ol>`,
    )
    const [first, second, third] = references
    expect(references.slice(0, 2).map(({ text }) => text)).toEqual([
      'Li X, Du Y. Cells in mice. Nature 2011;50:7533.',
      'Li X, Du Y. Cells in mice. Nature 2011;50:7533.',
    ])
    expect(first?.links.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'OTHER Abstract',
      'ARTICLE Article',
      'OTHER PDF(390K)',
      'OTHER PDF (1.2 MB)',
      'OTHER References',
      'OTHER Web of Science Times Cited: 72',
    ])
    // The publisher's own address of the work that is cited.
    expect(first?.parts).toMatchObject({
      title: 'Cells in mice',
      identifiers: [{ scheme: 'doi', value: '10.1002/anie.2' }],
    })
    expect(second?.parts?.identifiers).toEqual([])
    expect(third?.text).toBe('Li X. PDF files. Nature 2012;1:2. http://a.org/x.pdf')
  })

  test('is kept where the tags leave references out; a tag adds its parts to the one it means', () => {
    const { references } = read(list, [
      'citation_title=Other words; citation_issue=12; citation_doi=10.1000/2',
    ])
    expect(references).toHaveLength(2)
    expect(references[0]?.parts?.issue).toBeUndefined()
    expect(references[1]).toMatchObject({ text: 'Du Y: A book. Press; 1999.', parts: { issue: '12' } })
  })

  test('gives way to longer tags', () => {
    const tags = ['citation_title=A', 'citation_title=B', 'citation_title=C'].map(
      (tag) => `${tag}; citation_year=2001`,
    )
    expect(read(list, tags).references.map(({ text }) => text)).toEqual(['A. 2001', 'B. 2001', 'C. 2001'])
  })

  test('with a gap in its numbers is partial', () => {
    const { status, problems } = read(list.replace('[2]', '[4]'))
    expect(status).toBe('PARTIAL')
    expect(problems.map(({ where }) => where)).toEqual(['reference 2'])
  })

  test('of paragraphs or boxes is found by its class', () => {
    const boxes = `<div class="ref-list"><div class="ref">Li X (2005) Cells. Nature 7: 281.</div><div class="ref">Du Y (2006) Mice. Cell 8: 1.</div><div class="x">note</div></div>`
    expect(read(boxes).references.map(({ text }) => text)).toEqual([
      'Li X (2005) Cells. Nature 7: 281.',
      'Du Y (2006) Mice. Cell 8: 1.',
    ])
  })

  test('is not made of links without years, nor of what is hidden', () => {
    expect(
      read('<h2>References</h2><ul><li>How to cite this journal</li><li>Reference manager</li></ul>')
        .references,
    ).toEqual([])
    expect(read(`<div style="display: none">${list}</div>`).references).toEqual([])
  })
})

test('nothing but a UserError leaves the reader, whatever the text', () => {
  const page = `<html><head>${head}</head><body>${list}</body></html>`
  const bit = fc.oneof(
    fc.constantFrom(
      '<ol>',
      '<li>',
      '</li>',
      '<h2>References</h2>',
      '<meta name="citation_author" content="',
      '">',
      '<a href="',
      '<!--',
      '<script type="application/ld+json">',
      '\0',
      '2005',
    ),
    fc.string(),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(page.length).map((end) => page.slice(0, end)),
    fc.array(bit, { maxLength: 30 }).map((bits) => page.replace('<li id', `${bits.join('')}<li id`)),
    fc
      .json({ maxDepth: 4 })
      .map(
        (json) =>
          `<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"x","author":${json},"isPartOf":${json},"citation":${json},"keywords":${json}}</script>`,
      ),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(htmlFormat.sniff(text)).toBeGreaterThanOrEqual(0)
      try {
        htmlFormat.read(text)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 500 },
  )
})

test('a page of a megabyte of anything is read in seconds, and sniffed at once', () => {
  for (const unit of [
    'x',
    ' ',
    '<div>',
    '<li>2005 ',
    '<ol><li>',
    '<a href=#>',
    '<!--',
    '[ ',
    ', ',
    '<h2>References</h2><p>2005 x',
    '<p class="citation">Volume 1',
    '<meta name=citation_reference content="citation_title=a">',
    'citation_a=;',
    '<div class=abstract>',
    '<p class=abstract><p class=abstracts>',
    '<h2>Abstract</h2><ul><i>',
  ]) {
    const long = unit.repeat(1_000_000 / unit.length)
    const before = cpuTime()
    try {
      read(`<h2>References</h2><ol><li>${long} 2005</li></ol>`, [long.replace(/["<>]/g, '')])
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
    }
    htmlFormat.sniff(long.slice(0, 65_536))
    expect(cpuTime() - before, unit).toBeLessThan(8000)
  }
}, 120_000)
