import { expect, test } from 'vitest'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import { withoutLatexAccents } from '../../src/formats/values/latex-accents.ts'

test.each([
  [String.raw`Exposici\'on`, 'Exposición'],
  [String.raw`M{\"u}ller, {\"{u}}, \"{u}, \"u`, 'Müller, ü, ü, ü'],
  [String.raw`Garc\'{\i}a y Mar\'\i a`, 'García y María'],
  [String.raw`Fran\c{c}ais, {\v{S}}koda, Er\H{o}s`, 'Français, Škoda, Erős'],
  [String.raw`el ni\~no, \^etre, M\"uller`, 'el niño, être, Müller'],
])('%j is %j', (text, plain) => {
  expect(withoutLatexAccents(text)).toBe(plain)
})

test.each([
  // No letter has these accents, or nothing says that it is LaTeX.
  String.raw`\'x, \~q`,
  String.raw`C:\cell\"5"`,
  String.raw`$\alpha$ -- \emph{so} ~ {x} 50\%`,
  // How programs escape quotes.
  String.raw`Alzheimer\'s, L\'enfant, O\'Neil, Hawai\'i, \"a word\"`,
  String.raw`\.com, foo\.config, C:\~user, C:\=a`,
  String.raw`\copyright \vec{x} \c c`,
  '\\',
])('%j stays', (text) => {
  expect(withoutLatexAccents(text)).toBe(text)
})

test('CSL-JSON that was made of BibTeX as it stood has its letters, and keeps the rest', () => {
  const item = {
    type: 'article-journal',
    title: String.raw`Exposici\'on de \emph{ratas}`,
    'container-title': String.raw`Revista de {M}{\'e}xico`,
    author: [{ family: String.raw`Garc{\'i}a`, given: String.raw`Jos\'{e}` }],
    DOI: String.raw`10.5555/a\'o`,
  }
  const [record] = cslJsonFormat.read(JSON.stringify(item)).records
  expect(record).toMatchObject({
    title: String.raw`Exposición de \emph{ratas}`,
    journal: { title: 'Revista de {M}éxico' },
    authors: [{ name: { family: 'García', given: 'José' } }],
    identifiers: [{ value: String.raw`10.5555/a\'o` }],
  })
})
