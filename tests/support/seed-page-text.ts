import { readFileSync } from 'node:fs'

/** The project's own landing page as plain text. */
export const seedPageText = readFileSync(new URL('../../seed/landing-page.txt', import.meta.url), 'utf8')
