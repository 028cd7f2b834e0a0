import type { LineText } from './line-text.ts'
import type { Random } from '../../random.ts'
import { closed } from './closed.ts'
import { printedDay } from './dates.ts'

export function internet(line: LineText, random: Random): void {
  const after = line.find(random.chance(0.6) ? 'container' : 'title')
  if (after === undefined || line.has('genre')) return
  const words = random.pick([
    'Internet',
    'Internet',
    'Internet',
    'serial online',
    'Online',
    'online',
    'on line',
    'electronic resource',
    'en línea',
    'en ligne',
  ])
  line.insert(after.end, ` [${words}]`, 'genre', words)
}

export function cited(line: LineText, random: Random): void {
  const after = line.find('date')
  if (after === undefined || line.has('accessed')) return
  const day = printedDay(random)
  const words = random.pick(['cited', 'cited', 'cited', 'accessed', 'citado', 'consulté le', 'acesso em'])
  const closing = /^[)\]]/.test(line.text.slice(after.end)) ? 1 : 0
  line.insert(after.end + closing, ` [${words} ${day}]`, 'accessed', day)
}

export function remarkAfterTitle(line: LineText, random: Random): void {
  const after = line.find('title')
  if (after === undefined) return
  const words = random.pick([
    'abstract',
    'letter',
    'Letter',
    'editorial',
    'Review',
    'review',
    'Abstract',
    'comment',
    'Thesis',
    'in Chinese',
    'Poster',
  ])
  line.insert(
    after.end,
    random.pick([` [${words}]`, ` (${words})`]),
    /Chinese/.test(words) ? 'note' : 'genre',
    words,
  )
}

const languageNames = [
  'German',
  'French',
  'Spanish',
  'Russian',
  'Chinese',
  'Japanese',
  'Italian',
  'Portuguese',
  'Polish',
  'Korean',
  'Turkish',
  'Dutch',
  'Norwegian',
  'Swedish',
  'Danish',
  'Czech',
  'Persian',
  'Hungarian',
]

export function languageRemark(line: LineText, random: Random): void {
  const language = random.pick(languageNames)
  const words = random.pick([
    `in ${language}`,
    `In ${language}`,
    language,
    `in ${language} with English abstract`,
    `Article in ${language}`,
    `in ${language}, English summary`,
    `original in ${language}`,
  ])
  const title = line.find('title')
  const [open, close] = random.pick([
    ['(', ')'],
    ['[', ']'],
  ] as const)
  if (title !== undefined && random.chance(0.5))
    line.insert(title.end, ` ${open}${words}${close}`, 'note', words)
  else {
    closed(line)
    line.append(` ${open}${words}${close}${random.pick(['', '.'])}`, 'note', words)
  }
}

export function inPress(line: LineText, random: Random): void {
  const words = random.pick([
    'in press',
    'In press',
    'in press',
    'forthcoming',
    'submitted',
    'to be published',
    'accepted',
    'in preparation',
    'im Druck',
    'sous presse',
    'en prensa',
    'to appear',
    'in review',
  ])
  const date = line.find('date')
  if (date !== undefined && random.chance(0.4)) {
    // Instead of the date, as the work has none yet.
    line.replace(date.start, date.end, '')
    line.insert(date.start, words, 'note')
  } else
    line.append(
      random.pick([` (${words})`, `, ${words}`, `; ${words}`, ` ${words}`, ` [${words}]`]) +
        random.pick(['', '.']),
      'note',
      words,
    )
}

export function electronicFirst(line: LineText, random: Random): void {
  const day = printedDay(random)
  const words = random.pick([
    `Epub ${day}`,
    `Epub ahead of print`,
    `Epub ahead of print ${day}`,
    `published online ${day}`,
    `Published online: ${day}`,
    `Online ahead of print`,
    'eCollection 2016',
    `Advance online publication`,
    `Published online ahead of print`,
  ])
  closed(line)
  line.append(random.pick([` ${words}.`, ` [${words}]`, ` (${words}).`, ` [${words}].`]), 'note', words)
}

export function erratum(line: LineText, random: Random): void {
  const place = `J Clin Oncol ${random.int(1980, 2024)};${random.int(1, 60)}:${random.int(1, 4000)}`
  const words = random.pick([
    `Erratum in: ${place}`,
    `Erratum in ${place}`,
    `Comment in: ${place}`,
    `Corrected and republished in: ${place}`,
    `see also erratum ${place}`,
    `discussion ${random.int(100, 999)}–${random.int(1, 9)}`,
    `Retraction in: ${place}`,
    `with ${random.int(2, 80)} figures`,
    `reprinted ${random.int(1950, 2010)}`,
    `and references therein`,
    `and references cited therein`,
    `This issue`,
    `Cited by ${random.int(1, 400)}`,
  ])
  closed(line)
  line.append(
    random.pick([` ${words}.`, ` [${words}]`, ` (${words})`, ` ${words}`, ` [${words}].`]),
    'note',
    words,
  )
}
