/*
 * Who is who: `people.ts`. With `--learn`, what evidence is worth: `learn.ts`.
 *
 * npm run bench:identity -- [--learn] [labelled|initials|orcid|shuffled|seed …]
 */
if (process.argv.includes('--learn')) await import('./learn.ts')
else await import('./people.ts')
