import { describe, expect, test } from 'vitest'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'
import { oneLine } from './one-line.ts'
import { cpuTime } from '../../support/cpu-time.ts'

const article = 'CA Zarate, JB Singh | A trial of lithium | Arch Psychiatry | 2006 | 63(8) | 856–864'
const dotted = article.replace('Arch Psychiatry', 'Arch. Psychiatry')

describe('one article in the dialects', () => {
  test.each([
    ['Zarate, C. A., & Singh, J. B. (2006). A trial of lithium. Arch Psychiatry, 63(8), 856–864.', article],
    ['Zarate, C.A. and Singh, J.B. 2006. A trial of lithium. Arch Psychiatry 63(8): 856–864.', article],
    [
      "Zarate, C.A. and Singh, J.B. (2006) 'A trial of lithium', Arch Psychiatry, 63(8), pp. 856-864."
        .replaceAll("'", '’')
        .replace('’A', '‘A'),
      article,
    ],
    [
      '[1] C. A. Zarate and J. B. Singh, "A trial of lithium," Arch. Psychiatry, vol. 63, no. 8, pp. 856–864, Aug. 2006, doi: 10.1000/xyz.',
      dotted,
    ],
    [
      'C. A. Zarate and J. B. Singh. A trial of lithium. Arch Psychiatry, 63(8):856–864, August 2006.',
      article,
    ],
    ['Zarate, C. A. & Singh, J. B. A trial of lithium. Arch. Psychiatry 63(8), 856–864 (2006).', dotted],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))).toBe(expected)
  })
})

describe('APA and Harvard', () => {
  test.each([
    [
      'Zarate, C. A., Jr., Du, J., … Manji, H. K. (2006, March 3). A trial: What next? Nature, 7, 1–9. https://doi.org/10.1000/A(1)2',
      'CA Zarate Jr., J Du, HK Manji … | A trial: What next? | Nature | 2006 | 7 | 1–9',
    ],
    [
      'Doe, J., & Li, X. (in press). Ketamine in mice. Cell.',
      'J Doe, X Li | Ketamine in mice | Cell | – | – | –',
    ],
    [
      'van der Berg, J., & O’Brien, T. (2001a). Rates of change. In A. B. Smith & C. Doe (Eds.), The book of rates (pp. 1–20). Springer.',
      'J van der Berg, T O’Brien | Rates of change | The book of rates | 2001 | – | 1–20',
    ],
    [
      'Li, X. (1993). Learning by rules. In Proceedings of the European Conference on Learning, pp. 3–20. Vienna.',
      'X Li | Learning by rules | Proceedings of the European Conference on Learning | 1993 | – | 3–20',
    ],
    [
      'Krogh, A. (1995). Networks. In Tesauro, G. (Ed.), Advances in systems (Vol. 7, pp. 231–238). MIT Press.',
      'A Krogh | Networks | Advances in systems | 1995 | 7 | 231–238',
    ],
    [
      'Howitt, D., & Cramer, D. (2008). Methods in psychology (2nd ed.). Harlow, England: Prentice Hall.',
      'D Howitt, D Cramer | Methods in psychology | – | 2008 | – | –',
    ],
    [
      'World Health Organization. (2009). Suicide prevention. Geneva: WHO.',
      'World Health Organization | Suicide prevention | – | 2009 | – | –',
    ],
    [
      'Trathan, P. N., A. S. Brierley, and J. L. Watkins (2003). Krill at sea. Oceanography 12(6): 569–583.',
      'PN Trathan, AS Brierley, JL Watkins | Krill at sea | Oceanography | 2003 | 12(6) | 569–583',
    ],
    [
      'Gelman, Susan A.; Coley, John D.; & Pappas, Athina. 1998a. Beyond labeling. Child Development 63: 1–9.',
      'Susan A. Gelman, John D. Coley, Athina Pappas | Beyond labeling | Child Development | 1998 | 63 | 1–9',
    ],
    [
      'Poole, David (1988). A framework for reasoning. Artificial Intelligence, 36(1), 27–47',
      'David Poole | A framework for reasoning | Artificial Intelligence | 1988 | 36(1) | 27–47',
    ],
    [
      'Dempsey, K. (1990) Smalltown: A Study of Belonging, Oxford University Press, Melbourne',
      'K Dempsey | Smalltown: A Study of Belonging | – | 1990 | – | –',
    ],
    [
      'Nelmes, E. 1952. Facts on the tribe Cariceae. Kew Bull. 1951: 427–436.',
      'E Nelmes | Facts on the tribe Cariceae | Kew Bull | 1952 | 1951 | 427–436',
    ],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))).toBe(expected)
  })
})

