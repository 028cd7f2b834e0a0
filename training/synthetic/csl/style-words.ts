import type { Label } from '../../../src/formats/reference/model/labels.ts'

/**
 * Words that styles and locales print without a variable, and that are parts all the same. Others ("In", "pp.",
 * "Available from:") announce a part and stay outside.
 */
const known: readonly (readonly [words: RegExp, label: Label])[] = [
  [
    /^(internet|www document|online|en línea|en ligne|in linea|em linha|electronic|computer software|data set|dataset)$/i,
    'genre',
  ],
  [/\b(thesis|dissertation|diss|thèse|tesis|tese|tesi|dissertação|habilitation|proefschrift)\b/i, 'genre'],
  [/\b(patent|brevet|software|preprint|working paper|technical report|poster|video|blog)\b/i, 'genre'],
  [
    /^(?:in press|forthcoming|unpublished|im druck|en prensa|sous presse|in stampa|im erscheinen|no prelo|submitted|accepted)$/i,
    'note',
  ],
  [/^(?:n\.? ?d\.?|no date|s\.? ?[adf]\.?|o\. ?[jd]\.|ohne datum|sin fecha|s\.d|\[s\.d\.\])$/i, 'date'],
]

/** The label of words of the style itself; undefined where they only announce a part. */
export function wordsLabel(words: string): Label | undefined {
  // Chinese styles print a letter for the kind of work (GB/T 7714).
  if (/^\s*\[[A-Z]{1,2}(?:\/OL)?\]\s*$/.test(words)) return 'genre'
  const bare = words.replace(/^[\s.,;:([]+|[\s,;:)\]]+$/g, '')
  return known.find(([pattern]) => pattern.test(bare) || pattern.test(bare.replace(/\.$/, '')))?.[1]
}
