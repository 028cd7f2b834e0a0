import { expect, test } from 'vitest'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'

test.each([
  // Vancouver, BMC, Nature, APA, IEEE: a journal with a volume.
  ['Roe A, Doe B. Mice in the north. J Mice. 2003;12(3):45-9.', 'JOURNAL_ARTICLE'],
  ['Roe, A. & Doe, B. Mice in the north. J. Mice 12, 45–49 (2003).', 'JOURNAL_ARTICLE'],
  ['Roe, A. M. (2003). Mice in the north. Journal of Mice, 12(3), 45–49.', 'JOURNAL_ARTICLE'],
  // Books: Chicago, notes, ACS, APA, Vancouver.
  ['Roe, Ann M. The North. London: Penguin, 2003.', 'BOOK'],
  ['Ann Roe, The North of Mice (Oxford: Clarendon Press, 1989), 12.', 'BOOK'],
  ['Roe, A.; Doe, B. Effects of Air; Wiley: London, 2003.', 'BOOK'],
  ['Roe, A. M. (2003). The north of mice (2nd ed.). London: Penguin.', 'BOOK'],
  ['Roe A. The north of mice. 2nd ed. London: Penguin; 2003.', 'BOOK'],
  ['Roe, Ann M. The North of Mice. Translated by Bo Doe. London: Penguin, 2003.', 'BOOK'],
  ['Roe A. The north of mice. 2nd ed. Philadelphia (PA): Saunders; 2003.', 'BOOK'],
  ['Roe, A. M. (2003). The north of mice (2nd ed.). Sage Publications.', 'BOOK'],
  // Chapters and papers.
  ['Roe, A. (2003). Tails. In B. Doe (Ed.), Mice (pp. 3–20). London: Penguin.', 'BOOK_CHAPTER'],
  ['A. B. Roe and C. Doe. Tails. In Proceedings of Mouse Days, pages 3–20. ACM, 1990.', 'CONFERENCE_PAPER'],
  // A thesis, and a page.
  ['Roe, A. (2003). Mice of the north (Doctoral dissertation). University of Basel.', 'THESIS'],
  ['Roe A. Mice of the north [PhD thesis]. Basel: University of Basel; 2003.', 'THESIS'],
  ['Roe, A. (2003). Mice of the north. Retrieved from http://www.example.org/mice', 'WEB_PAGE'],
])('%s is a %s', (text, type) => {
  expect(readReferenceText(text)?.type).toBe(type)
})

test('a book that is on the web too is a book', () => {
  const text =
    'Roe A. Mice of the north [Internet]. London: Penguin; 2003. Available from: http://www.example.org/mice'
  expect(readReferenceText(text)?.type).toBe('BOOK')
})

test('a printed book has its publisher, place and edition', () => {
  const imprint = { publisher: 'Penguin', publisherPlace: 'London' }
  expect(readReferenceText('Roe, Ann M. The North. 2nd ed. London: Penguin, 2003.')).toMatchObject({
    title: 'The North',
    edition: '2nd',
    ...imprint,
  })
  expect(readReferenceText('Roe, A. M. (2003). The north of mice (3rd ed.). London: Penguin.')).toMatchObject(
    { title: 'The north of mice', edition: '3rd', ...imprint },
  )
  // ACS has the publisher first.
  expect(readReferenceText('Roe, A.; Doe, B. Effects of Air; Wiley: London, 2003.')).toMatchObject({
    publisher: 'Wiley',
    publisherPlace: 'London',
  })
})

test('whoever only edited a printed book is its editor, and not "editors" its title', () => {
  const book = {
    type: 'BOOK',
    title: 'Mice of the north',
    authors: [],
    editors: [{ family: 'Roe' }, { family: 'Doe' }],
    edition: '2nd',
    publisher: 'Penguin',
  }
  for (const mark of [', editors.', ', eds.', ' (Eds.).', ', editors:']) {
    const text = `Roe AB, Doe C${mark} Mice of the north. 2nd ed. London: Penguin; 2003.`
    expect(readReferenceText(text), text).toMatchObject(book)
  }
})

test('a place has its state in brackets', () => {
  const imprint = { publisherPlace: 'Cambridge (MA)', publisher: 'MIT' }
  expect(readReferenceText('Roe A. Mice of the north. Cambridge (MA): MIT; 2003.')).toMatchObject(imprint)
  expect(
    readReferenceText('Roe A. Mice of the north [dissertation]. Cambridge (MA): MIT; 2003.'),
  ).toMatchObject({ type: 'THESIS', ...imprint })
})

test('who is known by initials wrote the book', () => {
  expect(readReferenceText('WHO. World mouse report 2019. Geneva: WHO Press; 2019.')).toMatchObject({
    authors: [{ literal: 'WHO' }],
    title: 'World mouse report 2019',
  })
})

test('a printed chapter has the editors, edition and publisher of its book', () => {
  expect(
    readReferenceText(
      'Roe, A. (2003). Tails. In B. Doe & C. D. Poe (Eds.), Mice (2nd ed., pp. 3–20). Cambridge, MA: MIT Press.',
    ),
  ).toMatchObject({
    type: 'BOOK_CHAPTER',
    title: 'Tails',
    containerTitle: 'Mice',
    editors: [
      { family: 'Doe', initials: 'B' },
      { family: 'Poe', initials: 'CD' },
    ],
    edition: '2nd',
    publisher: 'MIT Press',
    publisherPlace: 'Cambridge, MA',
  })
})

test('a chapter in the Vancouver style is read', () => {
  const text = 'Roe A, Woe C. Tails. In: Doe B, Poe C, editors. Mice. 2nd ed. London: Penguin; 2003. p. 3-20.'
  expect(readReferenceText(text)).toMatchObject({
    type: 'BOOK_CHAPTER',
    authors: [
      { family: 'Roe', initials: 'A' },
      { family: 'Woe', initials: 'C' },
    ],
    authorsTruncated: false,
    title: 'Tails',
    containerTitle: 'Mice',
    editors: [
      { family: 'Doe', initials: 'B' },
      { family: 'Poe', initials: 'C' },
    ],
    edition: '2nd',
    publisher: 'Penguin',
    publisherPlace: 'London',
    year: 2003,
    firstPage: '3',
    lastPage: '20',
    identifiers: [],
  })
})

test('a patent has its inventors, its title and whose it is', () => {
  const text =
    'Roe J, Smith A, inventors; Acme Corp, assignee. Method for making mice. US patent 5,123,456. June 3, 1995.'
  expect(readReferenceText(text)).toMatchObject({
    type: 'PATENT',
    title: 'Method for making mice',
    publisher: 'Acme Corp',
    year: 1995,
    authors: [{ family: 'Roe' }, { family: 'Smith' }],
  })
})
