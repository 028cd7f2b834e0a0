import { readdirSync } from 'node:fs'
import { readLicence } from '../../src/formats/jats/jats-licence.ts'
import {
  childAt,
  descendantsOf,
  parseXml,
  rawTextOf,
  type XmlElement,
} from '../../src/formats/xml/xml-tree.ts'
import { dataBytes, readData, referenceFolder } from './files.ts'

/** A whole JATS article. */
export interface Article {
  /** Its PMCID, or else the name of its file. */
  readonly id: string
  readonly root: XmlElement
}

const archive = '../records/jats-europepmc.tar.gz'
const folders = ['../records/jats-plos', '../records/jats-old']

/**
 * The JATS articles beside the folder of references that are under CC-BY or CC0, one at a time. Others, those without a
 * licence that is named, and files that are no well-formed XML are passed over.
 */
export function* openArticles(): Generator<Article> {
  for (const [name, text] of texts()) {
    const article = openArticle(name, text)
    if (article !== undefined) yield article
  }
}

/** @returns `undefined` where the text is under another licence, or no article. */
export function openArticle(name: string, text: string): Article | undefined {
  let root: XmlElement
  try {
    root = parseXml(text)
  } catch {
    return undefined
  }
  const meta = childAt(root, 'front', 'article-meta') ?? descendantsOf(root, 'article-meta')[0]
  if (meta === undefined || !mayShip(readLicence(meta).license)) return undefined
  const pmcid = descendantsOf(meta, 'article-id').find(({ attributes }) =>
    /^(?:pmc|pmcid)$/.test(attributes['pub-id-type'] ?? ''),
  )
  const id = pmcid === undefined ? name : `PMC${rawTextOf(pmcid).replace(/\D/g, '')}`
  return { id, root }
}

/** Does a licence allow weights to be made of the text: CC BY or CC0? */
export const mayShip = (licence: string | undefined): boolean =>
  licence !== undefined && /creativecommons\.org\/(?:licenses\/by\/|publicdomain\/zero\/)/.test(licence)

function* texts(): Generator<readonly [name: string, text: string]> {
  yield* filesIn(dataBytes(archive))
  for (const folder of folders) {
    for (const name of readdirSync(`${referenceFolder()}${folder}`).toSorted())
      yield [name, readData(`${folder}/${name}`)]
  }
}

const block = 512

/** The plain files of a tar archive (POSIX.1-1988, ustar): names in the first 100 bytes of a header, sizes in octal at 124. */
export function* filesIn(tar: Buffer): Generator<readonly [name: string, text: string]> {
  for (let at = 0; at + block <= tar.length;) {
    const header = tar.subarray(at, at + block)
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/su, '')
    if (name === '') return
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8) || 0
    const kind = header.toString('latin1', 156, 157)
    if (kind === '0' || kind === '\0')
      yield [name.replace(/^.*\//, ''), tar.toString('utf8', at + block, at + block + size)]
    at += block + Math.ceil(size / block) * block
  }
}
