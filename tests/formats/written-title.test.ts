import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats, formatNamed } from '../../src/formats/registry.ts'
import { journalTitle, writtenTitle } from '../../src/formats/values/written-title.ts'
import { cpuTime } from '../support/cpu-time.ts'

test.each([
  ['Tobacco control in children.', 'Tobacco control in children'],
  ['Tobacco control in children .', 'Tobacco control in children'],
  ['Tobacco control in children..', 'Tobacco control in children'],
  ['Is it?.', 'Is it?'],
  ['The role of vitamin D.', 'The role of vitamin D'],
  ['Vitamin D.', 'Vitamin D'],
  ['World War II.', 'World War II'],
  ['Infection with Plasmodium falciparum.', 'Infection with Plasmodium falciparum'],
  ['Selling on Amazon.com.', 'Selling on Amazon.com'],
  ['Just say no.', 'Just say no'],
  ['The mass.', 'The mass'],
  ['骨密度研究。', '骨密度研究'],
  ['अस्थि।', 'अस्थि'],
  ['“Alien introgression in rice,” in', 'Alien introgression in rice'],
  ['“Millets” in', 'Millets'],
  ['"How do stimuli cause release?" in:', 'How do stimuli cause release?'],
  ['‘Evolution of rice,’', 'Evolution of rice'],
  ['"Pickering emulsions."', 'Pickering emulsions'],
])('the title "%s" is %s', (text, title) => {
  expect(writtenTitle(text)).toBe(title)
})

test.each([
  'A reply to Smith et al.',
  'Care in the U.S.',
  'Life in Washington, D.C.',
  'Nurses with a Ph.D.',
  'Given at 5 p.m.',
  'The rise of Acme Inc.',
  'The fall of Sons & Co.',
  'Lions vs.',
  'Oils of Mentha sp.',
  'Two Mentha spp.',
  'A new bee, gen. et sp. nov.',
  'Growth of Zea mays L.',
  'Growth of Eucalyptus globulus Labill.',
  'The letters of Smith J.',
  'The letters of J. R.',
  'Martin Luther King Jr.',
  'A school in Cambridge, Mass.',
  'And then...',
  'And then…',
  '“Yes”',
  '“Yes,” she said, and “no”',
  '.',
])('the title "%s" keeps what it ends in', (title) => {
  expect(writtenTitle(title)).toBe(title)
})

test.each([
  ['Nutrients [Internet]', 'Nutrients'],
  ['RSBO (Online)', 'RSBO'],
  ['PloS one [electronic resource]', 'PloS one'],
  ['J Foo [serial online]', 'J Foo'],
  ['J Foo (Online) [Internet].', 'J Foo'],
  ['Revue de soins (En ligne)', 'Revue de soins'],
  ['Zeitschrift für Bauten [Elektronische Ressource]', 'Zeitschrift für Bauten'],
  ['Brain Research (Elsevier)', 'Brain Research'],
  ['Mind (Oxford University Press)', 'Mind'],
  // Places, societies and translations tell titles apart.
  ['Nature (London)', 'Nature (London)'],
  ['Spine (Phila Pa 1976)', 'Spine (Phila Pa 1976)'],
  ['BMJ (Clinical research ed.)', 'BMJ (Clinical research ed.)'],
  ['Clin Oncol (R Coll Radiol)', 'Clin Oncol (R Coll Radiol)'],
  ['Kekkaku [Tuberculosis]', 'Kekkaku [Tuberculosis]'],
  ['[Internet]', '[Internet]'],
])('the journal "%s" is %s', (text, title) => {
  expect(journalTitle(text)).toBe(title)
})

test('a publisher that the source names goes from the title, whatever it is called', () => {
  expect(journalTitle('Bones (Acme Society)', 'ACME Society')).toBe('Bones')
  expect(journalTitle('Bones (Acme Society)')).toBe('Bones (Acme Society)')
})

test('a title as titles are written is written so', () => {
  const part = fc.constantFrom(
    'A',
    'b',
    '.',
    ' ',
    '“',
    '”',
    ',',
    ' in',
    'et al',
    '[Internet]',
    '(Online)',
    '。',
    '…',
    'U.S',
    'Inc',
    'D',
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.join('').trim()
      const [title, journal] = [writtenTitle(text), journalTitle(text)]
      expect([writtenTitle(title), journalTitle(journal)]).toEqual([title, journal])
      if (text !== '') expect([title, journal]).not.toContain('')
    }),
    { numRuns: 2000 },
  )
})

test('a hostile title is read at once', () => {
  const started = cpuTime()
  for (const unit of ['.', '. ', '“', 'a.', '[Internet]', '(Online) ', 'A b ', 'Aa bbb (']) {
    writtenTitle(unit.repeat(100_000))
    writtenTitle(`${unit.repeat(100_000)}.`)
    journalTitle(unit.repeat(100_000))
  }
  expect(cpuTime() - started).toBeLessThan(1000)
})

const jats = (title: string, back = ''): string =>
  `<article><front><journal-meta><journal-title>Nutrients [Internet]</journal-title></journal-meta><article-meta><title-group><article-title>${title}</article-title></title-group></article-meta></front>${back}</article>`

