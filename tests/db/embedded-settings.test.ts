import { expect, test } from 'vitest'
import { memorySettings } from '../../src/db/embedded/settings.ts'

test.each([
  ['256 MB', 2 ** 28, '128MB', '128MB'],
  ['4 GB', 2 ** 32, '512MB', '2048MB'],
  ['24 GB', 24 * 2 ** 30, '3072MB', '12288MB'],
  ['64 GB', 64 * 2 ** 30, '4096MB', '32768MB'],
])('with %s of memory, Postgres’ cache is an eighth, in bounds', (_, memory, cache, all) => {
  expect(memorySettings(memory)).toEqual({ shared_buffers: cache, effective_cache_size: all })
})
