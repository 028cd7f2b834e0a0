import { builder } from './builder.ts'
import { Access } from './enums.ts'
import { PrintedName, printedNames } from './printed-names.ts'
import { Article } from './types.ts'

/*
 * How an article was published, besides its journal, volume and pages: the book that it is, or that contains it, who
 * edited and translated it, and who may read it.
 */
builder.objectFields(Article, (t) => ({
  articleNumber: t.string({
    nullable: true,
    description:
      'The number that stands in place of pages: `e0123456`, `104`; null where there is none, or no source says that it is one.',
    sql: (article) => article.articleNumber,
  }),
  containerTitle: t.string({
    nullable: true,
    description: 'The journal or book that contains it, as the source prints it; null where there is none.',
    sql: (article) => article.containerTitle,
  }),
  publisher: t.string({
    nullable: true,
    description:
      'Who published a book, report or thesis; null for articles, whose journal has the publisher.',
    sql: (article) => article.publisher,
  }),
  publisherPlace: t.string({
    nullable: true,
    description: 'Where the publisher of a book, report or thesis is; null where not known.',
    sql: (article) => article.publisherPlace,
  }),
  edition: t.string({
    nullable: true,
    description: 'The edition of a book, without that word: `2`, `2nd`; null where not known.',
    sql: (article) => article.edition,
  }),
  series: t.string({
    nullable: true,
    description: 'The series that a book or report is in; null where there is none, or not known.',
    sql: (article) => article.series,
  }),
  editors: t.field({
    type: [PrintedName],
    description:
      'The editors of a book, or of the book that a chapter or paper is in, in printed order; empty where none are known.',
    sql: printedNames((article) => article.editors, 2),
  }),
  translators: t.field({
    type: [PrintedName],
    description: 'The translators, in printed order; empty where none are known.',
    sql: printedNames((article) => article.translators, 1),
  }),
  keywords: t.stringList({
    description: 'Keywords in the order of the source.',
    sql: (article) => article.keywords,
  }),
  access: t.field({
    type: Access,
    description: 'Who may read the full text.',
    sql: (article) => article.access,
  }),
  license: t.string({
    nullable: true,
    description:
      'The address of the licence of the full text: `https://creativecommons.org/licenses/by/4.0/`; null where no source gives one.',
    sql: (article) => article.license,
  }),
}))
