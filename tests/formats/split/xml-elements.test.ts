import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPiece, type Piece } from '../../../src/formats/format.ts'
import { xmlElements } from '../../../src/formats/split/xml-elements.ts'

/** The pieces of a text that comes in chunks of these sizes, taken in turn. */
function split(
  names: readonly string[],
  text: string,
  sizes: readonly number[] = [text.length + 1],
): Piece[] {
  const splitter = xmlElements(names)
  const pieces: Piece[] = []
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    for (const piece of splitter.push(text.slice(at, at + size))) pieces.push(piece)
    at += size
  }
  return [...pieces, ...splitter.end()]
}

const oddities = `\uFEFF<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//X//EN" "x>y.dtd" [
  <!-- ]> <article>in a comment</article> -->
  <!ENTITY whole "<article>]>">
  <?note ]> <article> ?>
]>
<set><!-- <article>commented out</article> --><front>
<article-meta>none</article-meta><myarticle/><article.x/>
<article a="1 > 0" b='/article>/>'>
 <?pi </article> ?><![CDATA[</article>]]><!-- </article> -->
 <article-meta><title>A &lt;article></title></article-meta></article
><jats:article><jats:p/></jats:article ><article id="/"/><other>
<book/></other><article>
two</article></front></set>
`

test('the records of a set come as they stand, and nothing that only looks like one', () => {
  expect(split(['article', 'book'], oddities)).toEqual([
    {
      index: 1,
      line: 9,
      text: `<article a="1 > 0" b='/article>/>'>\n <?pi </article> ?><![CDATA[</article>]]><!-- </article> -->\n <article-meta><title>A &lt;article></title></article-meta></article\n>`,
    },
    { index: 2, line: 12, text: '<jats:article><jats:p/></jats:article >' },
    { index: 3, line: 12, text: '<article id="/"/>' },
    { index: 4, line: 13, text: '<book/>' },
    { index: 5, line: 13, text: '<article>\ntwo</article>' },
  ])
})

test('a record that another begins in is broken, and so is one that the input ends in', () => {
  expect(
    split(['article', 'book'], '<s><article><p>\n<article>2</article><book>3<x:article>4</book>5</s'),
  ).toEqual([
    { index: 1, line: 1, text: '<article><p>\n', broken: 'is cut off: another record begins before its end' },
    { index: 2, line: 2, text: '<article>2</article>' },
    { index: 3, line: 2, text: '<book>3', broken: 'is cut off: another record begins before its end' },
    { index: 4, line: 2, text: '<x:article>4</book>5</s', broken: 'is cut off: the input ends inside it' },
  ])
})

test.each([
  [
    '<article a="1><p/></article><article>2</article>',
    ['<article a="1><p/></article>', '<article>2</article>'],
  ],
  ['<article <p/></article><article>2</article>', ['<article <p/></article>', '<article>2</article>']],
  ['</article><article>2</article>', ['<article>2</article>']],
  ['1 < 2 <> <article>2</article><', ['<article>2</article>']],
  ['', []],
  ['no mark-up', []],
  ['<articles><x>y</x></articles>', []],
  ['<a><!-- <article>never</article>', []],
])('broken mark-up does not hide the next record: %j', (text, texts) => {
  expect(split(['article'], text).map((piece) => piece.text)).toEqual(texts)
})

test('any cut of the input gives the same pieces', () => {
  const whole = split(['article', 'book'], oddities)
  for (let size = 1; size < 40; size += 1) expect(split(['article', 'book'], oddities, [size])).toEqual(whole)
  const marks = `< > / " ' = [ ] x: a <a </a> <a> <a/> <!-- --> <![CDATA[ ]]> <? ?> <!DOCTYPE <ab> </x:ab> <ab\t text`
  const bits = fc.constantFrom(...marks.split(' '), ' ', '\n', '\0', '<q'.repeat(60))
  const text = fc.array(bits, { maxLength: 60 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, sizes) => {
      expect(split(['a', 'ab'], text, sizes)).toEqual(split(['a', 'ab'], text))
    }),
    { numRuns: 2000 },
  )
})

const blanks = (length: number) => ' '.repeat(length)

test.each([[1 << 20], [longestPiece + 7], [longestPiece * 4]])(
  'a record that is too long is cut off and broken, and the next one is read (chunks of %i)',
  (size) => {
    const longest = `<article>${blanks(longestPiece - 19)}</article>`
    const text = `\n${longest}\n<article>${blanks(longestPiece)}</article>\n<article>3</article>`
    const pieces = split(['article'], text, [size])
    expect(pieces.map(({ text, ...piece }) => ({ ...piece, length: text.length }))).toEqual([
      { index: 1, line: 2, length: longestPiece },
      {
        index: 2,
        line: 3,
        length: longestPiece,
        broken: `is longer than ${longestPiece} characters, the most for one record`,
      },
      { index: 3, line: 4, length: 20 },
    ])
  },
)

test.each(['<!-- ', '<![CDATA[', '<? ', '<!DOCTYPE a [', '<!DOCTYPE a "'])(
  '%s without an end hides no more than one record can be long',
  (opening) => {
    const text = `<set>${opening}<article>1</article>${blanks(longestPiece)}<article>2</article></set>`
    for (const size of [1 << 20, text.length]) {
      expect(split(['article'], text, [size]).map(({ text }) => text)).toEqual(['<article>2</article>'])
    }
  },
)

test('a hostile input takes no longer than its length asks for', () => {
  const started = process.cpuUsage().user
  const length = 2_000_000
  for (const bit of [
    '<',
    '<article ',
    '<article a="" ',
    '<x:',
    "'",
    '<article/>',
    '<!--',
    'x',
    '</article',
    '<a"',
  ]) {
    const text = bit.repeat(Math.ceil(length / bit.length))
    split(['article'], text, [65_536])
    split(['article'], `<article ${text}`, [65_536])
    split(['article'], text)
  }
  expect(process.cpuUsage().user - started).toBeLessThan(10_000_000)
})
