import { many } from '../plan/declare.ts'
import { Identifier } from './article-parts.ts'
import type { FieldBuilder } from './connection-types.ts'
import { ArticleType } from './enums.ts'
import { listRows, PrintedName, printedNames } from './printed-names.ts'
import { confidenceDescription, type PrintedParts, ReferencePart, referenceParts } from './reference-parts.ts'

/** The fields of every type that stands for a printed reference: what could be read of it, and how surely. */
export function printedFields<Row extends PrintedParts>(fields: FieldBuilder<Row>) {
  // A row that has more columns has these.
  const t = fields as unknown as FieldBuilder<PrintedParts>
  return {
    authors: t.field({
      type: [PrintedName],
      description: 'The authors as printed, in printed order; empty where none could be read.',
      sql: printedNames((reference) => reference.authors, 5),
    }),
    authorsTruncated: t.boolean({
      description: 'Does the printed list end in "et al."?',
      sql: (reference) => reference.authorsTruncated,
    }),
    title: t.string({
      nullable: true,
      description: 'The title of the cited work as printed; null where none could be read.',
      sql: (reference) => reference.title,
    }),
    containerTitle: t.string({
      nullable: true,
      description: 'The journal or book as printed, mostly abbreviated; null where none could be read.',
      sql: (reference) => reference.containerTitle,
    }),
    year: t.int({
      nullable: true,
      description: 'The printed year; null where none could be read.',
      sql: (reference) => reference.year,
    }),
    volume: t.string({
      nullable: true,
      description: 'The printed volume; null where none could be read.',
      sql: (reference) => reference.volume,
    }),
    issue: t.string({
      nullable: true,
      description: 'The printed issue or supplement; null where none could be read.',
      sql: (reference) => reference.issue,
    }),
    firstPage: t.string({
      nullable: true,
      description:
        'The first page, or a number that may be a page or an article number; null where none could be read.',
      sql: (reference) => reference.firstPage,
    }),
    lastPage: t.string({
      nullable: true,
      description: 'The last page, written in full; null where none could be read.',
      sql: (reference) => reference.lastPage,
    }),
    articleNumber: t.string({
      nullable: true,
      description: 'The article number, where the source says that it is one: `e0123456`; null otherwise.',
      sql: (reference) => reference.articleNumber,
    }),
    type: t.field({
      type: ArticleType,
      nullable: true,
      description:
        'What kind of work is cited, as the source says or the printed line shows; null where neither does.',
      sql: (reference) => reference.type,
    }),
    publisher: t.string({
      nullable: true,
      description: 'The publisher of a book, report or thesis as printed; null where none could be read.',
      sql: (reference) => reference.publisher,
    }),
    publisherPlace: t.string({
      nullable: true,
      description: 'Where the publisher is, as printed; null where no place could be read.',
      sql: (reference) => reference.publisherPlace,
    }),
    edition: t.string({
      nullable: true,
      description: 'The edition as printed, without that word: `2nd`; null where none could be read.',
      sql: (reference) => reference.edition,
    }),
    series: t.string({
      nullable: true,
      description: 'The series that a book or report is in; null where none could be read.',
      sql: (reference) => reference.series,
    }),
    editors: t.field({
      type: [PrintedName],
      description:
        'The editors of the book, or of the book that the chapter is in, as printed; empty where none could be read.',
      sql: printedNames((reference) => reference.editors, 2),
    }),
    identifiers: t.field({
      type: [Identifier],
      description: 'The identifiers that are printed or deposited with the reference, by scheme and value.',
      sql: many({
        rows: (reference) => listRows(reference.identifiers, { scheme: 'scheme', value: 'value' }),
        orderBy: (row) => row.place,
        expected: 1,
      }),
    }),
    doi: t.field({
      type: 'DOI',
      nullable: true,
      description: 'The DOI that is printed or deposited with the reference; null where there is none.',
      sql: (reference) => reference.doi,
    }),
    note: t.string({
      nullable: true,
      description: 'Bracketed remarks: `in French`, `Epub ahead of print`; null where there are none.',
      sql: (reference) => reference.note,
    }),
    parts: t.field({
      type: [ReferencePart],
      description:
        'What could be read, part by part, each with how surely; only parts that the reference has. Where it could not be read, none.',
      sql: referenceParts,
    }),
    confidence: t.float({
      nullable: true,
      description: confidenceDescription,
      sql: (reference) => reference.confidence,
    }),
  }
}
