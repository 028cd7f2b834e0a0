import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPiece, type Piece } from '../../../src/formats/format.ts'
import { jsonItems } from '../../../src/formats/split/json-items.ts'
import { cpuTime } from '../../support/cpu-time.ts'

const crossref = ['message.items', 'message', 'items']

function split(
  paths: readonly string[],
  text: string,
  sizes: readonly number[] = [text.length + 1],
): Piece[] {
  const splitter = jsonItems(...paths)
  const pieces: Piece[] = []
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    for (const piece of splitter.push(text.slice(at, at + size))) pieces.push(piece)
    at += size
  }
  return [...pieces, ...splitter.end()]
}

const texts = (text: string, paths: readonly string[] = crossref) =>
  split(paths, text).map((piece) => (piece.broken === undefined ? piece.text : [piece.text, piece.broken]))

const openString = 'is broken: a string has no end on its line'
const misplaced = 'is broken or cut off: an object begins where none can stand'
const mismatched = 'is broken: a bracket closes another kind of bracket'
const cutOff = 'is cut off: the input ends inside it'
const openList = 'is cut off: the input ends before its list of records does'
const noObject = 'is no JSON object'

test.each([
  ['', []],
  [' \n ', []],
  ['{"DOI":"1"}', ['{"DOI":"1"}']],
  ['\uFEFF{"DOI":"1"}\n', ['{"DOI":"1"}']],
  ['{"a":1}\n{"a":2}\r\n\n{"a":3}', ['{"a":1}', '{"a":2}', '{"a":3}']],
  ['{"a":1}{"a":2},{"a":3}', ['{"a":1}', '{"a":2}', '{"a":3}']],
  ['\x1E{"a":1}\n\x1E{"a":2}\n', ['{"a":1}', '{"a":2}']],
  ['{\n  "a": [\n    {}\n  ]\n}\n{\n  "a": 2\n}', ['{\n  "a": [\n    {}\n  ]\n}', '{\n  "a": 2\n}']],
  ['[{"a":[{"b":[]}]}, {"a":2} ]\n[{"a":3}]', ['{"a":[{"b":[]}]}', '{"a":2}', '{"a":3}']],
  ['[]', []],
  ['{"a":"} ] \\" { [ \\\\"}{"a":"\\\\\\""}', ['{"a":"} ] \\" { [ \\\\"}', '{"a":"\\\\\\""}']],
])('the records of %j', (text, expected) => {
  expect(texts(text)).toEqual(expected)
}) // prettier-ignore

test.each([
  [
    '{"status":"ok","message":{"facets":{"a":[{}]},"items":[{"DOI":"1","message":{"items":[{}]}},{"DOI":"2"}],"query":{}}}\n',
    ['{"DOI":"1","message":{"items":[{}]}}', '{"DOI":"2"}'],
  ],
  ['{"status":"ok","message":{"DOI":"1","x":{"items":[{}]}},"items2":[{}]}', ['{"DOI":"1","x":{"items":[{}]}}']],
  ['{"items":[{"DOI":"1"}],"next":{}}{"items":[]}{"DOI":"2"}', ['{"DOI":"1"}', '{"DOI":"2"}']],
  ['[{"items":[{"DOI":"1"}]},{"items":[{"DOI":"2"}]},{"DOI":"3"}]', ['{"DOI":"1"}', '{"DOI":"2"}', '{"DOI":"3"}']],
  ['{"results":[{"a":1}]}', ['{"results":[{"a":1}]}']],
  ['{"items":"none"}', ['{"items":"none"}']],
  ['{"y":"items","x":[{"a":1}]}', ['{"y":"items","x":[{"a":1}]}']],
])('the records that an envelope holds: %j', (text, expected) => {
  expect(texts(text)).toEqual(expected)
}) // prettier-ignore

test.each([
  ['{"a":"x\n{"a":2}\n', [['{"a":"x', openString], '{"a":2}']],
  ['{"a":{\n{"a":2}\n', [['{"a":{', misplaced], '{"a":2}']],
  ['{"a":1\n{"a":2}\n', [['{"a":1', misplaced], '{"a":2}']],
  ['{"a":[1}, {"b":1}\n{"a":2}\n', [['{"a":[1}, {"b":1}', mismatched], '{"a":2}']],
  ['[\n {"a":[1},\n {"a":[\n  {"b":1}]\n },\n {"a":3}]', [['{"a":[1},', mismatched], '{"a":[\n  {"b":1}]\n }', '{"a":3}']],
  ['[\n {\n  "a": "x\n  {"b": 1}\n },\n {\n }\n]\n{"a":3}', [['{\n  "a": "x\n  {"b": 1}\n },', openString], '{\n }', '{"a":3}']],
  ['{"items":[{"a":"1\n"},{"a":2},\n{"a":3}]}\n{"a":4}', [['{"a":"1\n"},{"a":2},', openString], '{"a":3}', '{"a":4}']],
  ['oops {"a":1} ? \nx\n{"a":2}}', [['oops', noObject], '{"a":1}', ['?', noObject], ['x', noObject], '{"a":2}', ['}', noObject]]],
  ['[null,"x",{"a":1},2]{"a":2}', [['null,"x",', noObject], '{"a":1}', ['2', noObject], '{"a":2}']],
  ['{"message":{"items":[{"a":1}]}]\n{"a":2}', ['{"a":1}', [']', mismatched], '{"a":2}']],
  ['{"a":1}{"a":', ['{"a":1}', ['{"a":', cutOff]]],
  ['{"a":"\\', [['{"a":"\\', cutOff]]],
  ['[{"a":1},\n', ['{"a":1}', ['', openList]]],
  ['{"items":[{"a":1}],"b":"x', ['{"a":1}', ['', openList]]],
  ['nul', [['nul', noObject]]],
])('what is broken does not hide the next record: %j', (text, expected) => {
  expect(texts(text)).toEqual(expected)
}) // prettier-ignore

