import type { Label } from '../model/labels.ts'

/**
 * The words that announce a part or stand behind it, by language: what is trimmed from the edges of a stretch, and nothing
 * else. Lower case, without their last stop; a stop, a colon or a bracket may follow. `marked` words begin titles and names too:
 * they are only trimmed where a colon, a closing bracket or a comma follows them.
 */
export interface EdgeWords {
  readonly front?: readonly Row[]
  readonly marked?: readonly Row[]
  /** Words that are trimmed in small letters before a capital or a quotation: "dans L'Année sociologique". */
  readonly small?: readonly Row[]
  /** Words that stand behind the part before: trimmed with a closing bracket or, in small letters, with a comma or stop. */
  readonly left?: readonly Row[]
  readonly back?: readonly Row[]
}
type Row = readonly [language: string, ...words: string[]]

const roles: readonly Row[] = [
  ['English', 'eds', 'ed', 'editors', 'editor', 'edited', 'compilers', 'compiler', 'comp'],
  ['German', 'hrsg', 'hg', 'hgg', 'herausgeber', 'hrsgg'],
  ['French', 'éds', 'éd', 'dir', 'éditeurs', 'éditeur', 'coord', 'sous la dir'],
  [
    'Spanish, Portuguese',
    'coords',
    'org',
    'orgs',
    'editores',
    'comps',
    'dirs',
    'coordinador',
    'coordinadores',
    'organizadores',
  ],
  ['Italian, Latin', 'a cura di', 'curatore', 'curatori', 'cur', 'edd'],
  ['Dutch, Scandinavian', 'red', 'reds', 'redactie', 'redaktør', 'utg', 'udg'],
  ['Polish, Russian', 'red. nauk', 'ред', 'под ред', 'сост'],
  [
    'Chinese, Japanese, Korean',
    '主编',
    '主編',
    '编著',
    '編著',
    '编',
    '編',
    '著',
    '엮음',
    '편',
    '편저',
    '지음',
  ],
]
/** Of films. */
const directed: readonly Row[] = [
  ['English', 'directed by', 'dir'],
  ['German, French', 'regie', 'réalisé par', 'réal'],
]
const directors: readonly Row[] = [
  [
    'English',
    'director',
    'directors',
    'producer',
    'producers',
    'writer',
    'writers',
    'writer/director',
    'dir',
  ],
  ['German, French, Spanish', 'regisseur', 'regie', 'réalisateur', 'réal', 'director'],
]
/** Of patents. */
const inventors: Row = [
  'English, German, French, Spanish',
  'inventors',
  'inventor',
  'erfinder',
  'inventeurs',
  'inventeur',
  'inventores',
]
const assignees: Row = ['English', 'assignees', 'assignee', 'applicants', 'applicant']
const edited: readonly Row[] = [
  [
    'English',
    'edited by',
    'ed. by',
    'eds. by',
    'ed by',
    'compiled by',
    'guest editors',
    'series editor',
    'series editors',
  ],
  ['German', 'herausgegeben von', 'hrsg. von', 'hg. von', 'hrsg. v', 'hg. v'],
  ['French', 'sous la direction de', 'sous la dir. de', 'édité par', 'éd. par', 'dirigé par'],
  ['Spanish', 'editado por', 'edición de', 'ed. de', 'coordinado por', 'compilado por'],
  ['Portuguese', 'organizado por', 'organização de'],
  ['Italian', 'a cura di'],
  ['Dutch', 'onder redactie van', 'onder red. van', 'geredigeerd door'],
  ['Polish', 'pod redakcją', 'pod red'],
  ['Russian', 'под редакцией', 'под общ. ред', 'под ред'],
]
const within: readonly Row[] = [['English, German', 'in']]
/** Words for "in" that begin no title in small letters. */
const withinSmall: readonly Row[] = [
  ['French', 'dans', 'dans le', 'dans la', 'dans les'],
  ['Spanish, Dutch, Portuguese, Italian', 'en', 'em', 'nel', 'in'],
  ['German', 'im'],
  ['Scandinavian, Polish, Russian', 'i', 'w', 'в'],
]
/** Words for an author who is the editor or the author of the whole, too. */
const same: readonly Row[] = [
  ['German', 'ders', 'dies', 'ders./dies', 'ders. und dies'],
  ['Latin, French, Italian', 'idem', 'id', 'eadem', 'ead'],
]
/** Words for "in" that begin names and titles of their language too. */
const withinMarked: readonly Row[] = [
  ['English, German, Italian, Dutch', 'in', 'im'],
  ['French', 'dans'],
  ['Spanish', 'en'],
  ['Portuguese', 'em'],
  ['Italian', 'in', 'nel'],
  ['Scandinavian', 'i'],
  ['Polish', 'w'],
  ['Russian', 'в кн', 'в сб', 'в', '//'],
  ['Chinese, Japanese', '载', '見', '见'],
]
const translated: readonly Row[] = [
  [
    'English',
    'translated by',
    'trans. by',
    'transl. by',
    'translation by',
    'trans',
    'transl',
    'tr. by',
    'tr',
  ],
  ['German', 'übersetzt von', 'übers. von', 'aus dem englischen von', 'übers'],
  ['French', 'traduit par', 'trad. par', 'trad. de', 'traduction de', 'trad'],
  [
    'Spanish, Portuguese',
    'traducido por',
    'trad. por',
    'traducción de',
    'tradução de',
    'traduzido por',
    'tradução',
  ],
  ['Italian', 'tradotto da', 'traduzione di', 'trad. di'],
  ['Dutch, Polish, Russian', 'vertaald door', 'vert', 'przeł', 'tłum', 'пер', 'перевод'],
  ['Chinese, Japanese, Korean', '译', '訳', '譯', '옮김', '역'],
]
const pages: readonly Row[] = [
  ['English', 'pages', 'page', 'pp', 'p', 'pgs', 'pg', 'at'],
  ['German', 'seiten', 'seite', 's'],
  ['French', 'pages', 'page', 'p'],
  ['Spanish, Portuguese', 'páginas', 'página', 'págs', 'pág', 'pags', 'pag'],
  ['Italian', 'pagine', 'pagina', 'pagg', 'pag'],
  ['Dutch', 'blz', 'bladzijde', 'bladzijden'],
  ['Polish, Czech, Scandinavian', 'str', 's', 'ss', 'sid'],
  ['Russian, Ukrainian', 'стр', 'с', 'сс'],
  ['Turkish, Hungarian', 'sayfa', 'ss', 'o'],
  ['Chinese, Japanese, Korean', '第', '頁', '页', '쪽', '면'],
]
const volumes: readonly Row[] = [
  ['English', 'volumes', 'volume', 'vols', 'vol', 'v'],
  ['German', 'band', 'bände', 'bd', 'bde', 'jahrgang', 'jg'],
  ['French', 'tome', 'tomes', 't', 'volume'],
  ['Spanish, Portuguese, Italian', 'volumen', 'tomo', 'anno', 'ano', 'año'],
  ['Dutch, Scandinavian', 'deel', 'jaargang', 'jrg', 'årg', 'årgang', 'bind', 'band'],
  ['Polish, Czech', 'tom', 'rocznik', 'r', 'ročník', 'roč', 'svazek', 'sv'],
  ['Russian, Ukrainian', 'том', 'т'],
  ['Turkish, Hungarian', 'cilt', 'c', 'kötet', 'évf'],
  ['Chinese, Japanese, Korean', '第', '제', '卷', '巻'],
]
const issues: readonly Row[] = [
  ['English', 'issues', 'issue', 'iss', 'number', 'numbers', 'nos', 'no', 'num', 'n', '#'],
  ['German', 'heft', 'h', 'nummer', 'nr', 'ausgabe'],
  ['French', 'numéro', 'n°', 'nº', 'no', 'fasc', 'fascicule', 'n.o'],
  [
    'Spanish, Portuguese, Italian',
    'número',
    'núm',
    'num',
    'n',
    'fascicolo',
    'fasc',
    'fascículo',
    'numero',
    'n.º',
    'n.°',
  ],
  ['Dutch, Scandinavian', 'nummer', 'afl', 'aflevering', 'nr', 'häfte', 'hefte'],
  ['Polish, Czech', 'zeszyt', 'z', 'nr', 'číslo', 'č'],
  ['Russian, Ukrainian', '№', 'вып', 'выпуск', 'ном', 'вип'],
  ['Turkish, Hungarian', 'sayı', 's', 'szám'],
  ['Chinese, Japanese, Korean', '第', '제'],
]
/** A journal that counts no volumes is cited by its number: "No. 54". */
const numbers: Row = ['all', 'no', 'nos', 'nr', 'n°', 'nº', '№', 'issue', 'heft', 'núm', 'number']
const eastVolumes: Row = ['Chinese, Japanese, Korean', '卷', '巻', '권', '冊', '册', '集', '집']
const eastIssues: Row = ['Chinese, Japanese, Korean', '期', '号', '號', '호']
const editions: readonly Row[] = [
  ['English', 'editions', 'edition', 'edn', 'ed'],
  ['German', 'auflage', 'aufl', 'ausgabe', 'ausg'],
  ['French', 'édition', 'éd'],
  ['Spanish, Portuguese, Italian', 'edición', 'edição', 'edizione', 'ediz', 'edic'],
  ['Dutch, Scandinavian', 'druk', 'uitgave', 'upplagan', 'uppl', 'utg', 'utgave', 'udgave', 'udg'],
  ['Polish, Czech', 'wydanie', 'wyd', 'vydání', 'vyd'],
  ['Russian, Ukrainian', 'издание', 'изд', 'видання', 'вид', 'е изд', '-е изд', '-е издание', '-ое изд'],
  ['Turkish, Hungarian', 'baskı', 'kiadás'],
  ['Chinese, Japanese, Korean', '版', '판'],
]
const leftBehind: readonly Row[] = [
  ...roles,
  inventors,
  assignees,
  ...editions,
  ['English', 'pp', 'p', 'pages'],
  ['of a year', 'a', 'b', 'c', 'd'],
]

