import { assert, asyncProperty, integer, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/domain/errors.ts'
import { decode } from '../../src/input/decode.ts'
import { detectEncoding } from '../../src/input/encoding.ts'

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function decoded(bytes: Buffer, size = 7): Promise<{ text: string; problems: string[] }> {
  const encoding = detectEncoding(bytes.subarray(0, 1024))
  if ('problem' in encoding) return { text: '', problems: [encoding.problem] }
  const problems: Problem[] = []
  let text = ''
  for await (const chunk of decode(chunksOf(bytes, size), encoding, problems)) text += chunk
  return { text, problems: problems.map(({ where, message }) => `${where}: ${message}`) }
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const ris = 'TY  - JOUR\r\nTI  - Zürich, 日本, 😀\r\nER  - \r\n'

test('byte order marks are obeyed and left out', async () => {
  const whole = { text: ris, problems: [] }
  expect(await decoded(Buffer.from(`\uFEFF${ris}`))).toEqual(whole)
  expect(await decoded(Buffer.from(`\uFEFF${ris}`, 'utf16le'))).toEqual(whole)
  expect(await decoded(utf16be(`\uFEFF${ris}`))).toEqual(whole)
  expect(await decoded(Buffer.from(`\uFEFF${ris}`), 1)).toEqual(whole)
})

test('UTF-16 without a mark is known by its zero bytes', async () => {
  expect(await decoded(Buffer.from(ris, 'utf16le'))).toEqual({ text: ris, problems: [] })
  expect(await decoded(utf16be(ris))).toEqual({ text: ris, problems: [] })
  const xml = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'
  expect(await decoded(utf16be(xml))).toEqual({ text: xml, problems: [] })
})

test('UTF-32 is refused, with a mark or without', async () => {
  const problems = ['is in UTF-32, which is not read; convert it to UTF-8']
  const wide = Buffer.from(Array.from('TY  - JOUR', (char) => [char.charCodeAt(0), 0, 0, 0]).flat())
  for (const bytes of [wide, Buffer.from(wide).swap32(), Buffer.concat([latin1('\xff\xfe\0\0'), wide])]) {
    expect(await decoded(bytes)).toEqual({ text: '', problems })
  }
})

test('a text that says what it is in is read as that', async () => {
  const declared: [string, Buffer, string][] = [
    ['<?xml version="1.0" encoding="ISO-8859-2"?><a>', latin1('\xb9'), 'š'],
    ["<?xml version='1.0' encoding = 'Shift_JIS' ?><a>", latin1('\x93\xfa'), '日'],
    ['<?xml version="1.0" encoding="iso-8859-1"?><a>', latin1('\xe9\x80'), 'é€'],
    ['<!doctype html><head><meta charset=windows-1251>', latin1('\xc6'), 'Ж'],
    ['<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">', latin1('\xd6\xd0'), '中'],
    ['% Encoding: Cp1250\n@article{', latin1('\x9a'), 'š'],
    ['% Encoding: ISO8859_15\n@article{', latin1('\xa4'), '€'],
    // What says that it is in UTF-16, in ASCII, is not; what is no encoding is not heard.
    ['<?xml version="1.0" encoding="UTF-16"?><a>', Buffer.from('é'), 'é'],
    ['<?xml version="1.0" encoding="klingon"?><a>', Buffer.from('é'), 'é'],
  ]
  for (const [head, bytes, text] of declared) {
    expect(await decoded(Buffer.concat([latin1(head), bytes]))).toEqual({ text: head + text, problems: [] })
  }
})

test('characters that the declared encoding does not have are counted', async () => {
  const head = '<?xml version="1.0" encoding="Shift_JIS"?>\n'
  expect(await decoded(latin1(`${head}\x93\n\x93`))).toEqual({
    text: `${head}\uFFFD\n\uFFFD`,
    problems: ['line 2: 2 characters, the first of them here, cannot be read in shift_jis.'],
  })
})

test('BibTeX in Latin-1 or windows-1252 is read right from its first byte on, and a note says so', async () => {
  const bibtex = '@article{a,\n author = {Zárate, José},\n title = {“Müller’s” – 5 €}\n}\n'
  const bytes = latin1(
    bibtex
      .replace('“', '\x93')
      .replace('”', '\x94')
      .replace('’', '\x92')
      .replace('–', '\x96')
      .replace('€', '\x80'),
  )
  for (const size of [1, 2, 3, 1000]) {
    expect(await decoded(bytes, size)).toEqual({
      text: bibtex,
      problems: ['line 2: 8 bytes, the first of them here, are not UTF-8 and were read as windows-1252.'],
    })
  }
})

test('a wrong byte late in UTF-8 changes nothing before or after it', async () => {
  const before = 'Zürich 日本 😀\n'.repeat(10_000)
  const bytes = Buffer.concat([Buffer.from(before), latin1('caf\xe9\n'), Buffer.from('naïve')])
  expect(await decoded(bytes, 4096)).toEqual({
    text: `${before}café\nnaïve`,
    problems: ['line 10001: 1 byte is not UTF-8 and was read as windows-1252.'],
  })
})

test('what is no character in UTF-8 is read byte by byte: overlong forms, surrogates, half characters', async () => {
  expect((await decoded(latin1('a\xc0\xafb'))).text).toBe('aÀ¯b')
  expect((await decoded(latin1('a\xed\xa0\x80b'))).text).toBe('aí\u00A0€b')
  expect((await decoded(latin1('a\xf4\x90\x80\x80b'))).text).toBe('aô\uFFFD€€b')
  expect((await decoded(latin1('a\xe6\x97'))).text).toBe('aæ—')
})

test('NUL characters are left out, with how many there were and the first line', async () => {
  expect(await decoded(Buffer.from('one\r\ntwo\rth\0ree\n\0\0'))).toEqual({
    text: 'one\r\ntwo\rthree\n',
    problems: ['line 3: 3 NUL characters were left out, the first of them here.'],
  })
  expect((await decoded(Buffer.from('\uFEFFa\0', 'utf16le'))).problems).toEqual([
    'line 1: A NUL character was left out.',
  ])
})

test('any text comes back as it is from UTF-8 and UTF-16, however it is cut; any bytes give some text', async () => {
  const text = string({ unit: 'grapheme' }).map((value) => `<a>${value.replaceAll('\0', '')}`)
  await assert(
    asyncProperty(text, integer({ min: 1, max: 9 }), async (value, size) => {
      const whole = { text: value, problems: [] }
      expect(await decoded(Buffer.from(value), size)).toEqual(whole)
      expect(await decoded(Buffer.from(`\uFEFF${value}`, 'utf16le'), size)).toEqual(whole)
    }),
  )
  await assert(
    asyncProperty(uint8Array({ maxLength: 60 }), integer({ min: 1, max: 9 }), async (bytes, size) => {
      expect(await decoded(Buffer.from(bytes), size)).toEqual(await decoded(Buffer.from(bytes), 100))
    }),
  )
})
