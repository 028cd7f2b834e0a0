/* The collection that is measured: generated in SQL, the same every time, with every counter as the importer keeps it. */
import type { Sql } from 'postgres'
import { type Connection, createClient } from '../src/db/client.ts'

export interface Collection {
  readonly articles: number
  readonly references: number
  readonly authorships: number
  /** Seconds that generating it took; undefined where an earlier run had done so. */
  readonly generatedIn: number | undefined
}

/** Raised when what is generated changes, so that nobody measures an older one. */
const version = 1
const journals = 2000
export const referencesEach = 25

const lastNames =
  'Smith Garcia Muller Rossi Tanaka Kim Nguyen Silva Kowalski Johansson Dubois Novak Haddad Okafor Patel Ivanov Larsen Costa Weber Sato Moreau Zhang Berman Charney Krystal Manji Zarate Duman Singh Brutsche'
const firstNames =
  'Ana Carlos Dennis Husseini Rania Jaskaran Paul Maria Yuki Ming Olga Peter Nina Jonas Amir Chloe Ravi Sven Irene Tomas'
const words =
  'a randomized trial of antagonist in treatment resistant major depression receptor modulation and synaptic plasticity cortical glutamate signaling rapid response patients with bipolar disorder placebo controlled study effects on memory stress hippocampal neurons protein expression pathway kinase mechanisms clinical outcomes analysis systematic review evidence from adult mice human brain imaging markers dose dependent efficacy safety long term follow up model cellular resilience therapy novel'

/** Numbers from 0 to 1 that look random and are the same on every machine; texts made of them. */
const helpers = [
  `create function pg_temp.uniform(n bigint, seed bigint) returns float8 immutable parallel safe language sql
     as $$ select (hashint8extended(n, seed) & 9007199254740991)::float8 / 9007199254740992 $$`,
  `create function pg_temp.words(n bigint, seed bigint, count int) returns text immutable parallel safe language sql
     as $$ select string_agg((string_to_array('${words}', ' '))[1 + floor(pg_temp.uniform(n * 1000 + k, seed) * 64)::int], ' ')
             from generate_series(1, count) k $$`,
]

