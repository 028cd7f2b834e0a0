import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Vitest would otherwise load a second copy of graphql, whose types are strangers to the schema's.
    server: { deps: { inline: [/@pothos\//, /graphql/] } },
    // By default one processor is left idle, which of two is half.
    maxWorkers: '100%',
    globalSetup: ['tests/support/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