/** What is trimmed from each part. Parts that are not here are found by what they are: years, identifiers. */
export const edgeWords: Readonly<Partial<Record<Label, EdgeWords>>> = {
  author: {
    front: [['English', 'by'], ...directed, ...edited],
    left: [['of a list', 'a', 'b', 'c', 'd']],
    marked: [...withinMarked, ...roles],
    back: [...roles, ...directors, inventors],
  },
  collaboration: {
    front: [['English', 'and', 'for the', 'on behalf of', 'on behalf of the', 'by']],
    marked: roles,
    back: roles,
  },
  editor: {
    front: [...within, ['French, Spanish', 'dans', 'en'], ...edited, ...roles],
    small: withinSmall,
    marked: withinMarked,
    back: roles,
  },
  translator: { front: translated, marked: withinMarked, back: translated },
  title: { left: leftBehind },
  container: { front: within, marked: [...withinMarked, ...same], small: withinSmall, left: leftBehind },
  series: {
    front: [
      ...within,
      ['English', 'of'],
      ['English', 'series'],
      ['German', 'reihe'],
      ['French', 'collection', 'coll'],
      ['Spanish', 'colección', 'serie'],
    ],
    marked: withinMarked,
    left: leftBehind,
  },
  volume: { front: [...volumes, numbers], marked: leftBehind, back: [eastVolumes, ...roles] },
  issue: {
    // "5. Jg., Heft 2"
    marked: [...leftBehind, ...volumes],
    front: [...issues, eastVolumes, ...volumes.slice(-1)],
    back: [eastIssues],
  },
  pages: {
    front: pages,
    marked: [...leftBehind, eastIssues],
    back: [['Chinese, Japanese, Korean', '頁', '页', '쪽', '면', 'ページ']],
  },
  publisher: {
    front: [
      ['English', 'published by', 'publisher', 'pub. by'],
      ['French', 'chez'],
      ['Italian', 'presso'],
    ],
    left: leftBehind,
    back: [assignees],
  },
  place: { front: within, marked: leftBehind },
  edition: {
    front: [
      ['Chinese, Japanese, Korean', '第', '제'],
      ['Polish, Czech', 'wyd', 'wydanie', 'vyd'],
    ],
    back: editions,
  },
}
