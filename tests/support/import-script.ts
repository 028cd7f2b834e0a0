import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What Node gets of `npm run import`, whose flags are part of what a user runs. Without npm, so that the process whose memory counts
 * is the child.
 */
export function importScript(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: { import: string }
  }
  return scripts.import
    .split(' ')
    .slice(1)
    .map((part) => (part.endsWith('.ts') ? join(project, part) : part))
}
