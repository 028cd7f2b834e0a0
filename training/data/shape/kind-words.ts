import type { ArticleType } from '../../../src/domain/record.ts'
import type { Segment } from '../../../src/formats/reference/model/labels.ts'

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

const preprintServers = /^\W*(?:bio|med|chem|psya|a|soca|tech|eartha|eng)rx?iv\b/i

/** The kind that a source says, or that words of genre name; what is on a preprint server is a preprint. */
export function kindOfParts(
  text: string,
  segments: readonly Segment[],
  said: ArticleType | 'none' | undefined,
): ArticleType | 'none' | undefined {
  const values = (label: string): string[] =>
    segments.filter((one) => one.label === label).map(({ start, end }) => text.slice(start, end))
  if (values('container').some((name) => preprintServers.test(name))) return 'PREPRINT'
  if (said === 'BOOK_CHAPTER' && values('container').some((name) => conferenceWords.test(name)))
    return 'CONFERENCE_PAPER'
  return said ?? kindOfGenre(values('genre').join(' '))
}
