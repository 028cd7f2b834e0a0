import type { GraphQLSchema } from 'graphql'
import { type ConnectionUse, connectionUses, idsOf, parentsOf, readPage } from './connections.ts'
import type { TestService } from './execute.ts'
import type { GraphRows } from './graph.ts'
import type { Random } from './random.ts'

/** Values that make arguments meet rows. */
export interface Samples {
  /** A value of this scalar for an argument or a field of an input object; undefined where none fits. */
  scalar(random: Random, typeName: string, place: SamplePlace): unknown
  /** Cursors of a list in one order, as real answers gave them. */
  cursors(use: ConnectionUse): readonly string[]
}

/** Where a value stands: its name, and what it stands in, by the name of that and by its type. */
export interface SamplePlace {
  readonly name: string
  readonly within: string
  readonly withinType: string
}

/** Samples from the rows of a graph, and cursors from answers over it. */
export async function gatherSamples(
  service: TestService,
  graph: GraphRows,
  schema: GraphQLSchema,
): Promise<Samples> {
  const cursors = new Map<string, string[]>()
  for (const use of connectionUses(schema)) {
    const found: string[] = []
    for (const parent of await parentsOf(service, graph, use, 3)) {
      const page = await readPage(service, use, parent, { first: 200 })
      found.push(...page.edges.map(({ cursor }) => cursor))
    }
    cursors.set(cursorKey(use), found)
  }
  const scalars = scalarSamples(graph)
  return {
    cursors: (use) => cursors.get(cursorKey(use)) ?? [],
    scalar: (random, typeName, { name, within, withinType }) => {
      const list =
        scalars[`${withinType}.${name}`] ?? scalars[`${within}.${name}`] ?? scalars[name] ?? scalars[typeName]
      return list === undefined ? undefined : random.pick(list)
    },
  }
}

function cursorKey({ typeName, fieldName, order }: ConnectionUse): string {
  return [typeName, fieldName, order].join()
}

/** By input type and field, by names of both, by field, or by scalar. */
function scalarSamples(graph: GraphRows): Readonly<Record<string, readonly unknown[]>> {
  const valuesOf = (scheme: string) =>
    graph.identifiers.filter((row) => row.scheme === scheme).map(({ value }) => value)
  const spelled = (values: readonly string[], ...prefixes: string[]) =>
    values.flatMap((value) => prefixes.map((prefix) => prefix + value))
  const dois = [...valuesOf('doi').filter((doi) => !/[%?#]/.test(doi)), '10.1000/182', '10.9999/nothing']
  const ids = ['Article', 'Author', 'Journal', 'Reference'].flatMap((type) => idsOf(graph, type).slice(0, 60))
  const orcids = graph.authors.flatMap(({ orcid }) => orcid ?? [])
  const issns = graph.journalIssns.map(({ issn }) => issn)
  return {
    DOI: [...dois, ...spelled(dois, 'https://doi.org/', 'DOI: '), ...dois.map((doi) => doi.toUpperCase())],
    ORCID: [...orcids, ...spelled(orcids, 'https://orcid.org/'), '0000-0002-1825-0097'],
    ISSN: [...issns, ...issns.map((issn) => issn.replace('-', '')), '1523-3812'],
    ID: [...ids, 'art_999999', 'aut_9000000000000000000'],
    'ArticleKey.id': [...idsOf(graph, 'Article'), 'art_999999'],
    'AuthorKey.id': [...idsOf(graph, 'Author'), 'aut_999999'],
    'JournalKey.id': [...idsOf(graph, 'Journal'), 'jrn_999999'],
    pmid: [...valuesOf('pmid'), ...spelled(valuesOf('pmid'), 'PMID: '), '99999999'],
    pmcid: [...valuesOf('pmcid'), ...spelled(valuesOf('pmcid'), 'pmcid:'), '1'],
    arxiv: [...valuesOf('arxiv'), ...spelled(valuesOf('arxiv'), 'arXiv:'), '0706.9999'],
    'JournalKey.title': [
      ...graph.journalNames.flatMap(({ name }) => [name, `The ${name}`]),
      'No such journal',
      '',
    ],
    'JournalFilter.title': ['n', 'a study', 'Biol', 'étude', '日本'],
    'AuthorFilter.name': ['z', 'Zárate C', 'KRYSTAL', "d'souza", '李', 'nobody'],
    authorName: ['z', 'Zárate C', 'KRYSTAL', 'Øye', '李', 'nobody'],
    'citation.style': ['vancouver', 'apa', 'harvard'],
    'citation.locale': ['en-US', 'de-DE', 'FR', 'nl'],
    keyword: ['ketamine', 'KETAMINE', 'it\'s "so"', 'ökonomie', 'Ökonomie', 'NULL', '', 'null'],
    language: ['en', 'EN', 'PT-br', 'xx'],
    minCitedByCount: [0, 1, 2, 4, 100],
    minArticleCount: [0, 1, 3, 5, 100],
    'year.gte': [987, 1999, 2000, 2007],
    'year.lte': [987, 1999, 2003, 2007, 2_147_483_647],
    'year.eq': [987, 1999, 2007],
    'ordinal.gte': [-1, 1, 3, 5],
    'ordinal.lte': [0, 2, 6, 100],
    'ordinal.eq': [1, 2, 7],
    'confidence.gt': [-1, 0, 0.1, 0.98],
    'confidence.gte': [0, 0.1, 0.5],
    'confidence.lt': [0.1, 0.98, 1, 1e300],
    'confidence.lte': [-1e300, 0, 0.25, 0.98, 7],
    first: [1, 1, 2, 3, 4, 5],
    last: [1, 1, 2, 3, 4, 5],
  }
}
