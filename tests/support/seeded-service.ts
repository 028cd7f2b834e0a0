import { seedIfEmpty } from '../../src/commands/seed.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { startTestService, type TestService } from './service.ts'

/** The service over a database of one test file's own, with the seed in it. */
export interface SeededService extends TestService {
  readonly database: TestDatabase
  /** Closes the service, and drops the database. */
  end(): Promise<void>
}

/** Call it in `beforeAll`, and `end` in `afterAll`. */
export async function startSeededService(): Promise<SeededService> {
  const database = await createTestDatabase()
  await seedIfEmpty(database.connection)
  const service = await startTestService(database.connection)
  return {
    ...service,
    database,
    end: async () => {
      await service.close()
      await database.drop()
    },
  }
}
