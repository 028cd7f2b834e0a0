import type { LabelledLine } from '../../labelled-line.ts'
import { proseLine } from './prose-line.ts'

/* What stands in lists of references and notes and is no reference of its own. "#" stands for a number. */
const headings = `
  References|REFERENCES|References and notes|References Cited|Literature|Literature cited|LITERATURE CITED|Bibliography|Select bibliography|Works cited|Notes
  Notes and references|Further reading|Primary sources|Secondary sources|Endnotes|Footnotes|Sources|Cited literature|Supplementary references|Publications
  Literatur|Literaturverzeichnis|Quellen|Quellen und Literatur|Quellenverzeichnis|Anmerkungen|Weiterführende Literatur|Schrifttum
  Références|Références bibliographiques|Bibliographie|Bibliographie sélective|Ouvrages cités|Sources imprimées|Notes et références
  Referencias|Referencias bibliográficas|Bibliografía|Obras citadas|Fuentes|Bibliografía consultada|Referências|Referências bibliográficas|Bibliografia|Obras citadas
  Riferimenti bibliografici|Fonti|Note|Opere citate|Literatuur|Literatuurlijst|Bronnen|Referenser|Litteratur|Litteraturförteckning|Källor|Referanser|Litteraturliste|Kilder
  Lähteet|Kirjallisuus|Piśmiennictwo|Literatura|Bibliografia|Źródła|Przypisy|Použitá literatura|Seznam literatury|Irodalom|Irodalomjegyzék|Hivatkozások|Kaynaklar|Kaynakça
  Литература|Список литературы|Библиография|Источники|Примечания|Список використаних джерел|Література|Βιβλιογραφία|参考文献|參考文獻|引用文献|文献|참고문헌|المراجع|הפניות|מקורות|ביבליוגרפיה
`
const backwards = `
  Ibid.|Ibid|Ibid., p. #.|Ibid., #.|Ibid., #–#.|Ibidem.|Ibidem, p. #.|Idem.|Id.|Id. at #.|Id. at #–#.|Id., p. #.|Loc. cit.|Op. cit.|Op. cit., p. #.|Op. cit., pp. #–#.
  Smith, op. cit., p. #.|Müller, op. cit., pp. #-#.|See note # above.|See above, note #.|See n. # above.|Supra note #.|Supra note #, at #.|See supra notes #–# and accompanying text.|Infra, p. #.
  See Chapter #.|See p. # below.|See also pp. #–#.|Cf. note #.|As note #.|As above.|See Table #.|See Figure #.|Emphasis added.|Emphasis in the original.|My translation.|All translations are mine.
  Quoted in ibid., p. #.|Cited in note #.|Ref. #.|Refs. #–#.|See Ref. # for details.|See refs #, # and references therein.|Same as ref. #.|Passim.|Ebd.|Ebd., S. #.|Ebenda, S. #f.|A. a. O., S. #.|Vgl. Anm. #.|Siehe Anm. #.|Siehe oben, S. #.
  Vgl. ebd., S. #–#.|Dies., a. a. O.|Hervorhebung im Original.|Ibid., p. # et suiv.|Voir note #.|Voir supra, p. #.|Voir ci-dessus, note #.|Op. cit., t. #, p. #.|C'est nous qui soulignons.|Ivi, p. #.|Cfr. nota #.|Vedi sopra, p. #.
  Ibídem, p. #.|Véase nota #.|Véase supra, p. #.|Ob. cit., p. #.|Ver nota #.|Id., ibid., p. #.|Tamże, s. #.|Tamtéž, s. #.|Uo., #.|Там же.|Там же. С. #.|Указ. соч. С. #.|См. прим. #.|Aynı yerde, s. #.|同上,第#页。|前掲書、#頁。|위의 책, #쪽.
`
const furniture = `
  Article|CAS|PubMed|Google Scholar|Crossref|Article CAS PubMed Google Scholar|Download references|Show more references|View all references|Export citation|Download citation|Copy to clipboard|Back to top
  Page # of #|#|Page #|– # –|p. #|Vol. #, No. #|Downloaded from https://academic.oup.com by guest|All rights reserved.|© The Author(s)|Open Access|Author manuscript|Received # March; accepted # May|Table of contents|Continued on next page|(continued)
  Supplementary Material|Figure #|Table #. Continued|Appendix #|Acknowledgements|Conflict of interest|None declared.|Not applicable.|Funding|Abstract|Keywords|Introduction|Correspondence to the author|n/a|See text.|Unpublished data.|Personal communication.|Data not shown.
`

/**
 * Headings of lists, "Ibid.", page furniture, in a score of languages: each phrase once, those with numbers twice, and
 * behind the number of a note.
 */
export function phraseLines(): LabelledLine[] {
  const lines = [headings, backwards, furniture].flatMap((table, which) =>
    table
      .trim()
      .split(/\s*[|\n]\s*/)
      .flatMap((phrase, index) => formsOf(phrase, index, which === 1))
      .map((text) => proseLine(`phrase:${text.toLowerCase()}`, text)),
  )
  return [...new Map(lines.map((line) => [line.text, line])).values()]
}

function formsOf(phrase: string, index: number, isNote: boolean): string[] {
  const [first, second] = [7 + ((index * 37) % 180), 3 + ((index * 53) % 97)]
  const filled = (number: number): string => {
    let next = number
    return phrase.replace(/#/g, () => String((next += 5) - 5))
  }
  const forms = phrase.includes('#') ? [filled(first), filled(second)] : [phrase]
  if (!isNote) return forms
  return [...forms, `${second}. ${filled(first + 11)}`, `[${(index % 60) + 1}] ${filled(second + 2)}`]
}
