import { beforeAll, expect, test } from 'vitest'
import { type Citations, createCitations } from '../../src/citation/citations.ts'
import type { ArticleRecord, PersonName } from '../../src/domain/record.ts'
import { emptyRecord } from '../support/records.ts'

let citations: Citations

beforeAll(async () => {
  citations = await createCitations(undefined)
})

function work(facts: Partial<ArticleRecord>, ...names: readonly PersonName[]): ArticleRecord {
  const authors = names.map((name) => ({
    name,
    printed: 'as printed',
    corresponding: false,
    affiliations: [],
  }))
  return { ...emptyRecord, authors, ...facts }
}

const doi = (value: string) => ({ scheme: 'doi', value }) as const
const journal = (title: string, abbreviation: string) => ({ title, abbreviation, issns: [] })

const works = {
  'a suffix behind initials, and a DOI': work(
    {
      title:
        'A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression',
      journal: journal('Archives of General Psychiatry', 'Arch Gen Psychiatry'),
      published: '2006-08',
      volume: '63',
      issue: '8',
      firstPage: '856',
      lastPage: '864',
      identifiers: [doi('10.1001/archpsyc.63.8.856')],
    },
    { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
    { family: 'Singh', initials: 'JB' },
  ),
  'particles, a hyphen in the name and in the initials': work(
    {
      title: 'Imaging of glutamate',
      journal: journal('Nature Medicine', 'Nat Med'),
      published: '2007-12-03',
      volume: '13',
      firstPage: 'e41',
    },
    { family: 'van Berckel', initials: 'BN' },
    { family: 'Gispen-de Wied', given: 'Christine', initials: 'C' },
    { family: 'Sartre', initials: 'J-P' },
  ),
  'a collective, and mark-up that is none': work(
    {
      title: 'Doses of <1 mg & "more": the <b> question',
      journal: journal('The Lancet', 'Lancet'),
      published: '2010',
      volume: '375',
      firstPage: '1',
      lastPage: '7',
    },
    { literal: 'NIH Working Group' },
  ),
  'a book': work(
    { type: 'BOOK', title: 'Receptors of the brain', publisher: 'Springer', published: '1999' },
    { family: 'Krystal', given: 'John H.', initials: 'JH' },
  ),
  'a chapter': work(
    {
      type: 'BOOK_CHAPTER',
      title: 'Ketamine',
      containerTitle: 'Handbook of anesthetics',
      publisher: 'Elsevier',
      published: '2001',
      firstPage: '10',
      lastPage: '22',
    },
    { family: 'Moghaddam', initials: 'B' },
  ),
  'seven authors': work(
    {
      title: 'Many hands',
      journal: journal('Science', 'Science'),
      published: '2015-01',
      volume: '347',
      issue: '6220',
      firstPage: '100',
      lastPage: '101',
    },
    ...['Abel', 'Baker', 'Cohen', 'Diaz', 'Evans', 'Fuchs', 'Gao'].map((family, index) => ({
      family,
      initials: 'KLMNOPQ'.charAt(index),
    })),
  ),
  'nothing but a title': work({ title: 'A title alone' }),
  'no title': work(
    { journal: journal('Nature', 'Nature'), published: '1953', volume: '171', firstPage: '737' },
    { family: 'Watson', initials: 'JD' },
  ),
  'a SICI DOI': work(
    {
      title: 'On mice',
      journal: journal('Journal of Tests', 'J Tests'),
      published: '1999',
      volume: '55',
      firstPage: '1',
      identifiers: [doi('10.1002/(sici)1097-4679(199901)55:1<1::aid-x>3.0.co;2-y')],
    },
    { family: 'O’Brien', initials: 'A' },
  ),
  'a name in another script': work(
    {
      title: '研究',
      journal: journal('Journal of Tests', 'J Tests'),
      published: '2020',
      volume: '1',
      firstPage: '2',
    },
    { family: '李', given: '伟', initials: '伟' },
  ),
} as const
type Case = keyof typeof works

/** Citing Medicine, 2nd edition, chapters 1, 2 and 18. */
const vancouver: Readonly<Record<Case, string>> = {
  'a suffix behind initials, and a DOI':
    'Zarate CA Jr, Singh JB. A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Arch Gen Psychiatry. 2006 Aug;63(8):856–64. doi:10.1001/archpsyc.63.8.856',
  'particles, a hyphen in the name and in the initials':
    'van Berckel BN, Gispen-de Wied C, Sartre JP. Imaging of glutamate. Nat Med. 2007 Dec 3;13:e41.',
  'a collective, and mark-up that is none':
    'NIH Working Group. Doses of <1 mg & “more”: the <b> question. Lancet. 2010;375:1–7.',
  'a book': 'Krystal JH. Receptors of the brain. Springer; 1999.',
  'a chapter': 'Moghaddam B. Ketamine. In: Handbook of anesthetics. Elsevier; 2001. p. 10–22.',
  'seven authors':
    'Abel K, Baker L, Cohen M, Diaz N, Evans O, Fuchs P, et al. Many hands. Science. 2015 Jan;347(6220):100–1.',
  'nothing but a title': 'A title alone.',
  'no title': 'Watson JD. Nature. 1953;171:737.',
  'a SICI DOI':
    'O’Brien A. On mice. J Tests. 1999;55:1. doi:10.1002/(sici)1097-4679(199901)55:1<1::aid-x>3.0.co;2-y',
  'a name in another script': '李伟. 研究. J Tests. 2020;1:2.',
}

/**
 * Publication Manual of the APA, 7th edition, sections 9.7–9.12, 10.1–10.3. Where the manual has "Article e41", and a capital
 * behind a colon, titles and pages are as the record has them.
 */
const apa: Readonly<Record<Case, string>> = {
  'a suffix behind initials, and a DOI':
    'Zarate, C. A., Jr., & Singh, J. B. (2006). A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Archives of General Psychiatry, 63(8), 856–864. https://doi.org/10.1001/archpsyc.63.8.856',
  'particles, a hyphen in the name and in the initials':
    'van Berckel, B. N., Gispen-de Wied, C., & Sartre, J.-P. (2007). Imaging of glutamate. Nature Medicine, 13, e41.',
  'a collective, and mark-up that is none':
    'NIH Working Group. (2010). Doses of <1 mg & “more”: the <b> question. The Lancet, 375, 1–7.',
  'a book': 'Krystal, J. H. (1999). Receptors of the brain. Springer.',
  'a chapter': 'Moghaddam, B. (2001). Ketamine. In Handbook of anesthetics (pp. 10–22). Elsevier.',
  'seven authors':
    'Abel, K., Baker, L., Cohen, M., Diaz, N., Evans, O., Fuchs, P., & Gao, Q. (2015). Many hands. Science, 347(6220), 100–101.',
  'nothing but a title': 'A title alone. (n.d.).',
  'no title': 'Watson, J. D. (1953). Nature, 171, 737.',
  'a SICI DOI':
    'O’Brien, A. (1999). On mice. Journal of Tests, 55, 1. https://doi.org/10.1002/(sici)1097-4679(199901)55:1<1::aid-x>3.0.co;2-y',
  'a name in another script': '李伟. (2020). 研究. Journal of Tests, 1, 2.',
}

/**
 * Cite Them Right, 12th edition, with American quotation marks, which the locale brings. The style has "in" before a book only
 * where its editors are known, and puts the year first where there is nobody.
 */
const harvard: Readonly<Record<Case, string>> = {
  'a suffix behind initials, and a DOI':
    'Zarate, C.A., Jr. and Singh, J.B. (2006) “A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression,” Archives of General Psychiatry, 63(8), pp. 856–864. Available at: https://doi.org/10.1001/archpsyc.63.8.856.',
  'particles, a hyphen in the name and in the initials':
    'van Berckel, B.N., Gispen-de Wied, C. and Sartre, J.-P. (2007) “Imaging of glutamate,” Nature Medicine, 13, p. e41.',
  'a collective, and mark-up that is none':
    'NIH Working Group (2010) “Doses of <1 mg & ‘more’: the <b> question,” The Lancet, 375, pp. 1–7.',
  'a book': 'Krystal, J.H. (1999) Receptors of the brain. Springer.',
  'a chapter': 'Moghaddam, B. (2001) “Ketamine,” Handbook of anesthetics. Elsevier, pp. 10–22.',
  'seven authors': 'Abel, K. et al. (2015) “Many hands,” Science, 347(6220), pp. 100–101.',
  'nothing but a title': '(No date) “A title alone.”',
  'no title': 'Watson, J.D. (1953) Nature, 171, p. 737.',
  'a SICI DOI':
    'O’Brien, A. (1999) “On mice,” Journal of Tests, 55, p. 1. Available at: https://doi.org/10.1002/(sici)1097-4679(199901)55:1<1::aid-x>3.0.co;2-y.',
  'a name in another script': '李伟 (2020) “研究,” Journal of Tests, 1, p. 2.',
}

const expected = Object.entries({ vancouver, apa, harvard }).flatMap(([style, texts]) =>
  Object.entries(texts).map(([name, text]) => ({ style, name: name as Case, text })),
)

test.each(expected)('$style: $name', async ({ style, name, text }) => {
  expect(await citations.cite(works[name], { style, locale: 'en-US', format: 'text' })).toBe(text)
})

test("signs of mark-up in a record are text in HTML, and the mark-up is the style's", async () => {
  const hostile = work(
    {
      title: '<script>alert(1)</script> & <i>x</i>',
      journal: journal('A <B>J', 'A <B>J'),
      published: '2001',
      volume: '<u>',
    },
    { family: '<img src=x>', initials: 'A' },
  )
  expect(await citations.cite(hostile, { style: 'apa', locale: 'en-US', format: 'html' })).toBe(
    '&lt;img src=x&gt;, A. (2001). &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;i&gt;x&lt;/i&gt;. <i>A &lt;B&gt;J</i>, <i>&lt;u&gt;</i>.',
  )
})

test('a work of which no style prints anything is its identifier', async () => {
  const bare = work({ identifiers: [{ scheme: 'openalex', value: 'W1' }] })
  expect(await citations.cite(bare, { style: 'vancouver', locale: 'en-US', format: 'text' })).toBe(
    'openalex:W1',
  )
})

test('words are in the language that is asked for', async () => {
  const cite = (locale: string) =>
    citations.cite(works['a suffix behind initials, and a DOI'], { style: 'harvard', locale, format: 'text' })
  expect(await cite('fr-FR')).toContain('Zarate, C.A., Jr. et Singh, J.B. (2006)')
  expect(await cite('FR')).toBe(await cite('fr-FR'))
})

test('an unknown style or locale is named, with those that are known', async () => {
  const cite = (style: string, locale: string) =>
    citations.cite(works['a book'], { style, locale, format: 'text' })
  await expect(cite('../../etc/passwd', 'en-US')).rejects.toThrow(
    '"../../etc/passwd" is no style that is known here; known are apa, harvard, vancouver.',
  )
  await expect(cite('apa', 'xx')).rejects.toThrow(
    '"xx" is no locale that is known here; known are de-DE, en-US, es-ES, fr-FR, nl-NL.',
  )
})
