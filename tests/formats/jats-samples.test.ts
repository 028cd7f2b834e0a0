import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import type { Piece } from '../../src/formats/format.ts'
import { jatsFormat } from '../../src/formats/jats/jats.ts'
import { describeWithSamples } from './support/samples.ts'

/** The pieces of an input as a file gives them. */
function split(text: string): Piece[] {
  const splitter = jatsFormat.splitter()
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at += 65_536) pieces.push(...splitter.push(text.slice(at, at + 65_536)))
  return [...pieces, ...splitter.end()]
}

/** Citations in reference lists, counted in the raw text. */
function citationsIn(text: string): number {
  const own = text.replace(/<!--[\s\S]*?-->|<(sub-article|response)[\s>][\s\S]*?<\/\1>/g, '')
  const refs = own.match(/<ref[\s>][\s\S]*?<\/ref>/g) ?? []
  return refs.join('').match(/<(?:mixed-|element-|nlm-)?citation[\s>]/g)?.length ?? 0
}

/** Two references have DOIs of which only the beginning is there. */
const cutOff =
  /^"10\.1371\/journal\.(?:pone\.)?" is no DOI\.$|^"[A-Z][a-z]+-[A-Z][a-z]+ \d{4}" is more than a year, month or day/

describeWithSamples('real articles in JATS', 'data', (shared) => {
  const archived = () => shared.archive('data/records/jats-europepmc.tar.gz')
  const inFolder = (name: string) => shared.folder(`data/records/${name}`)

  test.each([
    ['Europe PMC', () => archived(), 320, 16_102],
    ['PLOS', () => inFolder('jats-plos'), 12, 64],
    ['older dialects', () => inFolder('jats-old'), 8, 350],
  ])('every article and reference of %s arrives', async (_name, load, count, referenceCount) => {
    const samples = await load()
    let references = 0
    for (const [name, text] of samples) {
      expect(jatsFormat.sniff(text.slice(0, 65_536)), name).toBeGreaterThan(0.9)
      const [piece, ...others] = split(text)
      expect([piece?.broken, others], name).toEqual([undefined, []])
      const { records, problems } = jatsFormat.read(piece?.text ?? '')
      const unexpected = problems.filter(({ message }) => !cutOff.test(message))
      expect([records.length, unexpected], name).toEqual([1, []])
      const [record] = records
      expect(record?.references.length, name).toBe(citationsIn(text))
      expect(record?.references.map(({ ordinal }) => ordinal)).toEqual(
        record?.references.map((_, place) => place + 1),
      )
      expect(record).toMatchObject({ title: expect.any(String), published: expect.any(String), journal: {} })
      references += record?.references.length ?? 0
    }
    expect([samples.size, references]).toEqual([count, referenceCount])
  })

  test('a set of them is the same as each alone', () => {
    const bare = [...inFolder('jats-old').values()].map((text) =>
      text.slice(text.search(/<article[\s>]/)).trim(),
    )
    const pieces = split(`<?xml version="1.0"?><pmc-articleset>${bare.join('\n')}</pmc-articleset>`)
    expect(pieces.map(({ text }) => text)).toEqual(bare)
  })

  test('parts are those that the publishers tagged', async () => {
    const records = new Map<string, ArticleRecord | undefined>()
    for (const [name, text] of await archived()) {
      records.set(/PMC\d+/.exec(name)?.[0] ?? '', jatsFormat.read(text).records[0])
    }
    let compared = 0
    const differing: string[] = []
    const lines = shared.text('data/references/jats-gold.jsonl.gz').trim().split('\n')
    for (const line of lines) {
      const gold = JSON.parse(line) as Record<string, string> & {
        readonly authors: readonly { family?: string }[]
      }
      const { pmcid = '', ref } = gold
      const parts = records.get(pmcid)?.references.find(({ key }) => key === ref)?.parts
      if (!records.has(pmcid)) continue
      compared += 1
      const ours = [parts?.title ?? parts?.containerTitle, parts?.volume, parts?.issue, parts?.firstPage]
      const theirs = [gold['title'] ?? gold['source'], gold['volume'], gold['issue'], gold['fpage']]
      const families = parts?.authors.flatMap(({ family }) => family ?? [])
      const same =
        ours.map(bare).join('|') === theirs.map(bare).join('|') &&
        families?.join() === gold.authors.flatMap(({ family }) => family ?? []).join()
      if (!same) differing.push(`${pmcid} ${ref}`)
    }
    expect(compared).toBe(868)
    // The gold leaves ranges in first pages, and has an issue 0.
    expect(differing).toEqual([
      'PMC5695508 R9',
      'PMC5298334 pone.0171767.ref029',
      'PMC5660984 B5',
      'PMC5824816 dsx036-B19',
    ])
  })
})

function bare(text: string | undefined): string {
  return (text ?? '').replace(/[\s.,;:]+$/, '')
}
