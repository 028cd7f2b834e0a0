import { existsSync } from 'node:fs'

/**
 * A program that some machines have and the project does not bring: the first of these paths that is there. Tests that need it
 * are skipped without it, and say so. With `REFGRAPH_TEST_ALONE` none is there, as on a machine with Node and npm alone.
 */
export function findProgram(name: string, paths: readonly string[]): string | undefined {
  const alone = Boolean(process.env['REFGRAPH_TEST_ALONE'])
  const found = alone ? undefined : paths.find((path) => existsSync(path))
  if (found === undefined)
    console.warn(`Skipped: what needs ${name} (${alone ? 'REFGRAPH_TEST_ALONE' : 'not installed'})`)
  return found
}
