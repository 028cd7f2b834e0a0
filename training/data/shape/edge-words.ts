import type { Label } from '../../../src/formats/reference/model/labels.ts'

interface EdgeWords {
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s*[|\n]\s*/)

const editorMarks = words(`
  ed|eds|edd|edit|editor|editors|editora|editores|éditeur|éditeurs|éd|éds|hg|hgg|hrsg|hrg|herausgeber|dir|dirs|coord|coords
  org|orgs|organizador|organizadores|comp|comps|a cura di|cur|red|szerk|szerk|ред|guest editors|series editor|series editors|series eds
  editors in|eds in|ed in|publié par|nakl|hrsgg|ed lit
`)

/**
 * Words that announce a value and are no part of it, in the languages of the sets: in lower case, without full stops and
 * brackets. They count only as whole words at the edge of a segment; the longest wins.
 */
export const edgeWords: Readonly<Partial<Record<Label, EdgeWords>>> = {
  editor: {
    before: words(`
      in|dans|en|em|im|ed by|eds by|edited by|edited and translated by|ed and trans|ed and tr|ed and trans by|editado por
      éditée par|edité par|édité par|compiled by|selected and edited by|issued by|under the editorship of|hrsg von|hrsg v
      hg von|hg v|herausgegeben von|hg u komm von|sous la direction de|sous la dir de|sous la dir|ss la dir de|dir par|pod red|pod redakcją
      под ред|под редакцией|redigerad av|in ed|in eds|études réunies et présentées par|ed de|ed por|a c di
    `).concat(editorMarks),
    after: editorMarks,
  },
  translator: {
    before: words(`
      translated by|translated from the french by|translated from the german by|translated and edited by|translation by
      translated|transl by|transl|trans by|trans|tr by|tr|trad|trad de|trad di|trad por|trad par|trad fr par|traduction de|traduction
      traducción de|traduit par|traduit de l'anglais par|tradução de|tradução|übersetzt von|ubersetzt von|übers von|übers v|übers|aus dem englischen von|traduzione di
      пер|and|vertaald door|and trans
    `),
    after: words('trans|transl|translator|translators|tr|trad|übers|translation|traducteur'),
  },
  container: {
    before: words('in|dans|en|em|im|в'),
    after: words('vol|pp|edited by|no|n°'),
  },
  series: {
    before: words('of|in|ser|series|coll|volume'),
    after: words('vol|volume|no|nr|n°|bd|band|t'),
  },
  volume: {
    before: words(`
      vol|vols|v|volume|volumes|bd|bde|band|tome|tom|tomo|t|т|том|jg|jahrgang|series volume|del|voi|vol no|volume no|årg|roč|sv
      zv|ročník|cilt|año|in vol|總第|第|제
    `),
    after: words('jg|jahrgang|årg|évf|vol|no|issue|bd|卷|권|roč'),
  },
  issue: {
    before: words(`
      no|nos|nr|nrs|n|n°|nº|n os|no°|№|num|núm|numéro|número|numero|number|issue|issues|iss|heft|h|hft|fasc|fascicule|fascículo|št
      č|вып|выпуск|cah|broj|br|serial no|issue no|ausgabe|sz|szám|sayı|nummer|zeszyt|z|isuue|#|第|제
    `),
    after: words('no|issue|sz|szám|číslo|nr|期|호|issue no'),
  },
  pages: {
    before: words(`
      pp|p|pgs|pg|pag|page|pages|s|ss|seite|seiten|str|стр|с|c|pág|págs|pàg|pagg|pagina|art no|article no|article|article number
      paper no|article id|articleid|blz|σ|σσ|here|hier|here pp|hier s|art|ppage|p p|esp|paper|cc|col|coll|f|fol|foll
    `),
    after: words('p|pp|page|pages|s|с|стр|seiten|pgs|in|doi|ff|issn|url|p p|面|頁|쪽|页'),
  },
  date: {
    before: words(
      'date of patent|filed|cop|c|©|ca|copyright|published|publié le|le|published online|publication date|date|p|posted|submitted|h',
    ),
    after: words('г|год|年|г изд'),
  },
  accessed: {
    before: words(`
      accessed on|accessed|access|last accessed|last accessed on|last accessed in|date accessed|access date|cited|retrieved|retrieved on|retrieved in
      viewed|viewed on|last viewed|visited on|last visited|last visited on|visited|consulted|consulté le|consulté|page consultée le
      consultado|consultado el|consultado en|acesso em|abgerufen am|zugriff|zugriff am|letzter zugriff|letzter zugriff am|retr|downloaded|downloaded on|available on
      дата обращения|citováno|cit|žiūrėta|as of|on|le|last access|data retrieved on|stand|date of access|last checked|accessed in
      retirado em|checked|checked on|date|download|download vom|zuletzt abgerufen am|accessed date|last retrieved|last updated|retrieved online|retrieved online on|online|the
    `),
    after: words('from|at|access|accessed|retrieved|from the|方問|방문'),
  },
  publisher: { before: words('published by|publ by'), after: words('pp|in') },
  place: { before: words('held in|held at|located in'), after: words('pp') },
  edition: {
    before: words('ed|edn'),
    after: words(`
      ed|eds|edn|edition|éd|édition|aufl|auflage|vyd|edición|ediția|edição|edizione|ediz|изд|изд-е|wyd|edit|editions|edition ed|ausgabe|uitg|edn by
    `),
  },
  identifier: {
    before: words(`
      doi|doi no|doi org|isbn|isbn no|isbn-13|isbn-10|isbn 13|isbn 10|issn|e-issn|eissn|p-issn|pmid|pmcid|pubmed|pubmed pmid|pubmed central pmcid
      pubmed central|url|uri|arxiv|arxiv eprint|arxiv preprint|id|pii|available from|available at|available online at|available online|available
      retrieved from|at|from|report no|article id|handle|online|see|medline|e-print|eprint|eprint arxiv|verfügbar unter|unter|disponible en|disponible|disponible sur
      accessed at|online at|pmid no|in|and|available on|retirado de|recuperado de|obtido de|disponível em|dostupné na
    `),
    after: words(
      'pubmed|medline|available at|accessed|issn|isbn|url|last accessed|retrieved|doi|and|pmid|pmcid|access|google scholar|crossref',
    ),
  },
}
