import { describe, expect, test } from 'vitest'
import type { PersonName } from '../../../src/domain/record.ts'
import { readPeople } from '../../../src/formats/reference/fields/people/people.ts'
import { cpuTime } from '../../support/cpu-time.ts'

/** "Roe/A" for a family name and initials, "Roe/Ann B." with a given name, "{Mouse Group}" for a literal. */
function printed({ family, given, initials, suffix, literal }: PersonName): string {
  if (family === undefined) return `{${literal}}`
  const first = given ?? initials
  return family + (first === undefined ? '' : `/${first}`) + (suffix === undefined ? '' : ` ${suffix}`)
}

function read(list: string, line = ''): string {
  const { names, truncated } = readPeople(list, line)
  return names.map(printed).join(' | ') + (truncated ? ' …' : '')
}

describe('each order of a list', () => {
  test.each([
    ['Zarate CA Jr, Roe A, van Berckel BN', 'Zarate/CA Jr | Roe/A | van Berckel/BN'],
    ['Bray M. A., Lin S. F. & Wikswo J. P.Jr', 'Bray/MA | Lin/SF | Wikswo/JP Jr'],
    ['Roe, A., Doe, B. C., & Poe, D.', 'Roe/A | Doe/BC | Poe/D'],
    ['A. Roe, B.C. Doe, and J.-P. Poe', 'Roe/A | Doe/BC | Poe/J-P'],
    ['AB Roe, C Doe', 'Roe/AB | Doe/C'],
    ['Roe, A., B. Doe, and C. D. Poe', 'Roe/A | Doe/B | Poe/CD'],
    ['Lakoff, George, and Mark Johnson', 'Lakoff/George | Johnson/Mark'],
    ['Hahn, Alois/Willems, Herbert', 'Hahn/Alois | Willems/Herbert'],
    ['J. Roe – H. Doe', 'Roe/J | Doe/H'],
    ['Lv, H., Li, C.', 'Lv/H | Li/C'],
    ['Gelman, Susan A.; Coley, John D.', 'Gelman/Susan A. | Coley/John D.'],
    ['Smith, John, Jones, Mary', 'Smith/John | Jones/Mary'],
    ['Rohit Parikh, Albert R. Meyer and Bo Li', 'Parikh/Rohit | Meyer/Albert R. | Li/Bo'],
    ['DUPONT Claude, MARTIN Anne', 'DUPONT/Claude | MARTIN/Anne'],
    ['Ling JIN, Maria GREENWALD', 'JIN/Ling | GREENWALD/Maria'],
    ['ALY (M.I.), NAGEB (R.)', 'ALY/MI | NAGEB/R'],
    ['Roe A, Bhag Mal, Doe B', 'Roe/A | Bhag/Mal | Doe/B'],
    ['Siqin, Li XY, Wang Z', 'Siqin | Li/XY | Wang/Z'],
    ['Roe A, L. P. Smith, V. Nair', 'Roe/A | Smith/LP | Nair/V'],
    ['Sharma R, K., Doe B., Poe C.', 'Sharma/RK | Doe/B | Poe/C'],
  ])('%s', (list, expected) => expect(read(list)).toBe(expected))
})

describe('parts of a name', () => {
  test.each([
    ['Zarate, Carlos A., Jr', 'Zarate/Carlos A. Jr'],
    ['P. E. Ellis, Jr., R. D. Jones', 'Ellis/PE Jr | Jones/RD'],
    ['P. E. ELLIS, JR., R. D. JONES', 'ELLIS/PE Jr | JONES/RD'],
    ['Smith FIII, Ivanov II', 'Smith/F III | Ivanov/II'],
    ['Mcadam NJ, Senior J', 'Mcadam/NJ | Senior/J'],
    ['Bill Senior', 'Senior/Bill'],
    ['Good AG, Archer SR, Ryan ET, Weinberg ED', 'Good/AG | Archer/SR | Ryan/ET | Weinberg/ED'],
    ['W. Bruce Croft, J. M. Garcia Lopez', 'Croft/W. Bruce | Garcia Lopez/JM'],
    ['W.-P. de Roever, Robert De Niro', 'de Roever/W-P | De Niro/Robert'],
    ['F. Meyer auf der Heide', 'Meyer auf der Heide/F'],
    ['Goethe, Johann Wolfgang von', 'von Goethe/Johann Wolfgang'],
    ['Berckel, B.N.M. van', 'van Berckel/BNM'],
    ['Petrov Yu. A., Diaz JdA, Kao Th', 'Petrov/YUA | Diaz/JDA | Kao/TH'],
    ['Lv D, Ye. X. S., Yau C-K', 'Lv/D | Ye/XS | Yau/C-K'],
    ['Van treuren R, setia N', 'Van treuren/R | setia/N'],
    ['Gray R. a, Levi a J.', 'Gray/RA | Levi/AJ'],
  ])('%s', (list, expected) => expect(read(list)).toBe(expected))
})

