import { expect, test } from 'vitest'
import { withoutOthers } from '../../src/formats/values/author-list.ts'
import { formatNamed } from '../../src/formats/registry.ts'

test.each([
  ['et al.', ''],
  ['et al', ''],
  ['Et. al.', ''],
  ['others', ''],
  ['and others', ''],
  ['& others', ''],
  ['Ali, S. et al.', 'Ali, S.'],
  ['Ali S, et al', 'Ali S'],
  ['Ali S and others', 'Ali S'],
  // People and bodies.
  ['Petal, S', 'Petal, S'],
  ['Al, Et', 'Al, Et'],
  ['Others, A.', 'Others, A.'],
  ['Centre for Doctors and Others,', 'Centre for Doctors and Others,'],
])('%j is %j', (text, named) => {
  expect(withoutOthers(text)).toBe(named)
})

const ali = (format: string, text: string) => [format, text] as const
const body = '<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><AuthorList CompleteYN="N">'

test.each([
  ali('ris', 'TY  - JOUR\nTI  - One\nAU  - Ali, S.\nAU  - et al.\nER  - \n'),
  ali('ris', 'TY  - JOUR\nTI  - One\nAU  - Ali, S., et al.\nER  - \n'),
  ali('medline', 'PMID- 1\nTI  - One\nFAU - Ali, S.\nAU  - Ali S\nFAU - et al\nAU  - et al\nAD  - Rome\n'),
  ali('medline', 'PMID- 1\nTI  - One\nAU  - Ali S et al.\n'),
  ali(
    'csl-json',
    '{"type":"book","title":"One","author":[{"family":"Ali","given":"S."},{"literal":"et al."}]}',
  ),
  ali(
    'csl-json',
    '{"type":"book","title":"One","author":[{"family":"Ali","given":"S."},{"family":"others"}]}',
  ),
  ali('crossref-json', '{"DOI":"10.5555/1","author":[{"family":"Ali","given":"S."},{"name":"et al."}]}'),
  ali(
    'openalex',
    '{"id":"https://openalex.org/W1","title":"One","authorships":[{"raw_author_name":"S. Ali"},{"raw_author_name":"et al."}]}',
  ),
  ali('bibtex', '@book{a, title = {One}, author = {Ali, S. and others}}'),
  ali('bibtex', '@book{a, title = {One}, author = {Ali, S. and et~al.}}'),
  ali('bibtex', '@book{a, title = {One}, author = {Ali, S. et al.}}'),
  ali(
    'html',
    '<html><meta name=citation_title content=One><meta name=citation_author content="Ali, S."><meta name=citation_author content="et al.">',
  ),
  ali(
    'html',
    '<html><script type="application/ld+json">{"@type":"ScholarlyArticle","name":"One","author":[{"name":"S. Ali"},"et al."]}</script>',
  ),
])('%s: "et al." is nobody, and the list is said to be cut short: %s', (format, text) => {
  const { records, problems } = formatNamed(format).read(text)
  expect(records[0]?.authors).toMatchObject([{ name: { family: 'Ali', initials: 'S' }, affiliations: [] }])
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The author list is cut short \("(?:et al\.|and others)"\)\.$/),
  ])
})

test('PubMed says in an attribute that a list is cut short', () => {
  const text = `${body}<Author><LastName>Ali</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>`
  expect(formatNamed('pubmed-xml').read(text).problems).toMatchObject([{ where: 'authors' }])
})

test('who is called so in a record of ours comes back from CSL-JSON', () => {
  const text =
    '{"type":"book","title":"One","author":[{"family":"Ali"},{"literal":"et al."}],"custom":{"refgraph":{"authors":[{},{}]}}}'
  const { records, problems } = formatNamed('csl-json').read(text)
  expect(records[0]?.authors.map(({ name }) => name)).toEqual([{ family: 'Ali' }, { literal: 'et al.' }])
  expect(problems).toEqual([])
})

test('a body of that name in braces is one in BibTeX', () => {
  const [record] = formatNamed('bibtex').read('@book{a, title = {One}, author = {{others}}}').records
  expect(record?.authors[0]?.name).toEqual({ literal: 'others' })
})
