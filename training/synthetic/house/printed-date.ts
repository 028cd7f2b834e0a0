import type { CslDate } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'

const months: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  el: 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  he: 'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
}

/** A date with its month and day, where it has them, as a language prints them. */
export function printDate(date: CslDate, language: string, random: Random): string {
  const [year = 0, month, day] = date['date-parts'][0] ?? []
  if (month === undefined) return String(year)
  const name = (months[language] ?? months['en'] ?? '').split(' ')[month - 1] ?? ''
  if (day === undefined) return random.pick([`${name} ${year}`, `${name} ${year}`, `${month}/${year}`])
  const two = (value: number): string => String(value).padStart(2, '0')
  const byLanguage: Readonly<Record<string, readonly string[]>> = {
    en: [
      `${name} ${day}, ${year}`,
      `${day} ${name} ${year}`,
      `${year}, ${name} ${day}`,
      `${name.slice(0, 3)}. ${day}, ${year}`,
      `${day} ${name.slice(0, 3)} ${year}`,
    ],
    de: [
      `${day}. ${name} ${year}`,
      `${day}.${month}.${year}`,
      `${two(day)}.${two(month)}.${year}`,
      `${day}. ${month}. ${year}`,
    ],
    es: [`${day} de ${name} de ${year}`, `${day}/${month}/${year}`, `${day} ${name} ${year}`],
    pt: [
      `${day} de ${name} de ${year}`,
      `${day} ${name.slice(0, 3)}. ${year}`,
      `${two(day)}/${two(month)}/${year}`,
    ],
    cs: [`${day}. ${name} ${year}`, `${day}. ${month}. ${year}`, `${year}-${two(month)}-${two(day)}`],
    ru: [`${day} ${name} ${year}`, `${two(day)}.${two(month)}.${year}`, `${day} ${name} ${year} г.`],
    pl: [
      `${day} ${name} ${year}`,
      `${two(day)}.${two(month)}.${year}`,
      `${two(day)}.${two(month)}.${year} r.`,
    ],
  }
  const forms = byLanguage[language] ?? [
    `${day} ${name} ${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}-${month}-${year}`,
  ]
  return random.chance(0.08) ? `${year}-${two(month)}-${two(day)}` : random.pick(forms)
}
