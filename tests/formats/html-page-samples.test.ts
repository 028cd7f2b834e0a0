import { expect, test } from 'vitest'
import { findPageDoi } from '../../src/formats/html-page/html-page-doi.ts'
import { parsePage } from '../../src/formats/html-page/html-page-tree.ts'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { describeWithSamples } from './support/samples.ts'

interface Expected {
  readonly title: string
  readonly doi: string
  readonly authors: number
  /** The first author's family name. */
  readonly first: string
  readonly journal: string
  readonly volume: string
  readonly issue?: string
  readonly pages?: string
  readonly articleNumber?: string
  readonly date: string
  readonly access: string
  readonly references: number
  /** Its first two words and its last; absent where the page prints none. */
  readonly abstract?: string
  /** References whose DOI stands in the page, counted by its links. */
  readonly dois: number
}

/** What stands in each page, by a look at its source: facts only. Titles by their beginning. */
const pages: Readonly<Record<string, Expected>> = {
  acp: {
    title: 'Correlation slopes of GEM / CO, GEM / CO2, and GEM / CH4',
    doi: '10.5194/acp-15-1013-2015',
    authors: 6,
    first: 'Fu',
    journal: 'Atmospheric Chemistry and Physics',
    volume: '15',
    issue: '2',
    pages: '1013-1028',
    date: '2015-01-29',
    abstract: 'Correlation analyses … method.',
    access: 'UNKNOWN',
    references: 0,
    dois: 0,
  },
  acs: {
    title: 'Synthesis of (+)-Luzofuran',
    doi: '10.1021/jo402790x',
    authors: 3,
    first: 'Recsei',
    journal: 'J. Org. Chem.',
    volume: '79',
    issue: '3',
    pages: '880-887',
    date: '2014-01-22',
    abstract: 'The first … N-bromosuccinimide.',
    access: 'OPEN',
    references: 57,
    dois: 54,
  },
  aip: {
    title: 'Field and frequency modulated',
    doi: '10.1063/1.4945450',
    authors: 5,
    first: 'Caspers',
    journal: 'APL Photonics',
    volume: '1',
    issue: '2',
    pages: '026101',
    date: '2016-05-01',
    abstract: '260-GHz radiation … spins.',
    access: 'OPEN',
    references: 76,
    dois: 61,
  },
  'bmc-1471-2148-14-70': {
    title: 'Revealing the maternal demographic history of Panthera leo',
    doi: '10.1186/1471-2148-14-70',
    authors: 9,
    first: 'Barnett',
    journal: 'BMC Evolutionary Biology',
    volume: '14',
    issue: '1',
    pages: '70',
    date: '2014-04-02',
    abstract: 'Background: Understanding … subdivisions.',
    access: 'OPEN',
    references: 73,
    dois: 16,
  },
  'bmj-i2607': {
    title: 'Prediction of rates of thromboembolic',
    doi: '10.1136/bmj.i2607',
    authors: 6,
    first: 'Wang',
    journal: 'BMJ',
    volume: '353',
    pages: 'i2607',
    date: '2016-05-24',
    abstract: 'Objectives To … care.',
    access: 'OPEN',
    references: 28,
    dois: 22,
  },
  'elsevier-S1055790314003601': {
    title: 'A tribal level phylogeny of Lake Tanganyika',
    doi: '10.1016/j.ympev.2014.10.009',
    authors: 3,
    first: 'Meyer',
    journal: 'Molecular Phylogenetics and Evolution',
    volume: '83',
    pages: '56-71',
    date: '2015-02',
    abstract: 'The species-flocks … Tanganyika.',
    access: 'OPEN',
    references: 103,
    dois: 2,
  },
  'f1000-3-190': {
    title: 'Longevity of Atlantic Sharpnose Sharks Rhizoprionodon terraenovae',
    doi: '10.12688/f1000research.4767.2',
    authors: 3,
    first: 'Frazier',
    journal: 'F1000Research',
    volume: '3',
    articleNumber: '190',
    date: '2015-01-27',
    abstract: 'Longevity of … assessments.',
    access: 'OPEN',
    references: 16,
    dois: 8,
  },
  'frontiers-fpsyg-05-01582': {
    title: 'Tracking the evolutionary origins of dog-human cooperation',
    doi: '10.3389/fpsyg.2014.01582',
    authors: 2,
    first: 'Range',
    journal: 'Frontiers in Psychology',
    volume: '5',
    pages: '1582',
    date: '2015-01-15',
    abstract: 'At present, … cooperation.',
    access: 'OPEN',
    references: 97,
    dois: 77,
  },
  'hindawi-247835': {
    title: 'Effect of Irrigation and Preplant Nitrogen',
    doi: '10.1155/2014/247835',
    authors: 5,
    first: 'Bushong',
    journal: 'International Journal of Agronomy',
    volume: '2014',
    articleNumber: '247835',
    date: '2014-12-17',
    abstract: 'With the … practice.',
    access: 'OPEN',
    references: 31,
    dois: 17,
  },
  'mdpi-04-00932': {
    title: 'Volatile Metabolite Profiling',
    doi: '10.3390/metabo4040932',
    authors: 7,
    first: 'Laddomada',
    journal: 'Metabolites',
    volume: '4',
    issue: '4',
    pages: '932-945',
    date: '2014-10-17',
    abstract: 'Volatile metabolites … grains.',
    access: 'OPEN',
    references: 44,
    dois: 31,
  },
  'peerj-727': {
    title: 'Loss of wwox expression',
    doi: '10.7717/peerj.727',
    authors: 3,
    first: 'Tsuruwaka',
    journal: 'PeerJ',
    volume: '3',
    pages: 'e727',
    date: '2015-01-27',
    abstract: 'We investigated … embryos.',
    access: 'OPEN',
    references: 24,
    dois: 22,
  },
  'pensoft-4478': {
    title: 'The first troglobitic species of freshwater flatworm',
    doi: '10.3897/zookeys.470.8728',
    authors: 4,
    first: 'de Souza',
    journal: 'ZooKeys',
    volume: '470',
    pages: '1-16',
    // "12/01/2015" has two readings.
    date: '2015',
    access: 'OPEN',
    references: 29,
    dois: 9,
  },
  'plosone-0111303': {
    title: 'Terpenoid Compositions and Botanical Origins',
    doi: '10.1371/journal.pone.0111303',
    authors: 5,
    first: 'Shi',
    journal: 'PLOS ONE',
    volume: '9',
    issue: '10',
    pages: 'e111303',
    date: '2014-10-29',
    abstract: 'The terpenoid … Asia.',
    access: 'OPEN',
    references: 51,
    dois: 38,
  },
  'plosone-0115884': {
    title: 'A Novel Reproductive Mode in Frogs',
    doi: '10.1371/journal.pone.0115884',
    authors: 3,
    first: 'Iskandar',
    journal: 'PLOS ONE',
    volume: '9',
    issue: '12',
    pages: 'e115884',
    date: '2014-12-31',
    abstract: 'We describe … froglets.',
    access: 'OPEN',
    references: 25,
    dois: 16,
  },
  'tandf-20550308.2015.1135230': {
    title: 'Synthesis of nanocrystalline LiCoO2 powders',
    doi: '10.1080/20550308.2015.1135230',
    authors: 3,
    first: 'Vivekanandhan',
    journal: 'Advanced Device Materials',
    volume: '1',
    issue: '4',
    pages: '105-112',
    date: '2016-02-26',
    abstract: 'Layer-structured nanocrystalline … nm.',
    access: 'OPEN',
    references: 34,
    dois: 32,
  },
  'wiley-advs.201500314': {
    title: 'Formation and Stability of Low',
    doi: '10.1002/advs.201500314',
    authors: 5,
    first: 'Yang',
    journal: 'Advanced Science',
    volume: '3',
    issue: '4',
    date: '2016-04-01',
    access: 'OPEN',
    references: 36,
    dois: 35,
  },
}

