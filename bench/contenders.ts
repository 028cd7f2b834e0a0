/** A request for one article's bibliography. */
export interface Question {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
}

/** What is compared: how it is started, asked and understood. */
export interface Contender {
  readonly name: string
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  ask(articleId: number): Question
  /** The bibliography in an answer's JSON, in the one form in which all can be compared. */
  read(answer: unknown): Bibliography
}

/** An article, and its references in order. */
export interface Bibliography {
  readonly title: string | null
  readonly year: number | null
  readonly references: readonly {
    readonly ordinal: number
    readonly text: string
    readonly article: {
      readonly title: string | null
      readonly year: number | null
      readonly journal: string | null
      readonly authors: readonly string[]
    } | null
  }[]
}

interface Nodes<T> {
  readonly nodes: readonly T[]
}
interface Named {
  readonly name: string
}
interface Titled {
  readonly title: string
}
interface Dated {
  readonly title: string | null
  readonly year: number | null
}

/** A reference as an answer has it, with the work that it cites in the shape of that answer. */
interface Reference<Work> {
  readonly ordinal: number
  readonly text: string
  readonly article: Work | null
}

/** The bibliography of an article, where `describe` finds the journal and the authors of a cited work. */
function bibliographyOf<Work extends Dated>(
  { title, year }: Dated,
  references: readonly Reference<Work>[],
  describe: (work: Work) => readonly [Titled | null, readonly Named[]],
): Bibliography {
  const workOf = (work: Work) => {
    const [journal, authors] = describe(work)
    return {
      title: work.title,
      year: work.year,
      journal: journal?.title ?? null,
      authors: authors.map(({ name }) => name),
    }
  }
  return {
    title,
    year,
    references: references.map(({ ordinal, text, article }) => ({
      ordinal,
      text,
      article: article && workOf(article),
    })),
  }
}

type BareWork = Dated & { readonly journal: Titled | null; readonly authors: readonly Named[] | null }
type BareArticle = Dated & { readonly references: readonly Reference<BareWork>[] | null }

const bare: Contender = {
  name: 'node:http',
  script: 'bench/servers/bare.ts',
  env: {},
  ask: (articleId) => ({ method: 'GET', path: `/bibliography/${articleId}` }),
  read: (answer) => {
    const article = answer as BareArticle
    return bibliographyOf(article, article.references ?? [], ({ journal, authors }) => [
      journal,
      authors ?? [],
    ])
  },
}

type RefgraphWork = Dated & { readonly journal: Titled | null; readonly authors: Nodes<Named> }
interface RefgraphAnswer {
  readonly data: {
    readonly article: Dated & { readonly references: Nodes<Reference<RefgraphWork>> }
  }
}

const refgraphQuery = `query($id: ID!) { article(by: { id: $id }) { title year references(first: 25) { nodes {
  ordinal text article { title year journal { title } authors(first: 20) { nodes { name } } } } } } }`

const refgraph: Contender = {
  name: 'refgraph',
  script: 'src/main.ts',
  env: { REFGRAPH_SEED: 'off', HOST: '127.0.0.1' },
  ask: (articleId) => graphql(refgraphQuery, { id: `art_${articleId}` }),
  read: (answer) => {
    const { article } = (answer as RefgraphAnswer).data
    return bibliographyOf(article, article.references.nodes, ({ journal, authors }) => [
      journal,
      authors.nodes,
    ])
  },
}

interface PostgraphileAnswer {
  readonly data: {
    readonly articleByRowId: Dated & {
      readonly articleReferencesByCitingId: Nodes<{
        readonly ordinal: number
        readonly text: string
        readonly articleByCitedId:
          | (Dated & {
              readonly journalByJournalId: Titled | null
              readonly authorshipsByArticleId: Nodes<{ readonly authorByAuthorId: Named }>
            })
          | null
      }>
    }
  }
}

// Authorships come by their primary key: (article, position).
const postgraphileQuery = `query($id: BigInt!) { articleByRowId(rowId: $id) { title year
  articleReferencesByCitingId(first: 25, orderBy: ORDINAL_ASC) { nodes { ordinal text articleByCitedId { title year
    journalByJournalId { title } authorshipsByArticleId(first: 20) { nodes { authorByAuthorId { name } } } } } } } }`

const postgraphile: Contender = {
  name: 'PostGraphile',
  script: 'bench/servers/postgraphile.mjs',
  env: {},
  ask: (articleId) => graphql(postgraphileQuery, { id: String(articleId) }),
  read: (answer) => {
    const article = (answer as PostgraphileAnswer).data.articleByRowId
    const references = article.articleReferencesByCitingId.nodes.map(
      ({ ordinal, text, articleByCitedId }) => ({ ordinal, text, article: articleByCitedId }),
    )
    return bibliographyOf(article, references, ({ journalByJournalId, authorshipsByArticleId }) => [
      journalByJournalId,
      authorshipsByArticleId.nodes.map(({ authorByAuthorId }) => authorByAuthorId),
    ])
  },
}

function graphql(query: string, variables: Readonly<Record<string, string>>): Question {
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) }
}

/** In the order of the rounds. */
export const contenders = { bare, refgraph, postgraphile } as const
export type ContenderKey = keyof typeof contenders
export const contenderKeys: readonly ContenderKey[] = ['bare', 'refgraph', 'postgraphile']
