import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'

/**
 * The collation that knows upper and lower case of every script. Unlike the others that do it is there on every
 * server that is supported, whatever its system and the locale of the database: `C.utf8` comes from the system, and
 * `pg_c_utf8` with Postgres 17.
 */
export const caseCollation = 'und-x-icu'

/**
 * Signs, punctuation and blanks beyond ASCII, as ranges of hexadecimal code points. Where the locale of the database
 * is C, Postgres takes all of them for letters: "glutamate—mood" would be one word.
 */
const separators = [
  // Latin-1, modifier letters, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Thai, Ethiopic, Khmer, Mongolian
  '80-a9 ab-ac ae-b4 b6-b9 bb-bf d7 f7 2c2-2c5 2d2-2df 2e5-2eb 2ed 2ef-2ff 375 37e 384-385 387 3f6 482 55a-55f',
  '589-58f 5be 5c0 5c3 5c6 5f3-5f4 606-60f 61b 61d-61f 66a-66d 6d4 6de 6e9 6fd-6fe 964-965 970 e3f e4f e5a-e5b 1360-137c 17d4-17d6',
  '17d8-17db 1800-180a',
  // General punctuation without joiners and marks of direction, superscripts, currencies, letterlike signs, fractions
  '1680 1fbd 1fbf-1fc1 1fcd-1fcf 1fdd-1fdf 1fed-1fef 1ffd-200a 2010-2029 202f-205f 2070 2074-207e 2080-208e',
  '20a0-20c1 2100-2101 2103-2106 2108-2109 2114 2116-2118 211e-2123 2125 2127 2129 212e 213a-213b 2140-2144',
  '214a-214d 214f-215f 2189-24b5 24ea-2bff 2e00-2e2e 2e30-2fff',
  // East Asian punctuation and signs, private use, presentation forms, emoji
  'a700-a716 a720-a721 a789-a78a 3000-3004 3008-3020 3030 3036-3037 303d-303f 309b-309c 30a0 30fb 3190-319f 31c0-31ef 3200-33ff 4dc0-4dff',
  'e000-f8ff fd3e-fd4f fdfc-fdff fe10-fe19 fe30-fe6b ff01-ff0f ff1a-ff20 ff3b-ff40 ff5b-ff65 ffe0-ffee fffc-fffd',
  '1f000-1f12f 1f18a-1fbd0',
].join(' ')

/** `[\u0080-\u00a9…\U0001f18a-\U0001fbd0]` */
const inPostgres = bracket((code) =>
  code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`,
)
const inJavaScript = new RegExp(
  bracket((code) => `\\u{${code}}`),
  'gu',
)

function bracket(escape: (codePoint: string) => string): string {
  return `[${separators.replace(/[0-9a-f]+/g, escape).replaceAll(' ', '')}]`
}

/**
 * A text in lower case, the same on every server.
 *
 *     lower(title collate "und-x-icu")
 */
export function lowerCase(text: SQLWrapper): SQL {
  return sql`lower(${text} collate ${sql.identifier(caseCollation)})`
}

/**
 * A text whose words `to_tsvector` finds alike on every server: in lower case, every separator beyond ASCII a blank.
 *
 *     regexp_replace(lower(title collate "und-x-icu"), '[…]', ' ', 'g')
 */
export function searchedText(text: SQLWrapper): SQL {
  return sql`regexp_replace(${lowerCase(text)}, ${sql.raw(`'${inPostgres}'`)}, ' ', 'g')`
}

/**
 * The same of what is searched for, before it is bound: separators as blanks; Postgres makes it lower case. ASCII
 * stays, so that quotes and the minus of a search keep their meaning.
 */
export function searchTerms(text: string): string {
  return text.replace(inJavaScript, ' ')
}
