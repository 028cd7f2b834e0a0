/**
 * A service that is nothing but an embedded Postgres, for tests that kill it. Says in one line of JSON how the start
 * went; on Ctrl-C asks its database one question, says the answer, stops, and ends.
 */
import postgres from 'postgres'
import { startEmbedded } from '../../src/db/embedded.ts'
import { messageOf } from '../../src/domain/errors.ts'

const say = (value: unknown): void => console.log(JSON.stringify(value))

try {
  const [dataDir = '', fallbackRoot = ''] = process.argv.slice(2)
  const server = await startEmbedded({ dataDir, fallbackRoot, settings: { fsync: 'off' } })
  const stay = setInterval(() => {}, 1000)
  const answerAndStop = async (): Promise<void> => {
    const sql = postgres(server.connection)
    say({ notes: (await sql`select 'still here' as answer`).map((row) => String(row['answer'])) })
    await sql.end()
    await server.stop()
    clearInterval(stay)
  }
  process.once('SIGINT', () => void answerAndStop())
  say({ pid: server.pid, connection: server.connection, notes: server.notes })
} catch (error) {
  say({ error: messageOf(error) })
}