/** The statements that fill the tables of a collection of this many articles, in order. */
function statements(articles: number): readonly string[] {
  const authors = Math.ceil(articles * 1.2)
  return [
    `truncate articles, article_identifiers, authors, authorships, journals, journal_names, journal_issns,
       article_references, sources, source_records, imports restart identity cascade`,

    `insert into journals (title, title_key, abbreviation, publisher)
     select t, lower(t), left(t, 12) || '.', 'Publisher ' || i % 50
       from generate_series(1, ${journals}) i,
            lateral (select 'Journal of ' || pg_temp.words(i, 1, 3) || ' ' || i as t) n`,
    `insert into journal_names (name_key, journal_id, name) select title_key, id, title from journals`,

    `insert into authors (name, name_key, family_name, family_key, given_name, initials)
     select given || ' ' || family, lower(family || ' ' || given), family, lower(family), given, left(given, 1)
       from generate_series(1, ${authors}) i,
            lateral (select (string_to_array('${lastNames}', ' '))[1 + floor(pg_temp.uniform(i, 2) * 30)::int]
                              || translate(i::text, '0123456789', 'aeioulnrst') as family,
                            (string_to_array('${firstNames}', ' '))[1 + floor(pg_temp.uniform(i, 3) * 20)::int] as given) n`,

    `insert into articles (type, origin, title, title_key, abstract, language, year, published, published_key, volume, issue,
                           first_page, last_page, journal_id, container_title, reference_list_status)
     select 'JOURNAL_ARTICLE', 'RECORD', t.title, left(lower(t.title), 200), pg_temp.words(i, 5, 120), 'en',
            extract(year from day), to_char(day, 'YYYY-MM-DD'), to_char(day, 'YYYYMMDD')::int,
            (1 + i % 90)::text, (1 + i % 12)::text, page::text, (page + 8)::text, j.id, j.title, 'COMPLETE'
       from generate_series(1, ${articles}) i,
            lateral (select upper(left(w, 1)) || substr(w, 2) as title
                       from pg_temp.words(i, 4, 8 + (i % 9)::int) w) t,
            lateral (select date '1975-01-01' + floor(sqrt(pg_temp.uniform(i, 6)) * 18000)::int as day,
                            1 + floor(pg_temp.uniform(i, 7) * 1500)::int as page) d
       join journals j on true
      where j.id = 1 + floor(pow(pg_temp.uniform(i, 8), 2) * ${journals})::int
      order by i`,
    `insert into article_identifiers (scheme, value, article_id)
     select 'doi', '10.5555/refgraph.' || id, id from articles order by id`,

    // One to seven authors, some far more often than others.
    `insert into authorships (article_id, position, author_id, author_name, name_as_printed, name, corresponding, article_published_key)
     select a.id, row_number() over (partition by a.id order by s.slot), p.id, p.name, p.family_name || ' ' || p.initials,
            jsonb_build_object('family', p.family_name, 'initials', p.initials), s.slot = 1, a.published_key
       from articles a,
            lateral (select min(k) as slot, author
                       from (select k, 1 + floor(pow(pg_temp.uniform(a.id * 10 + k, 9), 1.5) * ${authors})::int as author
                               from generate_series(1, 1 + floor(pg_temp.uniform(a.id, 10) * 7)::int) k) x
                      group by author) s
       join authors p on true
      where p.id = s.author
      order by 1, 2`,

    // What is printed of an article wherever it is cited.
    `create temp table printed as
     select a.id, a.title, a.container_title, a.year, a.volume, a.first_page, a.last_page, n.names,
            n.line || '. ' || a.title || '. ' || a.container_title || '. ' || a.year || ';' || a.volume || ':' ||
            a.first_page || '-' || a.last_page || '.' as line
       from articles a,
            lateral (select jsonb_agg(name order by position) as names,
                            string_agg(name_as_printed, ', ' order by position) as line
                       from authorships s where s.article_id = a.id) n`,
    `alter table printed add primary key (id)`,
    `analyze printed`,

    // A few are cited often, most seldom: the square of a random number; a prime scatters them over the collection.
    `insert into article_references (citing_id, ordinal, text, cited_id, repeated, citing_published_key, authors, title,
                                     container_title, year, volume, first_page, last_page, match_status, match_method,
                                     match_score, match_evidence)
     select r.citing_id, r.ordinal, p.line, p.id, r.copy > 1, r.published_key, p.names, p.title,
            p.container_title, p.year, p.volume, p.first_page, p.last_page, 'EXACT', 'journal-place', 1,
            '{journal,volume,firstPage,year}'
       from (select citing_id, ordinal, published_key, cited_id,
                    row_number() over (partition by citing_id, cited_id order by ordinal) as copy
               from (select a.id as citing_id, k as ordinal, a.published_key,
                            1 + (floor(pow(pg_temp.uniform(a.id * 100 + k, 11), 2) * ${articles})::bigint * 7919 + a.id % 2)
                                  % ${articles} as cited_id
                       from articles a, generate_series(1, ${referencesEach}) k) x) r
       join printed p on p.id = r.cited_id
      order by r.citing_id, r.ordinal`,
    `drop table printed`,

    `update articles a
        set identified_by = 1, author_count = s.authors, citation_count = coalesce(c.citations, 0), reference_count = ${referencesEach},
            parsed_reference_count = ${referencesEach}, linked_reference_count = ${referencesEach},
            declared_reference_count = ${referencesEach}
       from (select article_id, count(*) as authors from authorships group by 1) s
       left join (select cited_id, count(*) as citations from article_references where not repeated group by 1) c
         on c.cited_id = s.article_id
      where a.id = s.article_id`,
    `update authors p set article_count = n.articles, citation_count = n.citations
       from (select s.author_id, count(*) as articles, sum(a.citation_count) as citations
               from authorships s join articles a on a.id = s.article_id group by 1) n
      where p.id = n.author_id`,
    `delete from authors where article_count = 0`,
    `update journals j set article_count = n.articles, citation_count = n.citations
       from (select journal_id, count(*) as articles, sum(citation_count) as citations from articles group by 1) n
      where j.id = n.journal_id`,
  ]
}

/** Fills the tables, unless they hold this collection already. */
export async function makeCollection(connection: Connection, articles: number): Promise<Collection> {
  const client = createClient({ connection, poolSize: 1 })
  try {
    const name = `bench collection ${version}: ${articles} articles`
    const [found] = await client.sql<{ name: string | null }[]>`
      select obj_description('articles'::regclass) as name`
    const start = performance.now()
    const isNew = found?.name !== name
    if (isNew) await generate(client.sql, articles, name)
    const generatedIn = isNew ? (performance.now() - start) / 1000 : undefined
    const [counts] = await client.sql<{ articles: number; references: number; authorships: number }[]>`
      select (select count(*)::int from articles) as articles,
             (select count(*)::int from article_references) as references,
             (select count(*)::int from authorships) as authorships`
    if (counts === undefined) throw new Error('Counting gave no row')
    return { ...counts, generatedIn }
  } finally {
    await client.close()
  }
}

async function generate(sql: Sql, articles: number, name: string): Promise<void> {
  await sql`comment on table articles is null`
  // Only what is known to fit is inserted: checking each reference's two keys would take longer than the rest.
  await sql`set session_replication_role = replica`
  await sql`set synchronous_commit = off`
  await sql`set maintenance_work_mem = '512MB'`
  await sql`set work_mem = '256MB'`
  for (const text of [...helpers, ...statements(articles)]) await sql.unsafe(text)
  await sql`vacuum (analyze)`
  await sql`checkpoint`
  await sql.unsafe(`comment on table articles is '${name}'`)
}
