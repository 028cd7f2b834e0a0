import { type Problem, UserError } from '../../domain/errors.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { describesWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { readAbstract, readKeywords } from './jats-abstract.ts'
import { readAuthors } from './jats-authors.ts'
import { readEditors } from './jats-editors.ts'
import * as front from './jats-front.ts'
import { readLicence } from './jats-licence.ts'
import { readNumbers } from './jats-numbers.ts'
import { readReferences } from './jats-references.ts'
import { articleType } from './jats-types.ts'
import { readUpdates } from './jats-updates.ts'
import { warning } from './jats-warning.ts'
import { withTitleStatus } from '../values/title-status.ts'
import { tidyRecord } from '../tidy-record.ts'
import { xmlElements } from '../split/xml-elements.ts'
import { childAt, childrenOf, descendantsOf, parseXml, type XmlElement } from '../xml/xml-tree.ts'

/** JATS 1.0–1.3 (ANSI/NISO Z39.96) and the NLM dialects before it, alone, in article sets and in envelopes. */
export const jatsFormat: Format = {
  name: 'jats',
  label: 'JATS or NLM XML of articles',
  version: 4,
  sniff: looksLikeJats,
  splitter: () => xmlElements(['article']),
  read: readJats,
}

/** All but tab and line ends (XML 1.0, section 2.2; those of U+0080–U+009F only come from wrong encodings). */
const controls = /[^\P{Cc}\t\n\r]/gu

function looksLikeJats(head: string): number {
  if (!/^\uFEFF?\s*</.test(head)) return 0
  if (/<!DOCTYPE\s+article\b[^>]{0,200}(?:\/\/NLM\/\/DTD|JATS|journalpublishing|archivearticle)/i.test(head))
    return 1
  if (/<pmc-articleset[\s>]/.test(head)) return 1
  const isArticle = /<(?:[\w.-]+:)?article[\s>]/.test(head)
  return isArticle && /<(?:[\w.-]+:)?(?:article-meta|journal-meta)[\s>]/.test(head) ? 0.95 : 0
}

/**
 * Reads JATS: one article, or each in what holds several. The metadata are those of `<front>`, the references those of
 * the lists; sub-articles and responses have their own and are passed over. Characters that XML does not have are left
 * out and reported.
 *
 * @throws UserError where the text is not well-formed, or holds no article with a title or an identifier.
 */
function readJats(text: string): ReadResult {
  const problems: Problem[] = []
  const stray = text.match(controls)?.length ?? 0
  if (stray > 0) problems.push(warning('text', `${stray} control characters were left out.`))
  const root = parseXml(stray > 0 ? text.replace(controls, '') : text)
  const articles = root.name === 'article' ? [root] : descendantsOf(root, 'article')
  const records = articles.flatMap((article) => readArticle(article, problems) ?? [])
  if (records.length === 0) throw new UserError('There is no JATS article in it that describes a work.')
  return { records, problems }
}

function readArticle(article: XmlElement, problems: Problem[]): ArticleRecord | undefined {
  const [frontMatter] = childrenOf(article, 'front', 'front-stub')
  const meta = childAt(frontMatter, 'article-meta') ?? frontMatter
  if (frontMatter === undefined || meta === undefined) return undefined
  const identifiers = front.readArticleIds(meta, problems)
  const title = front.readTitle(meta)
  const list = readReferences(article)
  const authors = readAuthors(meta, problems)
  problems.push(...list.problems)
  const type = articleType(article.attributes['article-type'])
  const published = front.readPublished(meta, problems)
  const { access, license } = readLicence(meta)
  const { editors, translators } = readEditors(meta, type)
  const record = withoutAbsent({
    type,
    identifiers,
    title,
    abstract: readAbstract(meta),
    language: front.readLanguage(article, problems),
    published,
    ...readNumbers(childrenOf(meta)),
    journal: front.readJournal(frontMatter, problems),
    keywords: readKeywords(meta),
    access,
    license,
    authors,
    editors,
    translators,
    updates: withTitleStatus(readUpdates(article, published), title, 'PUBLISHER'),
    referenceListStatus: list.status,
    declaredReferenceCount: list.declared,
    references: list.references,
  })
  return describesWork(record) ? tidyRecord(record) : undefined
}

/** An absent part is an absent property. */
function withoutAbsent(record: {
  readonly [Key in keyof ArticleRecord]: ArticleRecord[Key] | undefined
}): ArticleRecord {
  // Only optional properties may have been undefined: what is left is a record.
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as ArticleRecord
}
