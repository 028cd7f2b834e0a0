import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/db/tables/*.ts',
  out: './drizzle',
  // The journal's timestamps order the migrations; the names say what they do.
  migrations: { prefix: 'index' },
})
