import type { LabelledLine } from '../../labelled-line.ts'
import { proseLine } from './prose-line.ts'

/* Written for this table. "@" stands for a family name, "#" for a year, "%" for a number. */
const sentences: Readonly<Record<string, string>> = {
  de: `
    Wie @ (#) zeigt, nahm die Zahl der Beschäftigten in diesem Zeitraum um % Prozent ab.
    Diese Auffassung ist umstritten (vgl. @ #, S. %), doch lässt sie sich mit den vorliegenden Quellen nicht widerlegen.
    Im folgenden Kapitel wird zunächst der Stand der Forschung dargestellt; danach werden die Daten und die Methode beschrieben.
    Die Stichprobe umfasste % Personen im Alter von 18 bis 65 Jahren, die zwischen März und Juni # befragt wurden.
    Der Verfasser dankt den Gutachterinnen für ihre Hinweise und der Stiftung für die Förderung des Vorhabens.
    Dagegen wendet @ ein, dass die Akten erst im Jahr # zugänglich wurden und deshalb kaum ausgewertet sind.
    Tabelle %: Mittelwerte und Standardabweichungen der Skalen nach Geschlecht
    Zusammenfassung: Der Beitrag untersucht, unter welchen Bedingungen Gemeinden zusammenarbeiten, und findet drei Muster.`,
  fr: `
    Selon @ (#), cette évolution tient surtout à la baisse des prix observée au cours de la décennie.
    Les résultats présentés ici confirment ceux de @ et de ses collègues, obtenus sur un échantillon de % personnes.
    Nous avons recueilli les données entre janvier et juin # dans % établissements de la région.
    Cette interprétation a été contestée (@, #, p. %), mais elle reste la plus répandue dans les manuels.
    Résumé. Cet article examine les effets de la réforme sur les pratiques des enseignants et propose un cadre d’analyse.
    L’auteur remercie les évaluateurs anonymes pour leurs remarques sur une version antérieure de ce texte.
    Tableau %. Répartition des réponses selon l’âge et le niveau d’études
    La première partie rappelle le contexte historique, la deuxième décrit la méthode, la troisième discute les résultats.`,
  es: `
    Según @ (#), la proporción de hogares con acceso a internet creció un % por ciento en ese período.
    Los datos se obtuvieron mediante una encuesta a % estudiantes de primer año, realizada en mayo de #.
    Este resultado coincide con lo señalado por otros autores (@, #; véase también @, #).
    Resumen: En este trabajo se analizan las consecuencias de la sequía sobre la producción agrícola de la región.
    El presente estudio fue aprobado por el comité de ética y todos los participantes firmaron su consentimiento.
    Tabla %. Características de la muestra
    Agradecemos a las familias que participaron en las entrevistas y a quienes leyeron versiones previas del texto.`,
  pt: `
    De acordo com @ (#), a cobertura do programa alcançou % municípios no primeiro ano.
    Os resultados indicam que a intervenção reduziu o tempo de internação em % dias (p < 0,05).
    Resumo: O objetivo deste estudo foi avaliar a qualidade de vida de pessoas idosas atendidas na atenção básica.
    A coleta de dados ocorreu entre agosto e novembro de #, após a aprovação do comitê de ética.
    Tabela %. Distribuição dos participantes segundo sexo e faixa etária
    Tal hipótese, defendida por @ (#, p. %), não encontra apoio nos documentos examinados.`,
  it: `
    Secondo @ (#), la popolazione della città diminuì di circa % abitanti dopo l’epidemia.
    Il documento, conservato nell’archivio di Stato, fu redatto nel # da un notaio di cui non conosciamo il nome.
    Questa tesi è stata più volte discussa (cfr. @ #, pp. %), ma non ha trovato conferme.
    Nella prima parte del saggio si ricostruisce il dibattito; nella seconda si esaminano le fonti.
    Riassunto. L’articolo studia il rapporto fra committenza e pittura a Venezia alla fine del Cinquecento.
    Tabella %. Numero dei casi per provincia`,
  nl: `
    Volgens @ (#) is het aandeel van deze groep in twintig jaar met % procent gedaald.
    In dit hoofdstuk beschrijven wij de opzet van het onderzoek en de manier waarop de gegevens zijn verzameld.
    De resultaten komen overeen met die van eerder onderzoek (@ & @, #), al was de steekproef kleiner.
    Samenvatting: Dit artikel gaat na welke factoren samenhangen met het welbevinden van leerlingen.
    Tabel %. Kenmerken van de deelnemers`,
  sv: `
    Enligt @ (#) ökade andelen med % procent under samma period.
    Materialet samlades in under våren # och omfattar % intervjuer med lärare och rektorer.
    Sammanfattning: I artikeln undersöks hur kommunerna har genomfört reformen och vilka följder den har fått.
    Tabell %. Antal svar fördelade på ålder och kön`,
  pl: `
    Jak zauważa @ (#), liczba mieszkańców wzrosła w tym okresie o % procent.
    Badanie przeprowadzono w maju # roku na próbie % uczniów szkół podstawowych.
    Streszczenie: Artykuł omawia przemiany języka prasy w pierwszych latach po wojnie.
    Wyniki te są zgodne z wcześniejszymi ustaleniami (por. @, #, s. %), choć próba była niewielka.
    Tabela %. Charakterystyka badanej grupy`,
  cs: `
    Podle @ (#) se podíl zaměstnaných žen zvýšil o % procent.
    Data byla sebrána na podzim roku # a zahrnují odpovědi % respondentů.
    Abstrakt: Článek se zabývá proměnami venkova po roce # a vychází z rozhovorů s pamětníky.
    Tabulka %. Složení souboru podle věku`,
  ru: `
    Как отмечает @ (#), доля городского населения за эти годы выросла на % процентов.
    Исследование проводилось в # году; в нём приняли участие % студентов трёх университетов.
    Аннотация. В статье рассматриваются особенности перевода терминов и предлагается их классификация.
    Эти данные согласуются с результатами других авторов (@, #, с. %), однако требуют проверки.
    Таблица %. Распределение ответов по возрастным группам
    Авторы благодарят рецензентов за ценные замечания.`,
  uk: `
    На думку @ (#), ці зміни пов’язані передусім із розвитком освіти.
    Дослідження проведено у # році; опитано % осіб.
    Анотація. У статті розглянуто джерела з історії міста та їхню достовірність.`,
  tr: `
    @ (#) bu dönemde üretimin yüzde % arttığını belirtmektedir.
    Çalışmaya % öğrenci katılmış, veriler # yılının bahar döneminde toplanmıştır.
    Özet: Bu makalede öğretmenlerin mesleki gelişimine ilişkin görüşleri incelenmektedir.
    Tablo %. Katılımcıların yaşa göre dağılımı`,
  el: `
    Σύμφωνα με τον @ (#), το ποσοστό αυτό αυξήθηκε κατά % τοις εκατό.
    Περίληψη: Η εργασία εξετάζει την εξέλιξη του τοπωνυμίου και τις πηγές που το αναφέρουν.
    Πίνακας %. Χαρακτηριστικά του δείγματος`,
  zh: `
    @(#)指出,这一比例在十年间上升了%个百分点。
    本研究于#年对%名学生进行了问卷调查,并对结果作了统计分析。
    摘要:本文讨论了城市化过程中土地利用的变化及其原因。
    表% 样本的基本情况`,
  ja: `
    @(#)によれば,この割合は十年間で%ポイント上昇した。
    本研究では#年に%名の学生を対象として質問紙調査を行った。
    要旨:本稿では,地域の歴史資料の保存について検討する。
    表% 回答者の属性`,
  ko: `
    @(#)에 따르면 이 비율은 십 년 동안 % 증가하였다.
    본 연구는 #년에 %명의 학생을 대상으로 설문 조사를 실시하였다.
    요약: 이 논문은 도시의 변화와 그 원인을 살펴본다.`,
  ar: `
    يرى @ (#) أن هذه النسبة ارتفعت بمقدار % في المئة خلال عشر سنوات.
    أجريت الدراسة عام # وشارك فيها % طالبا من ثلاث جامعات.
    ملخص: يتناول هذا البحث تطور المدينة في القرن التاسع عشر.`,
  he: `
    לדברי @ (#), שיעור זה עלה ב-% אחוזים בתוך עשר שנים.
    תקציר: המאמר בוחן את השינויים במערכת החינוך ואת השפעתם על המורים.`,
  en: `
    As @ (#) has shown, the number of parishes fell by % in the same period.
    This view has been challenged (see @ #, %), but the evidence is thin.
    We thank the anonymous reviewers and the editors of the volume for their comments.
    In the # edition, @ adds a chapter of % pages on the trade with the north.
    On this point see the discussion in the first chapter, where @’s argument of # is taken up again.`,
}
const names = 'Weber|Rossi|García|Dupont|Ivanov|Nowak|Smith|Jansen|Svensson|Silva|Yılmaz|Tanaka|Wang'.split(
  '|',
)
const fillings = 4

/** Sentences with citations in them, captions and beginnings of abstracts in a score of languages, filled in four ways. */
export function sentenceLines(): LabelledLine[] {
  return Object.entries(sentences).flatMap(([language, table]) =>
    table
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((sentence, index) => {
        const texts = Array.from({ length: fillings }, (_, filling) =>
          filled(sentence, index * fillings + filling),
        )
        // All fillings of a sentence are on one side of a split.
        return [...new Set(texts)].map((text) => proseLine(`sentence:${language}:${index + 1}`, text))
      }),
  )
}

function filled(sentence: string, seed: number): string {
  let count = seed
  return sentence.replace(/[@#%]/g, (sign) => {
    count += 7
    if (sign === '@') return names[count % names.length] ?? ''
    return String(sign === '#' ? 1931 + ((count * 13) % 92) : 2 + ((count * 17) % 391))
  })
}
