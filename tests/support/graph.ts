import type { Database } from '../../src/db/client.ts'
import { articleIdentifiers, articles } from '../../src/db/tables/articles.ts'
import { authors, authorships } from '../../src/db/tables/authors.ts'
import { journalIssns, journalNames, journals } from '../../src/db/tables/journals.ts'
import { articleReferences } from '../../src/db/tables/references.ts'
import { imports, sourceRecords, sources } from '../../src/db/tables/sources.ts'
import { articleUpdates } from '../../src/db/tables/updates.ts'
import {
  articleRow,
  authorRow,
  authorshipRows,
  type GraphRows,
  identifierRows,
  journalIssnRows,
  journalNameRows,
  journalRow,
  rowKeys,
} from './graph/entities.ts'
import { referenceRows } from './graph/references.ts'
import { isRetracted, updateRows } from './graph/updates.ts'
import { Random } from './random.ts'

export type { GraphRows } from './graph/entities.ts'

/**
 * A random graph that a seed determines: ties in every sort key, null wherever a column may be, texts that break
 * things. Counters and copied sort keys are right.
 */
export function randomGraph(seed: number): GraphRows {
  const random = new Random(seed)
  const journalRows = rowKeys(random, 8).map((id) => journalRow(random, id))
  const authorRows = rowKeys(random, 40).map((id, place) => authorRow(random, id, place))
  const journalKeys = journalRows.map(({ id }) => id)
  const articleRows = rowKeys(random, 60).map((id) => articleRow(random, id, journalKeys))
  const referenceKeys = rowKeys(random, 400)
  const takenNames = new Set<string>()
  const identifiers = articleRows.flatMap(({ id }, place) => identifierRows(random, id, place))
  const graph: GraphRows = {
    journals: journalRows,
    journalNames: journalRows.slice(1).flatMap((journal) => journalNameRows(random, journal, takenNames)),
    journalIssns: journalRows.flatMap(({ id }, place) => journalIssnRows(random, id, place)),
    authors: authorRows,
    // The last few wrote nothing.
    authorships: articleRows.flatMap((article) => authorshipRows(random, article, authorRows.slice(0, -4))),
    articles: articleRows,
    identifiers,
    references: random
      .some(articleRows, 30)
      .flatMap((article) => referenceRows(random, article, articleRows, () => referenceKeys.shift() ?? 0)),
    ...sourceRows(random, articleRows),
    updates: updateRows(random, articleRows, identifiers),
  }
  count(random, graph)
  return graph
}

function sourceRows(random: Random, works: GraphRows['articles']) {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour, 0, 0, hour * 7))
  const names = ['a "file".xml', 'https://example.org/?a=1']
  return {
    sources: names.map((name, index) => ({ id: index + 1, name, format: 'jats' })),
    imports: [{ id: 1, startedAt: at(0), finishedAt: null, recordCount: works.length }],
    sourceRecords: works
      .flatMap(({ id }) =>
        random.some([1, 2], random.int(0, 2)).map((sourceId) => ({ articleId: id, sourceId })),
      )
      .map((record, index) => ({
        ...record,
        id: index + 1,
        importId: 1,
        contentHash: String(index),
        importedAt: at(random.int(0, 3)),
      })),
  }
}

/** Every counter, by plain loops over the rows that it counts. */
function count(random: Random, graph: GraphRows): void {
  for (const article of graph.articles) {
    const references = graph.references.filter(({ citingId }) => citingId === article.id)
    article.referenceCount = references.length
    article.linkedReferenceCount = references.filter(({ citedId }) => citedId !== null).length
    article.parsedReferenceCount = random.int(0, references.length)
    const citing = graph.references.filter(({ citedId }) => citedId === article.id)
    article.citationCount = new Set(citing.map(({ citingId }) => citingId)).size
    article.retracted = isRetracted(graph, article.id)
    article.authorCount = graph.authorships.filter(({ articleId }) => articleId === article.id).length
  }
  for (const author of graph.authors) {
    const written = new Set(
      graph.authorships.filter(({ authorId }) => authorId === author.id).map(({ articleId }) => articleId),
    )
    author.articleCount = written.size
    author.citationCount = citations(graph.articles.filter(({ id }) => written.has(id)))
  }
  for (const journal of graph.journals) {
    const own = graph.articles.filter(({ journalId }) => journalId === journal.id)
    journal.articleCount = own.length
    journal.citationCount = citations(own)
  }
}

function citations(works: GraphRows['articles']): number {
  return works.reduce((sum, { citationCount }) => sum + citationCount, 0)
}

/** Writes the rows as they are, past the importer, into empty tables. */
export async function writeGraph(db: Database, graph: GraphRows): Promise<void> {
  await db.insert(journals).overridingSystemValue().values(graph.journals)
  await db.insert(journalNames).values(graph.journalNames)
  await db.insert(journalIssns).values(graph.journalIssns)
  await db.insert(authors).overridingSystemValue().values(graph.authors)
  await db.insert(articles).overridingSystemValue().values(graph.articles)
  await db.insert(articleIdentifiers).values(graph.identifiers)
  await db.insert(authorships).values(graph.authorships)
  await db.insert(articleReferences).overridingSystemValue().values(graph.references)
  await db.insert(sources).overridingSystemValue().values(graph.sources)
  await db.insert(imports).overridingSystemValue().values(graph.imports)
  await db.insert(sourceRecords).overridingSystemValue().values(graph.sourceRecords)
  await db.insert(articleUpdates).overridingSystemValue().values(graph.updates)
}
