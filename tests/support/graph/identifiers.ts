import type { Random } from '../random.ts'

/** A valid ISSN (ISO 3297) that differs for each number. */
export function issnOf(number: number): string {
  const digits = String(1_000_000 + number * 7919).slice(-7)
  let sum = 0
  for (let place = 0; place < 7; place += 1) sum += (8 - place) * Number(digits[place])
  const check = (11 - (sum % 11)) % 11
  return `${digits.slice(0, 4)}-${digits.slice(4)}${check === 10 ? 'X' : check}`
}

/** A valid ORCID iD (ISO 7064 MOD 11-2) that differs for each number. */
export function orcidOf(number: number): string {
  const digits = `0000000${String(10_000_000 + number * 104_729).slice(-8)}`
  let total = 0
  for (const digit of digits) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  const all = `${digits}${check === 10 ? 'X' : check}`
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8, 12)}-${all.slice(12)}`
}

const doiEnds = [
  's11920-007-0063-1',
  '(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  "it's'quoted'",
  'a%2fb?c#d',
  'x+y^z[1]{2}|3\\4`5',
  'underscore_and-dash.dot',
  'größe—日😀"<>"',
]

/** Identifiers of one work in canonical spelling: none, one of a scheme, or several. */
export function identifiersOf(random: Random, number: number): { scheme: string; value: string }[] {
  const found: { scheme: string; value: string }[] = []
  const dois = random.pick([0, 0, 1, 1, 1, 2])
  for (let index = 0; index < dois; index += 1) {
    found.push({ scheme: 'doi', value: `10.${1000 + number}/${random.pick(doiEnds)}-${index}` })
  }
  if (random.chance(0.4)) found.push({ scheme: 'pmid', value: String(17_000_000 + number) })
  if (random.chance(0.3)) found.push({ scheme: 'pmcid', value: `PMC${300 + number}` })
  if (random.chance(0.1)) found.push({ scheme: 'openalex', value: `W${number}` })
  if (random.chance(0.2)) found.push({ scheme: 'arxiv', value: `0706.${String(number).padStart(4, '0')}` })
  if (random.chance(0.2)) found.push({ scheme: 'isbn', value: `97800000${String(number).padStart(5, '0')}` })
  return found
}
