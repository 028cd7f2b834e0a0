import { createClient, type Connection } from './client.ts'

/** What the user of a connection has not, and the others have whose tables are there. */
interface Rights {
  readonly username: string
  readonly database: string
  readonly schema: string
  readonly makesSchemas: boolean
  readonly makesTables: boolean
  /** Whose tables are there already, where this user does not act for them. */
  readonly owners: readonly string[]
}

/**
 * The SQL that gives the user of this connection every right that migrations need: to make a schema in the database (Drizzle
 * keeps its own), to make tables, and to change those that are there. Empty where nothing is missing.
 *
 * @example ['GRANT CREATE ON SCHEMA "public" TO "ada";']
 */
export async function missingRights(connection: Connection): Promise<string[]> {
  const client = createClient({ connection, poolSize: 1 })
  try {
    const [rights] = await client.sql<Rights[]>`
      select quote_ident(current_user) as username,
             quote_ident(current_database()) as database,
             quote_ident(place.name) as schema,
             has_database_privilege(current_database(), 'CREATE') as "makesSchemas",
             has_schema_privilege(place.name, 'CREATE') and has_schema_privilege(place.name, 'USAGE') as "makesTables",
             array(select distinct quote_ident(pg_get_userbyid(relowner))
                     from pg_class
                    where relnamespace in (to_regnamespace(quote_ident(place.name)), to_regnamespace('drizzle'))
                      and relname in ('articles', 'authors', 'journals', '__drizzle_migrations')
                      and not pg_has_role(relowner, 'USAGE')) as owners
        from (select coalesce(current_schema(), 'public') as name) as place`
    return rights === undefined ? [] : grants(rights)
  } finally {
    await client.close()
  }
}

function grants({ username, database, schema, makesSchemas, makesTables, owners }: Rights): string[] {
  return [
    ...(makesSchemas ? [] : [`GRANT CREATE ON DATABASE ${database} TO ${username};`]),
    ...(makesTables ? [] : [`GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${username};`]),
    // Who is a member of a role acts as the owner of what it owns.
    ...owners.map((owner) => `GRANT ${owner} TO ${username};`),
  ]
}
