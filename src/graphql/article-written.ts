import { defaultLocale, defaultStyle } from '../citation/citations.ts'
import { UnknownChoice } from '../citation/unknown-choice.ts'
import { citedRecordsSql, type RecordJson, recordOf, recordSql } from '../db/record-sql.ts'
import { writeFile, writeOne } from '../formats/written-formats.ts'
import { ArgumentViolation } from '../plan/input-error.ts'
import { builder } from './builder.ts'
import { CitationFormat, ExportFormat } from './enums.ts'
import { Article } from './types.ts'

/** A citation takes some milliseconds, as long as so many rows. */
const citationRows = 20
/** What to reckon with for a reference list: rows of its works and of their authors. */
const listRows = 300

const formats = {
  BIBTEX: 'bibtex',
  RIS: 'ris',
  CSL_JSON: 'csl-json',
  ENDNOTE_XML: 'endnote-xml',
  MODS: 'mods',
  JSONL: 'jsonl',
} as const

interface Choice {
  readonly style?: string | null | undefined
  readonly locale?: string | null | undefined
}

/** Null is as good as nothing. */
function choiceOf({ style, locale }: Choice) {
  return { style: style ?? defaultStyle, locale: locale ?? defaultLocale }
}

function violationOf(error: UnknownChoice): ArgumentViolation {
  return new ArgumentViolation(error.parameter, error.message, { cause: error })
}

/** Those in which no style and no language says anything. */
function isFileFormat(format: string | null | undefined): format is 'BIBTEX' | 'RIS' | 'CSL_JSON' {
  return format === 'BIBTEX' || format === 'RIS' || format === 'CSL_JSON'
}

builder.objectFields(Article, (t) => ({
  citation: t.string({
    description:
      'The article as a reference list prints it, without a number; or its entry in a file of works. Names are as this article prints them. What is not known is left out.',
    args: {
      style: t.arg.string({
        defaultValue: defaultStyle,
        description:
          'For TEXT and HTML: `vancouver`, `apa`, `harvard`, or the name of a CSL file that this service was given.',
      }),
      format: t.arg({ type: CitationFormat, defaultValue: 'TEXT', description: 'How it is written.' }),
      locale: t.arg.string({
        defaultValue: defaultLocale,
        description:
          'For TEXT and HTML: the language of words like "and", as BCP 47 has it: `en-US`, `de-DE`, `es-ES`, `fr-FR`, `nl-NL`, or one that this service was given.',
      }),
    },
    sql: {
      kind: 'computed',
      expected: citationRows,
      needs: (article) => recordSql(article),
      check: async (args, { citations }) => {
        if (isFileFormat(args.format)) return []
        return (await citations.check(choiceOf(args))).map(violationOf)
      },
      value: async (needs, args, { citations }) => {
        const record = recordOf(needs as RecordJson)
        if (isFileFormat(args.format)) return writeOne(formats[args.format], record)
        const format = args.format === 'HTML' ? 'html' : 'text'
        return citations.cite(record, { ...choiceOf(args), format }).catch((error: unknown) => {
          throw error instanceof UnknownChoice ? violationOf(error) : error
        })
      },
    },
  }),
  exportReferences: t.string({
    description:
      'The works in the reference list, in printed order, each once, as the text of one file. References that could not be read lead to no work and are left out: `referenceList` has their number.',
    args: {
      format: t.arg({ type: ExportFormat, required: true, description: 'The format of the file.' }),
    },
    sql: {
      kind: 'computed',
      expected: listRows,
      needs: (article) => citedRecordsSql(article),
      // GraphQL lets no other format through.
      value: async (needs, { format }) =>
        writeFile(formats[format as keyof typeof formats], (needs as RecordJson[]).map(recordOf)),
    },
  }),
}))