describe('IEEE, Chicago and MLA', () => {
  test.each([
    [
      '[74] P. E. Missiuro and N. Roy, “Roadmaps for maps,” in Proc. Conf. Robotics, May 2006, pp. 1261–1267.',
      'PE Missiuro, N Roy | Roadmaps for maps | Proc. Conf. Robotics | 2006 | – | 1261–1267',
    ],
    [
      'Worthen, Samuel Copp. ‘Poe and the Girl’. American Literature 20, no. 3 (November 1948): 305–312.',
      'Samuel Copp Worthen | Poe and the Girl | American Literature | 1948 | 20(3) | 305–312',
    ],
    [
      'Chang, Chris. “Sound and Vision.” Film Comment 40.1 (January–February 2004): 17.',
      'Chris Chang | Sound and Vision | Film Comment | 2004 | 40(1) | 17',
    ],
    [
      'Smith, Ann, and Bo Miller. “A Title.” Journal of Things, vol. 3, no. 2, 2010, pp. 1–9.',
      'Ann Smith, Bo Miller | A Title | Journal of Things | 2010 | 3(2) | 1–9',
    ],
    [
      'Albert R. Meyer and Mitchell Wand. Continuation semantics. In Rohit Parikh, editor, Logics of Programs, pages 219–224. Springer, 1985.',
      'Albert R. Meyer, Mitchell Wand | Continuation semantics | Logics of Programs | 1985 | – | 219–224',
    ],
    ['S. E. Han, G. Chen, Nano Lett. 2010, 10, 1012.', 'SE Han, G Chen | – | Nano Lett | 2010 | 10 | 1012'],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))).toBe(expected)
  })
})

describe('what is not certain is absent', () => {
  test('a title of two words is not taken for its author', () => {
    expect(readReferenceText('Annual Report. Geneva; 1995.')?.authors ?? []).toEqual([])
  })
  test('"In" that begins a sentence of the title is no book', () => {
    const parts = readReferenceText('Li, X. (2001). Ketamine. In vivo studies. Journal of Foo, 12, 1–2.')
    expect(parts?.containerTitle).toBe('Journal of Foo')
  })
  test('the place after a conference’s name is no part of it', () => {
    const parts = readReferenceText(
      'Warren, D. H. (1976). Plans. In Proceedings of the Conference on Simulation, Edinburgh.',
    )
    expect(parts).toMatchObject({ title: 'Plans', year: 1976 })
    expect(parts?.containerTitle).toBe('Proceedings of the Conference on Simulation')
  })
  test('quotation marks around a word do not make it the title', () => {
    const parts = readReferenceText('Li X, Doe B. The ‘Xieyou’ rice. Nature. 2017;3:1-11.')
    expect(oneLine(parts)).toBe('X Li, B Doe | The ‘Xieyou’ rice | Nature | 2017 | 3 | 1–11')
  })
  test('of two references in one text nothing is taken for the one from the other', () => {
    const text =
      'Timmann, D. (2008). Kinematics of joints. Cerebellum 7, 366–378. van Duinen, H. (2009). Digits of the hand. J. Physiol. 587, 1–9.'
    expect(readReferenceText(text)).toBeUndefined()
  })
  test('a town and a publisher are no journal', () => {
    expect(readReferenceText('Bell, D. (1978). Contradictions. New York: Basic Books.')?.containerTitle).toBe(
      undefined,
    )
  })
})

test('words and identifiers that the end of a line divides are read whole', () => {
  const parts = readReferenceText(
    'Ikeda S, Tanaka M. Endo-\nscopic lead-\ninduced COX-\n2 trial. Gastro-\nenterology. 1988;20:13-\n7. doi:10.1016/\nj.x.1988.1',
  )
  expect(oneLine(parts)).toBe(
    'S Ikeda, M Tanaka | Endoscopic lead-induced COX-2 trial | Gastroenterology | 1988 | 20 | 13–17',
  )
  expect(parts?.identifiers).toEqual([{ scheme: 'doi', value: '10.1016/j.x.1988.1' }])
})

test('identifiers are found in every dialect', () => {
  const parts = readReferenceText(
    'Li, X. (1998). Ketamine in mice. Chirality, 17, 1–9. https://doi.org/10.1002/(SICI)1098-2(1996)17:12<714::AID-X3>3.0.CO;2-X PMID: 9770023',
  )
  expect(parts?.identifiers).toEqual([
    { scheme: 'doi', value: '10.1002/(sici)1098-2(1996)17:12<714::aid-x3>3.0.co;2-x' },
    { scheme: 'pmid', value: '9770023' },
  ])
})

