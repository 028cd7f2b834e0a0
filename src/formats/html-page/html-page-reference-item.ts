import type { Identifier, ReferenceLink } from '../../domain/record.ts'
import {
  bareLabel,
  buttonLabels,
  identifiersIn,
  isFurniture,
  linkKindOf,
  linkOf,
  withoutTrailingLabels,
} from './html-page-reference-links.ts'
import { classesOf, isBlock, isShown, shortTextOf } from './html-page-tree.ts'
import { printedText } from '../values/plain-text.ts'
import { descendantsOf, type XmlElement } from '../xml/xml-tree.ts'

/** One item of a page's reference list. */
export interface ReferenceItem {
  readonly text: string
  /** The text with full stops where the item has lines of its own for authors, title and journal. */
  readonly readable?: string
  readonly label?: string
  readonly links: readonly ReferenceLink[]
  /** What its links name, at most one of a scheme. */
  readonly identifiers: readonly Identifier[]
}

/** Folds like any white space; stands where one line of an item ends and the next begins. */
const lineEnd = '\u2028'
/** Elements that hold the number or name that is printed before a reference. */
const labelClass =
  /(?:^|[-_])(?:ref)?(?:label|bullet|number|num|count)$|^ref(?:erence)?-?(?:label|number|num)|refnumber/
/** Abstracts and boxes that pages unfold under a reference. */
const boxClass =
  /^(?:casrecord|cascontent|abstract|tooltip|popup|refinder-link-holder|dropdown-menu|sr-only|screen-reader-text|off-?screen|(?:u-)?visually-?hidden|accessibly-hidden)$/
/** Lists of buttons: of what stands in them only the links count. */
const buttonsClass =
  /^(?:(?:ref(?:erence)?s?|citation|cite|extra|external)(?:__|[-_])(?:extra-?)?(?:links?|actions?|buttons?|tools?)|(?:ref|citation|extra|external)links|external-?ref(?:erence)?s?|getftr(?:[-_].*)?|xslopenurl)$/
const printedLabel = /^[[(]?([A-Za-z]?\d{1,4}[a-z]?|[*†‡§¶]{1,3})[\])]?[.:]?$/
/** White space of the source counts. No button is longer; titles that are links are. */
const longestButton = 200
const labelInText = /^(?:\[([A-Za-z]?\d{1,4}[a-z]?)\]|\((\d{1,4}[a-z]?)\)|(\d{1,4}[a-z]?)\.(?=\s|\p{L}))\s*/u

/**
 * Reads an item: its text without the number in front and without buttons ("CrossRef", "Google Scholar", "View
 * Article"), which become links, and the DOI or PubMed number that its links lead to.
 *
 * @param base the page's own address, to complete those within the site.
 * @returns `undefined` where no text is left.
 */
export function readReferenceItem(item: XmlElement, base: string | undefined): ReferenceItem | undefined {
  const parts: string[] = []
  const links: ReferenceLink[] = []
  const identifiers = new Map<string, Identifier>()
  let label: string | undefined
  const addIdentifiers = (href: string, kind: ReferenceLink['kind'] | undefined): void => {
    for (const found of identifiersIn(href, kind, base)) {
      if (!identifiers.has(found.scheme)) identifiers.set(found.scheme, found)
    }
  }
  /** Whether the element is no part of the text. */
  const isApart = (element: XmlElement): boolean => {
    const classes = classesOf(element)
    if (!isShown(element) || classes.some((name) => boxClass.test(name))) return true
    const href = element.name === 'a' ? element.attributes['href'] : undefined
    const text = shortTextOf(element, longestButton)
    if (text === undefined) {
      if (href !== undefined) addIdentifiers(href, undefined)
      return false
    }
    if (isFurniture(text)) return true
    if (element !== item && classes.some((name) => labelClass.test(name))) {
      label ??= printedLabel.exec(text)?.[1]
      return true
    }
    const isButton = element.attributes['role'] === 'button'
    if (element.name !== 'a' && descendantsOf(element, 'a').length === 0) {
      const buttons = buttonLabels(text)
      for (const name of buttons) links.push({ kind: linkKindOf(name) ?? 'OTHER', label: name })
      return buttons.length > 0 || isButton
    }
    if (element.name !== 'a') {
      if (!classes.some((name) => buttonsClass.test(name))) return false
      for (const link of descendantsOf(element, 'a')) isApart(link)
      return true
    }
    const printed = bareLabel(text)
    const kind = linkKindOf(printed)
    if (href !== undefined) addIdentifiers(href, kind)
    if (kind === undefined) return isButton
    links.push(linkOf(kind, printed, href, base))
    return true
  }
  const visit = (element: XmlElement): void => {
    let before: XmlElement | undefined
    for (const child of element.children) {
      if (typeof child === 'string') {
        parts.push(child)
        before = undefined
        continue
      }
      const isPart = !isApart(child)
      // What is taken out leaves a blank, so that the words around it stay apart; so do fields that only their
      // style keeps apart: "<abbr class=…>Chest</abbr><span class=…>2010</span>".
      const isField = before !== undefined && isStyled(before) && isStyled(child)
      const isGlued = isField && /[\p{L}.]$/u.test(parts.at(-1) ?? '')
      const gap = child.name === 'li' ? lineEnd : isBlock(child) || !isPart || isGlued ? ' ' : undefined
      if (gap !== undefined) parts.push(gap)
      if (isPart) visit(child)
      if (gap !== undefined && !isGlued) parts.push(gap)
      before = child
    }
  }
  const doi = item.attributes['data-doi']
  if (doi !== undefined) addIdentifiers(`https://doi.org/${doi}`, undefined)
  visit(item)
  const printed = parts.join('')
  const whole = withoutTraces(withoutTrailingLabels(withoutTraces(printed)))
  const numbered = labelInText.exec(whole)
  const text = numbered === null ? whole : whole.slice(numbered[0].length)
  label ??= numbered?.[1] ?? numbered?.[2] ?? numbered?.[3]
  if (!/\p{L}/u.test(text)) return undefined
  const lined = withoutTraces(printed.replace(/(?<=[\p{L}\d)])\s{0,9}\u2028\s{0,9}(?=\S)/gu, '. '))
  const readable = lined === whole || numbered !== null ? undefined : lined
  return {
    text,
    ...(readable === undefined ? {} : { readable }),
    ...(label === undefined ? {} : { label }),
    links,
    identifiers: [...identifiers.values()],
  }
}

/** An element that only has a class to say what it is. */
function isStyled({ name, attributes }: XmlElement): boolean {
  return /^(?:span|abbr)$/.test(name) && attributes['class'] !== undefined
}

/** What buttons leave behind: "[ ] [ ]", ", ,", " | ". */
function withoutTraces(text: string): string {
  const folded = printedText(text)
    .replace(/\[[\s,;|]{0,9}\]|\([\s,;|]{0,9}\)/g, ' ')
    .replace(/ +([,;.])(?=[ ,;|]|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[,;|· ]+/, '')
  const bare = trimmed(folded, ' ,;|·')
  // A stop that stands alone behind another was a button's: "2010. ." ends in one.
  return bare.endsWith(' .') ? withoutTraces(bare.slice(0, -2)) : bare
}

function trimmed(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