describe('what printers and extraction do to a list', () => {
  test.each([
    ['Souza MTJr, Jaimes R.3rd', 'Souza/MT Jr | Jaimes/R 3rd'],
    ['J.P.Collman, V.Vagnoni', 'Collman/JP | Vagnoni/V'],
    ['Regnaut S. Goudet J. Zhou Q Huang XH', 'Regnaut/S | Goudet/J | Zhou/Q | Huang/XH'],
    ['C .Gattringer, M .M. Wolf', 'Gattringer/C | Wolf/MM'],
    ['RabelingD S, Schimmel A', 'Rabeling/DS | Schimmel/A'],
    ['C. Domb andM. S. Green', 'Domb/C | Green/MS'],
    ['Roe A*, Doe B1, †Poe C', 'Roe/A | Doe/B | Poe/C'],
    ['Goulson D., Rotheray L. E..', 'Goulson/D | Rotheray/LE'],
  ])('%s', (list, expected) => expect(read(list)).toBe(expected))
})

describe('words between names and for those left out, by language', () => {
  test.each([
    ['Roe A, Doe B, et al.', 'Roe/A | Doe/B …'],
    ['Roe A, Doe B, … Poe C', 'Roe/A | Doe/B | Poe/C …'],
    ['Roe, A., Doe, B.,... Poe, C.', 'Roe/A | Doe/B | Poe/C …'],
    ['Müller, K. und Schmidt, H. u. a.', 'Müller/K | Schmidt/H …'],
    ['DUBOIS J., MARTIN P. et coll.', 'DUBOIS/J | MARTIN/P …'],
    ['García Márquez, G. y Vargas Llosa, M.', 'García Márquez/G | Vargas Llosa/M'],
    ['Pérez J, Gómez M y otros', 'Pérez/J | Gómez/M …'],
    ['José Ortega y Gasset', 'Ortega y Gasset/José'],
    ['Ortega y Gasset, J.', 'Ortega y Gasset/J'],
    ['e Sousa MB, Silva J e Costa P', 'e Sousa/MB | Silva/J | Costa/P'],
    ['Rossi M. e Bianchi L.', 'Rossi/M | Bianchi/L'],
    ['Jansen P. en De Vries K.', 'Jansen/P | De Vries/K'],
    ['Kowalski J., Nowak A. i in.', 'Kowalski/J | Nowak/A …'],
    ['Novák J. a Dvořák K.', 'Novák/J | Dvořák/K'],
    ['LISÝ, Ján a kol.', 'LISÝ/Ján …'],
    ['Иванов И. И., Петров П.П. и др.', 'Иванов/ИИ | Петров/ПП …'],
    ['Иванов Иван Иванович', 'Иванов/Иван Иванович'],
    ['И. И. Иванов и П. П. Петров', 'Иванов/ИИ | Петров/ПП'],
    ['ENCODE Project Consortium et al.', '{ENCODE Project Consortium} …'],
  ])('%s', (list, expected) => expect(read(list)).toBe(expected))
})

describe('Chinese, Japanese and Korean names', () => {
  test.each([
    ['李明，王芳，等', '', '李/明 | 王/芳 …'],
    ['欧阳修、司马光', '', '欧阳/修 | 司马/光'],
    ['李明 王小芳', '', '李/明 | 王/小芳'],
    ['山田 太郎, 鈴木 花子', '', '山田/太郎 | 鈴木/花子'],
    ['山田太郎、鈴木花子ほか', 'ねずみの研究', '{山田太郎} | {鈴木花子} …'],
    ['김철수·이영희', '', '김/철수 | 이/영희'],
    ['최지수. 윤석민', '', '최/지수 | 윤/석민'],
    ['中国科学院动物研究所', '', '{中国科学院动物研究所}'],
    ['佚名', '', ''],
  ])('%s', (list, line, expected) => expect(read(list, line)).toBe(expected))
})

describe('bodies are never cut into persons', () => {
  test.each([
    ['World Health Organization', '{World Health Organization}'],
    ['IOM (Institute of Medicine)', '{IOM (Institute of Medicine)}'],
    ['Ministry of Health, Labour and Welfare', '{Ministry of Health, Labour and Welfare}'],
    ['Food and Agriculture Organization', '{Food and Agriculture Organization}'],
    ['Roe A, Doe B; the Mouse Study (MICE) Group.', 'Roe/A | Doe/B | {Mouse Study (MICE) Group}'],
    ['Bundesamt für Statistik', '{Bundesamt für Statistik}'],
    ['Ministère de l’environnement', '{Ministère de l’environnement}'],
    ['Министерство здравоохранения', '{Министерство здравоохранения}'],
    ['UNESCO', '{UNESCO}'],
    ['Homer', 'Homer'],
    ['Anonymous', ''],
  ])('%s', (list, expected) => expect(read(list)).toBe(expected))
})

test('ten thousand names, or what only looks like names, take less than half a second', () => {
  const units = [
    'Diaz JdA, ',
    'Roe A Doe B ',
    'Siqin, ',
    'Roe, A., ',
    'Society of Mice, ',
    'a and ',
    'et al ',
    '李明，',
  ]
  for (const unit of units) {
    const start = cpuTime()
    readPeople(unit.repeat(10_000), '')
    expect(cpuTime() - start, unit).toBeLessThan(500)
  }
})
