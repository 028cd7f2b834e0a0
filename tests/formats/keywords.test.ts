import { describe, expect, test } from 'vitest'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { type Commas, distinctKeywords, keywordsIn } from '../../src/formats/values/keywords.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { cpuTime } from '../support/cpu-time.ts'

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

describe('the keywords in one field', () => {
  test.each<[string, Commas, string[]]>([
    ['depression; BDNF;  mice', 'never', ['depression', 'BDNF', 'mice']],
    ['depression;', 'never', ['depression']],
    ['; ;depression; ;', 'never', ['depression']],
    ['depression；BDNF', 'never', ['depression', 'BDNF']],
    ['depression | BDNF | mice', 'never', ['depression', 'BDNF', 'mice']],
    ['depression • BDNF · mice', 'never', ['depression', 'BDNF', 'mice']],
    ['抑郁症、大脑、小鼠', 'never', ['抑郁症', '大脑', '小鼠']],
    ['抑郁症，大脑', 'never', ['抑郁症', '大脑']],
    ['depression\nBDNF\tmice', 'never', ['depression', 'BDNF', 'mice']],
    ['Keywords: depression; BDNF.', 'never', ['depression', 'BDNF']],
    ['Anemia, Sickle Cell; Disease Models, Animal', 'always', ['Anemia, Sickle Cell', 'Disease Models, Animal']],
    ['BDNF (brain; human); mice', 'never', ['BDNF (brain; human)', 'mice']],
    ['a) one; b) two', 'never', ['a) one', 'b) two']],
    ['Caf&eacute; culture; R&D; x', 'never', ['Caf&eacute; culture', 'R&D', 'x']],
    ['CuSO4·5H2O', 'always', ['CuSO4·5H2O']],
    // Commas
    ['mice, RNA', 'always', ['mice', 'RNA']],
    ['1,2-dichloroethane, 2,4-D, mice', 'always', ['1,2-dichloroethane', '2,4-D', 'mice']],
    ['Anemia, Sickle Cell', 'lists', ['Anemia, Sickle Cell']],
    ['Receptors, Antigen, T-Cell', 'lists', ['Receptors, Antigen, T-Cell']],
    ['Leukemia, Myelogenous, Chronic, BCR-ABL Positive', 'lists', ['Leukemia, Myelogenous, Chronic, BCR-ABL Positive']],
    ['diabetes, gestational', 'lists', ['diabetes, gestational']],
    ['Deep learning, speech recognition, noise', 'lists', ['Deep learning', 'speech recognition', 'noise']],
    ['mice, RNA, brain', 'never', ['mice, RNA, brain']],
    ['the role of the brain in all of this and more, and of mice, and men', 'lists', ['the role of the brain in all of this and more, and of mice, and men']],
    ['', 'always', []],
  ])('%j, commas %s', (text, commas, words) => {
    expect(keywordsIn(text, commas)).toEqual(words)
  }) // prettier-ignore

  test('a hostile field costs nothing', () => {
    const start = cpuTime()
    for (const part of ['(;', ';)', '&a;', ' |', '•', ',1', '\n ']) keywordsIn(part.repeat(100_000), 'lists')
    expect(cpuTime() - start).toBeLessThan(2000)
  })
})

test('the stars of main topics are no part of a keyword, those of mathematics are', () => {
  expect(
    distinctKeywords([
      '*Depression',
      '* Mice',
      'Brain/*metabolism',
      '*Brain/*metabolism',
      'Humans*',
      'Brain*/metabolism*',
      '**RNA',
      '-',
      '*',
    ]),
  ).toEqual(['Depression', 'Mice', 'Brain/metabolism', 'Humans', 'RNA'])
  expect(distinctKeywords(['C*-algebra', '*-algebra', 'A*', 'A* search', 'STAR*D'])).toEqual([
    'C*-algebra', '*-algebra', 'A*', 'A* search', 'STAR*D',
  ]) // prettier-ignore
})

const group = (inside: string): string =>
  `<article><front><article-meta><title-group><article-title>One</article-title></title-group><kwd-group>${inside}</kwd-group></article-meta></front></article>`
