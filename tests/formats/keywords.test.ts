import { expect, test } from 'vitest'
import { distinctKeywords } from '../../src/formats/keywords.ts'
import { formatNamed } from '../../src/formats/registry.ts'

test('a keyword counts once, whatever its case and blanks, as it is spelled first', () => {
  expect(distinctKeywords(['Mice', ' mice ', '', 'RNA'], ['rna', 'Étude', 'E\u0301TUDE'])).toEqual([
    'Mice',
    'RNA',
    'Étude',
  ])
})

test.each([
  ['ris', 'TY  - JOUR\nTI  - One\nKW  - Mice\nKW  - RNA\nKW  - mice\nER  - \n'],
  ['bibtex', '@article{a, title = {One}, keywords = {Mice, RNA, {m}ice}}'],
  ['csl-json', '{"type":"book","title":"One","keyword":"Mice, RNA, mice"}'],
  ['csl-json', '{"type":"book","title":"One","keyword":["Mice","RNA","mice"]}'],
  ['crossref-json', '{"DOI":"10.5555/1","title":["One"],"subject":["Mice","RNA","mice"]}'],
  [
    'openalex',
    '{"id":"https://openalex.org/W1","title":"One","keywords":[{"display_name":"Mice"},{"display_name":"RNA"},{"display_name":"mice"}]}',
  ],
  ['medline', 'PMID- 1\nTI  - One\nOT  - Mice\nOT  - RNA\nMH  - mice\n'],
  [
    'pubmed-xml',
    '<PubmedArticle><MedlineCitation><PMID>1</PMID><KeywordList><Keyword>Mice</Keyword><Keyword>RNA</Keyword><Keyword>mice</Keyword></KeywordList></MedlineCitation></PubmedArticle>',
  ],
  [
    'jats',
    '<article><front><article-meta><title-group><article-title>One</article-title></title-group><kwd-group><kwd>Mice</kwd><kwd>RNA</kwd><kwd>mice</kwd></kwd-group></article-meta></front></article>',
  ],
  [
    'html',
    '<html><meta name="citation_title" content="One"><meta name="citation_keywords" content="Mice; RNA; mice">',
  ],
  [
    'html',
    '<html><script type="application/ld+json">{"@type":"ScholarlyArticle","name":"One","keywords":["Mice","RNA","mice"]}</script>',
  ],
])('%s gives each keyword once', (format, text) => {
  expect(formatNamed(format).read(text).records[0]?.keywords).toEqual(['Mice', 'RNA'])
})