/** A record of each format with a title that ends in a stop, in a journal with its medium. */
const samples: Readonly<Record<string, (title: string) => string>> = {
  jats: (title) => jats(title),
  'crossref-xml': (title) =>
    `<doi_records><doi_record><crossref><journal><journal_metadata><full_title>Nutrients [Internet]</full_title></journal_metadata><journal_article><titles><title>${title}</title></titles><doi_data><doi>10.5555/1</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>`,
  'pubmed-xml': (title) =>
    `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>Nutrients [Internet]</Title></Journal><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`,
  medline: (title) => `PMID- 1\nTI  - ${title}\nJT  - Nutrients [Internet]\n`,
  'crossref-json': (title) =>
    JSON.stringify({
      DOI: '10.5555/1',
      type: 'journal-article',
      title: [title],
      'container-title': ['Nutrients [Internet]'],
    }),
  openalex: (title) =>
    JSON.stringify({
      id: 'https://openalex.org/W1',
      title,
      primary_location: { source: { display_name: 'Nutrients [Internet]', type: 'journal' } },
    }),
  'csl-json': (title) =>
    JSON.stringify({ type: 'article-journal', title, 'container-title': 'Nutrients [Internet]' }),
  bibtex: (title) => `@article{a, title = {${title}}, journal = {Nutrients [Internet]}}`,
  ris: (title) => `TY  - JOUR\nTI  - ${title}\nJO  - Nutrients [Internet]\nER  - \n`,
  'endnote-xml': (title) =>
    `<record><ref-type name="Journal Article">17</ref-type><titles><title>${title}</title><secondary-title>Nutrients [Internet]</secondary-title></titles></record>`,
  mods: (title) =>
    `<mods><titleInfo><title>${title}</title></titleInfo><genre>journal article</genre><relatedItem type="host"><titleInfo><title>Nutrients [Internet]</title></titleInfo></relatedItem></mods>`,
  'datacite-json': (title) =>
    JSON.stringify({
      id: '10.5555/1',
      type: 'dois',
      attributes: {
        doi: '10.5555/1',
        titles: [{ title }],
        types: { resourceTypeGeneral: 'JournalArticle' },
        container: { type: 'Journal', title: 'Nutrients [Internet]' },
      },
    }),
  'datacite-xml': (title) =>
    `<resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.5555/1</identifier><titles><title>${title}</title></titles><resourceType resourceTypeGeneral="JournalArticle"/><relatedItems><relatedItem relatedItemType="Journal" relationType="IsPublishedIn"><titles><title>Nutrients [Internet]</title></titles></relatedItem></relatedItems></resource>`,
  wos: (title) => `PT J\nTI ${title}\nSO Nutrients [Internet]\nER\n`,
  'wos-table': (title) => `PT\tTI\tSO\tAU\tUT\nJ\t${title}\tNutrients [Internet]\tRoe, A\tWOS:1\n`,
  'scopus-csv': (title) =>
    `Authors,Title,Year,Source title,Document Type,EID\n"Roe A.","${title}","2007","Nutrients [Internet]","Article","2-s2.0-1"\n`,
  refworks: (title) => `RT Journal Article\nT1 ${title}\nJF Nutrients [Internet]\n`,
  refer: (title) => `%0 Journal Article\n%T ${title}\n%J Nutrients [Internet]\n`,
  ovid: (title) =>
    `<1>\nUnique Identifier\n  1\nTitle\n  ${title}\nSource\n  Nutrients [Internet]. 5(2):7-9, 2007.\n`,
  html: (title) =>
    `<html><head><meta name="citation_title" content="${title}"><meta name="citation_journal_title" content="Nutrients [Internet]"></head></html>`,
}
/** Texts of these have stops between the parts of a citation, not within titles; our own lines come as they are. */
const others = new Set([
  'landing-page-text',
  'landing-page',
  'reference-list',
  'refgraph-jsonl',
  // They have no titles of works.
  'opencitations',
  'journal-list',
])

describe('a title has no final stop, and a journal no medium, in', () => {
  test.each(Object.entries(samples))('%s', (format, sample) => {
    const read = (title: string) => formatNamed(format).read(sample(title)).records[0]
    expect(read('Bone density in children.')).toMatchObject({
      title: 'Bone density in children',
      journal: { title: 'Nutrients' },
    })
    expect(read('A reply to Smith et al.')?.title).toBe('A reply to Smith et al.')
  })

  test('every format there is', () => {
    const untried = formats.map(({ name }) => name).filter((name) => !(name in samples) && !others.has(name))
    expect(untried).toEqual([])
  })

  test('cited works', () => {
    const ref = (title: string, source: string): string =>
      `<ref><element-citation publication-type="journal"><article-title>${title}</article-title><source>${source}</source><year>2007</year></element-citation></ref>`
    const back = `<back><ref-list>${ref('“Evolution of rice,” in', 'Rice [Internet]')}${ref('Notes on Mentha sp.', 'Spine (Phila Pa 1976)')}</ref-list></back>`
    const parts = formatNamed('jats')
      .read(jats('A', back))
      .records[0]?.references.map((one) => one.parts)
    expect(parts).toMatchObject([
      { title: 'Evolution of rice', containerTitle: 'Rice' },
      { title: 'Notes on Mentha sp.', containerTitle: 'Spine (Phila Pa 1976)' },
    ])
  })
})

test('a title with a stop that our own writer kept comes back with it', () => {
  const kept = '{"title":"So."}'
  expect(
    formatNamed('ris').read(`TY  - BOOK\nTI  - So.\nU1  - refgraph:${kept}\nER  - \n`).records[0]?.title,
  ).toBe('So.')
})