test('100,000 characters that lead every dialect astray take less than half a second each', () => {
  const heads = [
    'Smith, J. (2006). ',
    'Smith, John, “',
    'J. Smith, "',
    'John Smith and ',
    'Smith, J. In ',
    '“',
  ]
  const units = [
    'In A',
    ' (Ed.), ',
    'A. ',
    'John ',
    ', and ',
    '“',
    '" ',
    '2006, ',
    'vol. 1, ',
    '. In ',
    'a-\n',
    '(',
    'and ',
  ]
  for (const head of heads) {
    for (const unit of units) {
      for (const length of [59_000, 100_000]) {
        const start = cpuTime()
        readReferenceText(`${head}${unit.repeat(length).slice(0, length)} (2005). B. In C (Eds.), D.`)
        expect(cpuTime() - start, head + unit).toBeLessThan(500)
      }
    }
  }
})

describe('hosts of many forms', () => {
  test.each([
    [
      'Roe, Ann. “The Mice.” In A Book of Mice. New York: Harcourt, 1972, 63–70.',
      'Ann Roe | The Mice | A Book of Mice | 1972 | – | 63–70',
    ],
    [
      'Max Roe, “Mouse Nets,” in The Forbidden Mice (New York: Norton, 1995), 181–97',
      'Max Roe | Mouse Nets | The Forbidden Mice | 1995 | – | 181–197',
    ],
    [
      'Roe, Ann. “The Mice.” Boston Globe, June 7, 1998, C1+.',
      'Ann Roe | The Mice | Boston Globe | 1998 | – | C1',
    ],
    ['Max Roe, »Die Mäuse,« CSPT (1992).', 'Max Roe | Die Mäuse | – | 1992 | – | –'],
    [
      'Roe, Ann. “The Mice.” Mouse Ethics 22 (spring 2000): 5–24.',
      'Ann Roe | The Mice | Mouse Ethics | 2000 | 22 | 5–24',
    ],
    [
      'Roe, Ann and Jo P. Vu. “The Mice.” Journal of Mice (2015): 1–10.',
      'Ann Roe, Jo P. Vu | The Mice | Journal of Mice | 2015 | – | 1–10',
    ],
    // Editors are no book.
    [
      'Roe, Karl, “Le topoline”, in: Jo Feiner e Max Löhrer (ed.), Mysterium. Queriniana, Brescia, 1970, 11-30.',
      'Karl Roe | Le topoline | Mysterium | 1970 | – | 11–30',
    ],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))).toBe(expected)
  })
})

describe('without names', () => {
  test.each([
    [
      '(1984). Models of mice. In & (Eds.), Mice (pp. 1-9). New York: Guilford.',
      ' | Models of mice | Mice | 1984 | – | 1–9',
    ],
    [
      '— (1988): The Mice of the North. Terra Cognita,8, 23.',
      ' | The Mice of the North | Terra Cognita | 1988 | 8 | 23',
    ],
    [
      '———. 1807. The geography of mice. London: Printed by J. Wright.',
      ' | The geography of mice | – | 1807 | – | –',
    ],
    ['1961. The Psychology of Mice, New York, NY: Wiley.', ' | The Psychology of Mice | – | 1961 | – | –'],
    [
      'IPCC (2006) Guidelines for mice. In: Roe A (ed) Mice. IGES, Hayama',
      'IPCC | Guidelines for mice | Mice | 2006 | – | –',
    ],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))).toBe(expected)
  })
})

test.each([
  [
    'Roe, K. and Doe, C.: 2005, Consistent Mice: A Study, Working paper, University of Mice.',
    'K Roe, C Doe | Consistent Mice: A Study | – | 2005 | – | –',
  ],
  [
    'Roe, S., Doe, G.: A fully nonlinear flow for small mice (2015).',
    'S Roe, G Doe | A fully nonlinear flow for small mice | – | 2015 | – | –',
  ],
  [
    'Howard Roe and W. Bruce Doe. Mice nets. In Jean-Luc Poe, editor, Proceedings of the Mice, pages 1-24, Brussels, Belgium, September 1990.',
    'Howard Roe, W. Bruce Doe | Mice nets | Proceedings of the Mice | 1990 | – | 1–24',
  ],
])('what stands after a title ends it: %s', (text, expected) => {
  expect(oneLine(readReferenceText(text))).toBe(expected)
})
