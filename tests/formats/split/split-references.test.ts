import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  listItems,
  type ListItem,
  splitReferences,
} from '../../../src/formats/reference/list/split-references.ts'
import { cpuTime } from '../../support/cpu-time.ts'

const smith = 'Smith A, Doe BC. Ketamine in mice. Nature. 2005;7(2):281-5.'
const zarate = 'Zarate, C. A., Jr., & Singh, J. B. (2006). A trial of lithium. Cell, 63(8), 856–864.'
const li = 'Li X: Rates of change. PLoS One 2010, 5:e12.'
const weber = 'Weber, Max: Wirtschaft und Gesellschaft. Tübingen: Mohr 1922'
const adams =
  'D. Adams and P. Jones, “Digital watches,” IEEE Trans. Consum. Electron., vol. 12, no. 3, pp. 42–51, 1979.'
const all = [smith, zarate, li, weber, adams]

const texts = (list: string): string[] => splitReferences(list).map(({ text }) => text)
const labels = (list: string): (string | undefined)[] => splitReferences(list).map(({ label }) => label)
const numbered = (mark: (number: number) => string): string[] => all.map((item, at) => mark(at + 1) + item)

/** Lines of at most so many columns. */
function wrap(text: string, columns: number, indent = ''): string {
  let out = ''
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= columns) {
      out += `${line}\n`
      line = indent + word
    } else line += line === '' ? word : ` ${word}`
  }
  return out + line
}