const ris = (...lines: string[]): string =>
  `TY  - JOUR\nTI  - One\n${lines.map((line) => `KW  - ${line}\n`).join('')}ER  - \n`
const bibtex = (field: string): string => `@article{a, title = {One}, ${field}}`

test.each([
  ['ris', ris('Mice; RNA; mice;')],
  ['ris', ris('*Mice', '*RNA', '', '-')],
  ['ris', ris('Mice|RNA')],
  ['ris', 'TY  - JOUR\nTI  - One\nKW  - Mice;\n  RNA\nER  - \n'],
  ['medline', 'PMID- 1\nTI  - One\nOT  - *Mice\nOT  - *RNA\nOT  -\nMH  - *Mice\nMH  - RNA/*genetics\n'],
  ['medline', 'PMID- 1\nTI  - One\nOT  - Mice; RNA\n'],
  ['pubmed-xml', '<PubmedArticle><MedlineCitation><PMID>1</PMID><KeywordList><Keyword MajorTopicYN="Y">*Mice</Keyword><Keyword>RNA; mice</Keyword><Keyword/></KeywordList></MedlineCitation></PubmedArticle>'],
  ['bibtex', bibtex('keywords = {Mice; RNA}')],
  ['bibtex', bibtex('keywords = {{Mice; RNA;\n   mice}}')],
  ['bibtex', bibtex('keywords = {*Mice, *RNA}')],
  ['bibtex', bibtex('keywords = {Mice | RNA}')],
  ['bibtex', bibtex('keywords = {Mice\nRNA\nmice}')],
  ['bibtex', bibtex('author_keywords = {Mice; RNA}, keywords = {mice}')],
  ['csl-json', '{"type":"book","title":"One","keyword":"*Mice; RNA;"}'],
  ['csl-json', '{"type":"book","title":"One","keyword":["Mice; RNA",""]}'],
  ['html', '<html><meta name="citation_title" content="One"><meta name="citation_keywords" content="Mice"><meta name="citation_keywords" content="RNA; mice">'],
  ['html', '<html><script type="application/ld+json">{"@type":"ScholarlyArticle","name":"One","keywords":"Mice, RNA"}</script>'],
  ['jats', group('<kwd>Mice; RNA</kwd><kwd/>')],
  ['jats', group('<unstructured-kwd-group>Keywords: Mice, RNA.</unstructured-kwd-group>')],
])('%s: %s has the keywords Mice and RNA', (format, text) => {
  expect(formatNamed(format).read(text).records[0]?.keywords).toEqual(['Mice', 'RNA'])
}) // prettier-ignore

test.each([
  ['ris', ris('Anemia, Sickle Cell')],
  ['ris', ris('Anemia, Sickle Cell', 'Anemia, sickle cell')],
  ['medline', 'PMID- 1\nTI  - One\nMH  - Anemia, Sickle Cell/*genetics\n'],
  ['bibtex', bibtex('keywords = {{Anemia, Sickle Cell},}')],
  ['bibtex', bibtex('keywords = {{Anemia, Sickle Cell}}')],
  ['csl-json', '{"type":"book","title":"One","keyword":"Anemia, Sickle Cell;"}'],
])('%s: a comma within a keyword stays: %s', (format, text) => {
  expect(formatNamed(format).read(text).records[0]?.keywords).toEqual(['Anemia, Sickle Cell'])
})

test('headings on lines of their own keep their commas', () => {
  const { records } = formatNamed('bibtex').read(bibtex('keywords = {Humans\nDisease Models, Animal\nMale}'))
  expect(records[0]?.keywords).toEqual(['Humans', 'Disease Models, Animal', 'Male'])
})

test.each([[['a; b']], [['a; b', 'c']], [['a, b']], [['1,2-x', 'y | z']], [['a•b', 'c、d']]])(
  'BibTeX gives back the keywords %j',
  (keywords) => {
    const { records } = formatNamed('bibtex').read(bibtex('year = 2001'))
    const written = writeBibtex(records.map((record) => ({ ...record, keywords })))
    expect(written).not.toContain('refgraph')
    expect(formatNamed('bibtex').read(written).records[0]?.keywords).toEqual(keywords)
  },
)
