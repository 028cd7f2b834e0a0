import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

test('without any variable, everything has its default', () => {
  expect(readConfig({}, '/home/me')).toMatchInlineSnapshot(`
    {
      "costLimit": 100000,
      "cslDir": undefined,
      "dataDir": "/home/me/.refgraph",
      "databaseUrl": undefined,
      "explain": true,
      "host": "127.0.0.1",
      "logLevel": "info",
      "port": 4000,
      "seed": true,
      "underNpm": false,
    }
  `)
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', REFGRAPH_SEED: '' }, '/')).toEqual(readConfig({}, '/'))
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http"; it takes a whole number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536"; it takes a whole number from 0 to 65535.'],
  [{ REFGRAPH_SEED: 'maybe' }, 'REFGRAPH_SEED is "maybe"; it takes "on" or "off".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; it takes one of error, warn, info, debug.'],
])('a variable out of range is named: %o', (env, message) => {
  expect(() => readConfig(env, '/')).toThrow(message)
})

test('a wrong database address is not repeated, since it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://me:secret@host/db' }, '/')).toThrow(
    'DATABASE_URL is not a Postgres address; it takes postgres://user:password@host:5432/database.',
  )
})