describe('numbers in front of lines', () => {
  test.each([
    ['1. ', (n: number) => `${n}. `],
    ['1) ', (n: number) => `${n}) `],
    ['[1] ', (n: number) => `[${n}] `],
    ['[1]', (n: number) => `[${n}]`],
    ['(1) ', (n: number) => `(${n}) `],
    ['1 ', (n: number) => `${n} `],
    ['1 and a tab', (n: number) => `${n}\t`],
    ['1 and a blank that does not break', (n: number) => `${n}.\u00A0`],
    ['1.Smith', (n: number) => `${n}.`],
    ['1Smith', (n: number) => `${n}`],
    ['¹', (n: number) => ['¹', '²', '³', '⁴', '⁵'][n - 1] ?? ''],
    ['full-width brackets', (n: number) => `［${n}］`],
    ['full-width digits', (n: number) => `${'１２３４５'[n - 1] ?? ''}．`],
    ['Arabic-Indic digits', (n: number) => `${'١٢٣٤٥'[n - 1] ?? ''}. `],
    ['later numbers', (n: number) => `${n + 41}. `],
  ])('%s', (_, mark) => {
    const items = numbered(mark)
    expect(texts(items.join('\n'))).toEqual(items)
    expect(labels(items.join('\n'))).toEqual(all.map((__, at) => mark(at + 1).replace(/\P{N}/gu, '')))
    const wrapped = items.map((item) => wrap(item, 50))
    expect(texts(wrapped.join('\n'))).toEqual(wrapped)
  })
  test('on a line of their own', () => {
    expect(texts(all.map((item, at) => `${at + 1}.\n${item}`).join('\n'))).toEqual(
      all.map((item, at) => `${at + 1}.\n${item}`),
    )
  })
  test('set to the right', () => {
    const items = Array.from({ length: 12 }, (_, at) => `${at + 1}. ${all[at % 5] ?? ''}`)
    const printed = items.map((item, at) => (at < 9 ? ` ${wrap(item, 60, '    ')}` : wrap(item, 60, '    ')))
    expect(texts(printed.join('\n'))).toEqual(printed.map((item) => item.trim()))
  })
  test('one of them missing, as scans lose them', () => {
    const items = numbered((n) => `${n === 3 ? 4 : n > 3 ? n + 1 : n}. `)
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test('all the same, as Markdown has them', () => {
    const items = numbered(() => '1. ')
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test('in no order, as a part of a list has them', () => {
    const items = ['[12] ', '[3] ', '[44] ', '[7] ', '[25] '].map((mark, at) => mark + (all[at] ?? ''))
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test('a count that begins anew under a heading', () => {
    const items = [`1. ${smith}`, `2. ${zarate}`, `1. ${li}`, `2. ${weber}`]
    expect(texts(`Articles\n${items[0]}\n${items[1]}\n\nBooks\n${items[2]}\n${items[3]}`)).toEqual(items)
  })
  test('no page or volume at the beginning of a line is one', () => {
    const items = ['1. Zarate CA. A trial of lithium. Cell.\n2006. 12: 1-9.', `2. ${smith}`, `3. ${li}`]
    expect(texts(items.join('\n'))).toEqual(items)
  })
})

describe('other marks in front of lines', () => {
  test.each(['•', '-', '*', '–', '·', '▪'])('%s', (bullet) => {
    const items = all.map((item) => wrap(`${bullet} ${item}`, 60))
    expect(texts(items.join('\n'))).toEqual(items)
    expect(labels(items.join('\n'))).toEqual(all.map(() => undefined))
  })
  test('keys in brackets', () => {
    const keys = ['Smi05', 'ZS06', 'ABC+10', 'Web22', 'AJ79']
    const items = all.map((item, at) => wrap(`[${keys[at]}] ${item}`, 60))
    expect(texts(items.join('\n'))).toEqual(items)
    expect(labels(items.join('\n'))).toEqual(keys)
  })
  test('a dash for the author before', () => {
    const items = [
      'Bourdieu, P. (1979). La distinction. Paris: Minuit.',
      '———. (1980). Le sens pratique. Paris: Minuit.',
      '——— (1982). Ce que parler veut dire. Paris: Fayard.',
      'Weber, M. (1922). Wirtschaft und Gesellschaft. Tübingen: Mohr.',
    ]
    expect(texts(items.join('\n'))).toEqual(items)
    const wrapped = items.map((item) => wrap(item, 32))
    expect(texts(wrapped.join('\n'))).toEqual(wrapped)
  })
})

describe('several to a paragraph', () => {
  test.each([
    ['1. ', (n: number) => `${n}. `],
    ['[1] ', (n: number) => `[${n}] `],
    ['(1) ', (n: number) => `(${n}) `],
    ['1) ', (n: number) => `${n}) `],
    ['1Smith', (n: number) => `${n}`],
  ])('%s', (_, mark) => {
    const items = numbered(mark)
    expect(texts(items.join(' '))).toEqual(items)
    expect(labels(items.join(' '))).toEqual(['1', '2', '3', '4', '5'])
  })
  test('brackets without blanks around', () => {
    expect(texts(numbered((n) => `[${n}]`).join(''))).toEqual(numbered((n) => `[${n}]`))
  })
  test('wrapped as a paragraph', () => {
    const items = numbered((n) => `${n}. `)
    expect(texts(wrap(items.join(' '), 70)).map((item) => item.replace(/\s+/g, ' '))).toEqual(items)
  })
  test('a volume or an issue is no number', () => {
    const items = [
      '1. Smith A. Mice. Nature. 2005; vol. 2. Part 3. 10-12.',
      '2. Doe B. Rats, part 3. Cell 2006; 4 (3): 12.',
      '3. Li X. Cats. Cell 2007; 5 (4): 13.',
    ]
    expect(texts(items.join(' '))).toEqual(items)
  })
  test('the offsets are those of the text', () => {
    const list = `\n  ${numbered((n) => `${n}. `).join('  ')}\n`
    for (const { text, start } of splitReferences(list)) expect(list.slice(start).startsWith(text)).toBe(true)
  })
})

describe('lists without marks', () => {
  test('one to a line, whatever the style', () => {
    expect(texts(all.join('\n'))).toEqual(all)
  })
  test('one to a line with blank lines', () => {
    expect(texts(all.join('\n\n'))).toEqual(all)
  })
  test('one to a line, where a name begins with a small letter', () => {
    const items = [smith, 'van der Berg J, de Souza P. Dogs. Cell. 2001;4:5-9.', li]
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test.each([40, 60, 80])('wrapped at %i columns, with hanging indents', (columns) => {
    const items = all.map((item) => wrap(item, columns, '     '))
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test('wrapped, the first line further in', () => {
    const items = all.map((item) => wrap(`   ${item}`, 50).replace(/^ */, '   '))
    expect(texts(items.join('\n'))).toEqual(items.map((item) => item.trim()))
  })
  test.each([40, 60, 80])('wrapped at %i columns, with blank lines', (columns) => {
    const items = all.map((item) => wrap(item, columns))
    expect(texts(items.join('\n\n'))).toEqual(items)
  })
  test.each([50, 60, 70])('wrapped at %i columns, with nothing else', (columns) => {
    const items = [...all.slice(0, 3), ...all.slice(0, 3), adams].map((item) => wrap(item, columns))
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test('a word divided at the end of a line', () => {
    const items = [smith, 'Doe, J. (2005). Endo-\nscopic trial of\nLithium. Cell, 3, 1–9.', li, zarate]
    expect(texts(items.join('\n'))).toEqual(items)
  })
  test('lines that each could be an item', () => {
    const items = [
      'Smith J. A history of rates in the north.\nNature. 2005;7:281-5.',
      'Doe B. A theory of rates.\nCell. 2006;8:11-15.',
      'Li X. A measure of rates in the south.\nLancet. 2007;9:1-9.',
    ]
    expect(texts(items.join('\n\n'))).toEqual(items)
  })
  test('blank lines between all lines of double spacing', () => {
    const items = [smith, zarate, li, adams].map((item) => wrap(item, 60).replace(/\n/g, '\n\n'))
    expect(texts(items.join('\n\n')).map((item) => item.replace(/\s+/g, ' '))).toEqual([
      smith,
      zarate,
      li,
      adams,
    ])
  })
  test('one item alone', () => {
    expect(texts(smith)).toEqual([smith])
    expect(texts(wrap(zarate, 40))).toEqual([wrap(zarate, 40)])
  })
})

describe('what a page has and the list has not', () => {
  test.each([
    'References',
    'REFERENCES',
    'Bibliography:',
    'Works Cited',
    '7. References',
    'Literaturverzeichnis',
    'Références',
    'Список литературы',
    '参考文献',
    'References (continued)',
  ])('the heading %s', (heading) => {
    expect(texts(`${heading}\n\n${all.join('\n')}`)).toEqual(all)
  })
  test('headings within the list', () => {
    expect(texts(`Primary sources\n\n${smith}\n${zarate}\n\nBooks\n\n${weber}\n${li}`)).toEqual([
      smith,
      zarate,
      weber,
      li,
    ])
  })
  test('the letters of an alphabetical list', () => {
    expect(texts(`L\n\n${li}\n\nS\n\n${smith}\n\nZ\n\n${zarate}`)).toEqual([li, smith, zarate])
  })
  test('numbers of pages and running heads, in the middle of an item', () => {
    const items = Array.from({ length: 30 }, (_, at) => wrap(`${at + 1}. ${all[at % 5] ?? ''}`, 50))
    const lines = items.join('\n').split('\n')
    const pages = [lines.slice(0, 20), lines.slice(20, 40), lines.slice(40)].map(
      (page, at) => `${page.join('\n')}\n\n${211 + at}\n\fJournal of Tests\n\n`,
    )
    expect(texts(pages.join(''))).toEqual(items)
  })
  test('a year alone on the last line is no page', () => {
    const items = [
      '1. Weber M. Wirtschaft und Gesellschaft. Tübingen: Mohr,\n1922',
      `2. ${smith}`,
      `3. ${li}`,
    ]
    expect(texts(items.join('\n\n'))).toEqual(items)
  })
  test('two columns side by side', () => {
    const left = [smith, zarate, li]
      .map((item, at) => wrap(`${at + 1}. ${item}`, 36))
      .join('\n')
      .split('\n')
    const right = [weber, adams, smith]
      .map((item, at) => wrap(`${at + 4}. ${item}`, 36))
      .join('\n')
      .split('\n')
    const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
      `${(left[at] ?? '').padEnd(42)}${right[at] ?? ''}`.trimEnd(),
    )
    expect(texts(rows.join('\n')).map((item) => item.replace(/\s+/g, ' '))).toEqual(
      [smith, zarate, li, weber, adams, smith].map((item, at) => `${at + 1}. ${item}`),
    )
  })
})

describe('ends of lines and blanks', () => {
  test.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['the line separator', '\u2028'],
    ['the paragraph separator', '\u2029'],
    ['next line', '\u0085'],
    ['a form feed', '\f'],
  ])('%s', (_, end) => {
    expect(texts(all.join(end))).toEqual(all)
    expect(texts(numbered((n) => `${n}. `).join(end))).toEqual(numbered((n) => `${n}. `))
  })
  test('a byte order mark and marks of direction are no part of an item', () => {
    expect(texts(`\uFEFF${all.join('\n')}`)).toEqual(all)
  })
  test('tabs as hanging indents', () => {
    const items = all.map((item) => wrap(item, 50, '\t'))
    expect(texts(items.join('\n'))).toEqual(items)
  })
})

describe('notes', () => {
  test('with ibid. and op. cit.', () => {
    const items = [
      '1. Weber, Max: Wirtschaft. Tübingen 1922, S. 12.',
      '2. Ibid., p. 45.',
      '3. Smith, op. cit., p. 3.',
      `4. ${li}`,
    ]
    expect(texts(items.join('\n'))).toEqual(items)
    expect(texts(items.join(' '))).toEqual(items)
  })
})

describe('other writings', () => {
  const chinese = [
    '王小明, 李四. 基于深度学习的文献识别[J]. 计算机学报, 2015, 38(4): 12-19.',
    '张三. 图书馆学概论[M]. 北京: 科学出版社, 2008.',
    '陈五, 赵六. 引文分析研究[D]. 上海: 复旦大学, 2011.',
  ]
  test('Chinese, numbered and not, and wrapped', () => {
    expect(texts(chinese.join('\n'))).toEqual(chinese)
    const items = chinese.map((item, at) => `[${at + 1}] ${item}`)
    expect(texts(items.join('\n'))).toEqual(items)
    expect(texts(items.join(' '))).toEqual(items)
    const wrapped = items.map((item) => `${item.slice(0, 20)}\n${item.slice(20)}`)
    expect(texts(wrapped.join('\n'))).toEqual(wrapped)
  })
  test('Japanese', () => {
    const items = [
      '1）山田太郎：図書の歴史。岩波書店、東京、2001。',
      '2）鈴木花子：文献の探し方。情報管理 45：12-19，2002。',
    ]
    expect(texts(items.join('\n'))).toEqual(items)
    expect(labels(items.join('\n'))).toEqual(['1', '2'])
  })
  test('Russian', () => {
    const items = [
      'Иванов И. И. История книги. М.: Наука, 1985. 320 с.',
      'Петров П. П., Сидоров А. А. О методах // Вестник. 1999. № 3. С. 12–19.',
      'Соколов В. Г. Теория списков. СПб.: Питер, 2004. 210 с.',
    ]
    expect(texts(items.join('\n'))).toEqual(items)
    const wrapped = items.map((item, at) => wrap(`${at + 1}. ${item}`, 40))
    expect(texts(wrapped.join('\n'))).toEqual(wrapped)
  })
  test('Arabic and Hebrew, right to left', () => {
    const items = [
      '١. أحمد، محمد. تاريخ الكتاب. القاهرة: دار المعارف، ٢٠٠١.',
      '٢. حسن، علي. مناهج البحث. بيروت: دار العلم، ١٩٩٨.',
      '٣. سالم، نور. علم المكتبات. دمشق: دار الفكر، ٢٠٠٥.',
    ]
    expect(
      texts(items.map((item) => `\u200F${item}`).join('\n')).map((item) => item.replace(/\u200F/g, '')),
    ).toEqual(items)
    const hebrew = [
      'כהן, דוד. תולדות הספר. תל אביב: עם עובד, 1987.',
      'לוי, שרה. מחקר הספריות. ירושלים: מאגנס, 1995.',
    ]
    expect(texts(hebrew.join('\n'))).toEqual(hebrew)
  })
})

describe('hostile texts', () => {
  const chunked = (text: string, cuts: readonly number[]): ListItem[] => {
    const items = listItems()
    const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length]
    return [...places.slice(1).flatMap((end, at) => items.push(text.slice(places[at], end))), ...items.end()]
  }
  test('any cut of the text gives the same items, and the offsets stay those of the text', () => {
    const part = fc.constantFrom(
      smith,
      zarate,
      li,
      '',
      '1. ',
      '2. ',
      '\n',
      '\n\n',
      '\r',
      '\f',
      ' 3 ',
      '[4] x',
      'x-',
      '101',
      'References',
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }),
        fc.array(fc.nat(9999), { maxLength: 9 }),
        (parts, cuts) => {
          const text = parts.join('\n')
          const whole = splitReferences(text)
          expect(chunked(text, cuts)).toEqual(whole)
          for (const item of whole) expect(text.startsWith(item.text.slice(0, 1), item.start)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('a list of more than one window is cut as one', () => {
    const items = Array.from({ length: 3000 }, (_, at) => `${at + 1}. ${all[at % 5] ?? ''}`)
    expect(
      texts(items.map((item) => wrap(item, 66)).join('\n')).map((item) => item.replace(/\n/g, ' ')),
    ).toEqual(items)
    expect(texts(items.join(' '))).toEqual(items)
    const bare = Array.from({ length: 3000 }, (_, at) => wrap(all[at % 5] ?? '', 66, '   '))
    expect(texts(bare.join('\n'))).toEqual(bare)
  })
  test.each([
    'a',
    'Smith J, ',
    '1. ',
    '1 2 3 ',
    '[1][2]',
    'Smith A. X. 2005. ',
    '\n',
    '- \n',
    ' ',
    '\u202E',
    '2005 ',
    '(',
    '1.\n2.\n',
  ])('sixty thousand characters of %j are split in 0.4 s', (unit) => {
    const text = unit.repeat(60_000 / unit.length)
    splitReferences(text.slice(0, 5000))
    const start = cpuTime()
    splitReferences(text)
    expect(cpuTime() - start).toBeLessThan(400)
  })
})
