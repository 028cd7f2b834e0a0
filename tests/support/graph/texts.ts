/** Texts that break what is put together carelessly. None has a NUL, which Postgres does not store. */
export const trickyTexts = [
  'It\'s "quoted"',
  'back\\slash \\n \\" \\u0041',
  'line\nbreak\r\nand\ttab',
  '</script><script>alert(1)</script>',
  '😀 emoji 👩‍👩‍👧‍👦 family',
  'שלום עולם – مرحبا',
  'e\u0301 combining a\u0308\u0323',
  '\u202Eright to left override\u202C',
  '\u2028line separator\u2029',
  "Robert'); drop table articles; --",
  '$1 $2 %s {} ${x} :name ?',
  '\u0001 control \u001F \u007F',
  'null',
  'NULL',
  '{}',
  '{"a":1}',
  '[]',
  ',;|',
  '%_\\%',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷',
  '\uFFFD\uFEFF byte order mark',
  ' blanks around ',
]

/** Titles with ties: some differ only in what `textKey` drops, some are the same, some have an empty key. */
export const titles = [
  ...trickyTexts,
  'A study of glutamate',
  'A Study of Glutamate.',
  'A study of glutamate',
  'Étude du glutamate',
  'Etude du glutamate',
  'Ketamine in depression: a review',
  'Ketamine in depression – a review',
  'Zinc',
  'α-Synuclein',
  '日本語の題名',
  '𐐀 Deseret',
  'ﬁ ligature',
  '',
  '…',
  '???',
]

export const families = [
  'Zarate',
  'Zárate',
  'Krystal',
  "D'Souza",
  'van den Berg',
  'Ng',
  'Ångström',
  '李',
  'Øye',
]

export const givenNames = ['Carlos A.', 'John H.', 'María', 'Jean-Pierre', 'X', '小龍']

/** Names as records and references print them, in parts. */
export const names = [
  { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
  { family: "D'Souza", given: 'Deepak "Cyril"' },
  { literal: 'The \\ Group' },
  { family: '李' },
  {},
]

/** Ties, all precisions, and two that differ from one another only in precision. */
export const dates = [
  '2007',
  '2007-12',
  '2007-12-03',
  '2007-12-03',
  '1999',
  '1999',
  '2003-06',
  '2010-01-01',
  '0987',
]

export const keywords = [
  'Ketamine',
  'ketamine',
  'Glutamate',
  'Ökonomie',
  'it\'s "so"',
  'a,b',
  'NULL',
  '{x}',
  '',
]

export const languages = ['en', 'EN', 'de', 'pt-BR', 'zh-Hant']