test('a piece says where it begins', () => {
  expect(split(crossref, '\n\n{"items":[\n{\n"a":1}, {"a"\n:2},\nx\n {"a":3}]}\n{"a":4}')).toEqual([
    { text: '{\n"a":1}', index: 1, line: 4 },
    { text: '{"a"\n:2}', index: 2, line: 5 },
    { text: 'x', index: 3, line: 7, broken: noObject },
    { text: '{"a":3}', index: 4, line: 8 },
    { text: '{"a":4}', index: 5, line: 9 },
  ])
})

test('any cut of the input gives the same pieces', () => {
  const marks =
    '{ } [ ] " \\ : , x "message":{ {"message": "items":[ {"items":[ {"a":" {"a":1} "b":{} "x" \\"'
  const bits = fc.constantFrom(...marks.split(' '), '\n', ' ', '\uFEFF', '\x1E', '\0', '\n{"a":1}', '\n {')
  const anything = fc.array(bits, { maxLength: 60 }).map((all) => all.join(''))
  fc.assert(
    fc.property(anything, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, sizes) => {
      expect(split(crossref, text, sizes)).toEqual(split(crossref, text))
    }),
    { numRuns: 5000 },
  )
})

test('whatever is written as JSON comes back, in every layout', () => {
  const record = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 4 }))
  fc.assert(
    fc.property(fc.array(record), fc.constantFrom(undefined, 0, 1, '\t'), (records, indent) => {
      const read = (text: string) =>
        split(['no.such'], text, [7]).map((piece) => JSON.parse(piece.text) as unknown)
      const plain = JSON.parse(JSON.stringify(records)) as unknown
      const printed = records.map((value) => JSON.stringify(value, null, indent))
      expect(read(printed.join('\n'))).toEqual(plain)
      expect(read(JSON.stringify(records, null, indent))).toEqual(plain)
      const envelope = JSON.stringify({ meta: { results: [{}] }, results: records, group: [] }, null, indent)
      const inside = split(['results'], envelope, [5]).map((piece) => JSON.parse(piece.text) as unknown)
      expect(inside).toEqual(plain)
    }),
  )
})

test('a record that is too long comes cut and broken, one that nests too deep broken, and the next one is read', () => {
  const long = `{"a":"${'x'.repeat(longestPiece - 8)}"}`
  const tooLong = `{"a":"${'x'.repeat(longestPiece - 7)}"}`
  const deep = `{"a":${'['.repeat(200)}`
  for (const size of [1 << 20, longestPiece * 3]) {
    const pieces = split([], `${long}${tooLong}\n${deep}\n{"a":4}`, [size])
    expect(pieces.map(({ text, ...piece }) => ({ ...piece, length: text.length }))).toEqual([
      { index: 1, line: 1, length: longestPiece },
      {
        index: 2,
        line: 1,
        length: longestPiece,
        broken: `is longer than ${longestPiece} characters, the most for one record`,
      },
      { index: 3, line: 2, length: 205, broken: 'nests more than 200 deep' },
      { index: 4, line: 3, length: 7 },
    ])
  }
})

test('a hostile input takes no longer than its length asks for', () => {
  const started = cpuTime()
  const length = 500_000
  const bits = [
    '{',
    '[',
    '"',
    '\\',
    '{"',
    '{"a":"\n',
    '{"items":',
    '{"message":{"',
    '[{',
    '}',
    ' {',
    'x{',
    '{"\\"',
    '\n {',
    '{} ',
  ]
  for (const bit of bits) {
    const text = bit.repeat(Math.ceil(length / bit.length))
    for (const opening of ['', '{"a":"', '{"message":{"items":[']) {
      split(crossref, opening + text, [65_536])
      split(crossref, opening + text)
    }
  }
  expect(cpuTime() - started).toBeLessThan(15_000)
})