function ends(text: string): string {
  const words = text.split(' ')
  return `${words.slice(0, 2).join(' ')} … ${words.at(-1)}`
}

describeWithSamples('saved pages of publishers', 'data/landing-pages', (samples) => {
  test.each(Object.entries(pages))('the DOI that %s prints, if any, is that of its tags', (name, { doi }) => {
    const printed = findPageDoi(parsePage(samples.text(`data/landing-pages/${name}.html.gz`)), undefined)
    expect([doi, undefined]).toContain(printed)
  })

  test.each(Object.entries(pages))('%s', (name, expected) => {
    const text = samples.text(`data/landing-pages/${name}.html.gz`)
    expect(htmlFormat.sniff(text.slice(0, 65_536))).toBe(1)
    const { records, problems } = htmlFormat.read(text)
    const [record] = records
    if (record === undefined) throw new Error('no record')
    const range = [record.firstPage, record.lastPage].filter((page) => page !== undefined).join('-')
    const doiOf = (ids: typeof record.identifiers) => ids.find(({ scheme }) => scheme === 'doi')?.value
    expect({
      title: record.title?.slice(0, expected.title.length),
      doi: doiOf(record.identifiers),
      authors: record.authors.length,
      first: record.authors[0]?.name.family,
      journal: record.journal?.title ?? record.journal?.abbreviation,
      volume: record.volume,
      ...(record.issue === undefined ? {} : { issue: record.issue }),
      ...(range === '' ? {} : { pages: range }),
      ...(record.articleNumber === undefined ? {} : { articleNumber: record.articleNumber }),
      date: record.published,
      ...(record.abstract === undefined ? {} : { abstract: ends(record.abstract) }),
      access: record.access,
      references: record.references.length,
      dois: record.references.filter(({ parts }) => doiOf(parts?.identifiers ?? []) !== undefined).length,
    }).toEqual(expected)
    const isOdd = (message: string): boolean =>
      message.startsWith('"12/01/2015 00:00:00" is more than a year')
    expect(problems.filter(({ message }) => !isOdd(message))).toEqual([])
    const buttons =
      /Google Scholar|Cross ?Ref|View Article|Web of Science|Full Text|OpenUrl|Medline|PubMed\b|PDF ?\(|Direct Link/
    expect(record.references.filter(({ text: printed }) => buttons.test(printed))).toEqual([])
  })
})
