/*
 * What is one and what is two: people (`people.ts`), links of references (`links.ts`) and works (`works.ts`); journals have
 * `bench:journals`. With --learn, what evidence of people is worth (`learn.ts`).
 *
 * npm run bench:identity -- [--learn] [labelled|initials|orcid|shuffled|seed|links|works …]
 */
const asked = process.argv.slice(2)
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name)

if (asked.includes('--learn')) await import('./learn.ts')
else {
  if (asked.length === 0 || asked.some((name) => !['links', 'works'].includes(name)))
    await import('./people.ts')
  if (isAsked('links')) await import('./links.ts')
  if (isAsked('works')) await import('./works.ts')
}
