/* Words by which the name of a body says what it is: whole words, and beginnings of words, by language. */

const whole: ReadonlySet<string> = new Set(
  [
    // English
    'group groups consortium consortia organization organisation organizations committee subcommittee association society',
    'initiative network collaboration collaborations collab collaborative collaborators investigators institute institutes institution team ministry department',
    'agency commission foundation council panel force administration academy federation conference congress center centers centre centres',
    'project program programme university college school hospital laboratory laboratories inc ltd corp corporation company plc llc bank',
    'office bureau board union nations states parliament government service services museum library authority court survey secretariat',
    'national international federal united european royal world trust alliance forum partnership working study registry',
    // German
    'institut gesellschaft verband verein kommission universität hochschule stiftung gmbh amt arbeitsgruppe arbeitskreis bundesamt bundesregierung',
    // French, Spanish, Portuguese, Italian, Romanian
    'société comité commission université ministère organisation groupe conseil agence fédération académie',
    'sociedad sociedade instituto comisión comissão universidad universidade ministerio ministério organización organização grupo consejo conselho',
    'asociación associação fundación fundação federación agencia agência comité comitê academia',
    'società istituto commissione università ministero organizzazione gruppo consiglio fondazione associazione comitato',
    // Dutch, Scandinavian, Polish, Czech
    'instituut vereniging universiteit stichting raad werkgroep institutt universitet selskab förening instytut towarzystwo uniwersytet ministerstwo komitet',
    'ústav univerzita společnost',
    // Russian, Ukrainian
    'министерство институт комитет университет академия общество организация комиссия федерация центр группа ассоциация міністерство інститут',
  ]
    .join(' ')
    .split(' '),
)
const beginning =
  /^(?:bundes(?:ministeri|anstalt|institut)|ministeri|statisti|weltgesundheits|gesundheits|landesamt)|(?:ministerium|verband|gesellschaft|anstalt|behörde|kommission|ausschuss)$/
const eastern =
  /(?:委员会|委員会|委員會|研究所|研究院|研究会|協会|协会|協會|学会|學會|大学|大學|公司|中心|出版社|编辑部|编写组|课题组|政府|機構|机构|联盟|연구소|연구원|학회|협회|위원회|대학교|재단|공사|센터|\p{L}{3}[部局省庁署組组부청])$/u
/** Words that join the others of a body's name and hardly those of a person's. */
const joining: ReadonlySet<string> = new Set(
  'of for the on in für des pour para per voor für over sur по для'.split(' '),
)

/**
 * Does a text say by its words that it names a body: "World Health Organization", "Mouse Study Group", "Bundesamt für
 * Statistik"?
 */
export function namesBody(text: string): boolean {
  if (eastern.test(text)) return true
  const words = text.toLowerCase().split(/[\s,;()/.]+/)
  if (words.length < 2) return beginning.test(words[0] ?? '')
  return words.some((word, at) => whole.has(word) || beginning.test(word) || (at > 0 && joining.has(word)))
}
