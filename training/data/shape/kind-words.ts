import type { ArticleType } from '../../../src/domain/record.ts'

const genres: readonly (readonly [ArticleType, RegExp])[] = [
  ['THESIS', /thes[ie]s|thèse|dissertation|\bdiss\b|habilitation|memoria de|tese de|диссерт/i],
  ['PATENT', /patent/i],
  ['PREPRINT', /preprint|e\s?-prints?\b|working paper/i],
  ['REPORT', /\breport|\brep\b|\brpt\b|policy brief|\bTR\s?-?\d|memorandum/i],
]

/** The kind of work that words such as "PhD thesis" or "Tech. Rep." name. */
export function kindOfGenre(words: string): ArticleType | undefined {
  return genres.find(([, form]) => form.test(words))?.[0]
}

/** Words in the names of what holds papers of conferences, in several languages. */
export const conferenceWords =
  /\bproc(?:eedings|\.)|conference|\bconf\b|symposium|\bsymp\b|workshop|congress|congreso|convegno|\bmeeting|tagung|colloqu|kongress/i
