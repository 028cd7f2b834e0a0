import { describe, expect, test } from 'vitest'
import type { CslItem } from '../../../training/synthetic/csl/csl-item.ts'
import { createPrinter } from '../../../training/synthetic/csl/csl-lines.ts'
import {
  hasStyles,
  localeReader,
  readStyles,
  styleFamily,
} from '../../../training/synthetic/csl/style-folder.ts'
import { wordsLabel } from '../../../training/synthetic/csl/style-words.ts'
import type { Side } from '../../../training/synthetic/side.ts'
import { faults, values } from './values.ts'

const english = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
  <terms>
    <term name="and">and</term><term name="et-al">et al.</term><term name="in">in</term><term name="internet">internet</term>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
    <term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
    <term name="page-range-delimiter">–</term><term name="month-05">May</term>
  </terms>
</locale>`
const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" demote-non-dropping-particle="never">
  <info><title>Hand made</title><id>hand-made</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <macro name="names">
    <names variable="author">
      <name initialize-with=". " name-as-sort-order="first" and="text" et-al-min="4" et-al-use-first="1"/>
      <substitute><names variable="editor"/></substitute>
    </names>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <text variable="citation-number" suffix=". "/>
      <group delimiter=", ">
        <text macro="names"/>
        <text variable="title" quotes="true" text-case="title"/>
        <group delimiter=" ">
          <text term="in"/>
          <names variable="editor"><name/><label form="short" prefix=" (" suffix=")"/></names>
          <text variable="container-title" form="short"/>
        </group>
        <text term="internet" prefix="[" suffix="]"/>
        <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
        <date variable="issued" form="text"/>
        <text variable="DOI" prefix="https://doi.org/"/>
      </group>
    </layout>
  </bibliography>
</style>`
const item: CslItem = {
  type: 'chapter',
  title: 'On the genome of man',
  author: [
    { family: 'Berckel', given: 'Bart N. M.', 'non-dropping-particle': 'van' },
    { literal: 'ATLAS Collaboration' },
  ],
  editor: [{ family: 'Lee', given: 'Ann' }],
  'container-title': 'Handbook of Everything',
  'container-title-short': 'Handb. Everyth.',
  page: '34-56',
  issued: { 'date-parts': [[2010, 5, 3]] },
  DOI: '10.1000/abc',
}

describe('a style of CSL', () => {
  const printer = createPrinter({ name: 'hand-made', xml: style }, 'en-US', () => english)

  test('prints as without marks, and says where each part is', () => {
    const line = printer?.print({ group: 'table/1', language: 'en', item })
    expect(line?.text).toBe(
      '1. van Berckel, B. N. M. and ATLAS Collaboration, “On the Genome of Man,” in Ann Lee (ed.) Handb. Everyth., [internet], pp. 34–56, May 3, 2010, https://doi.org/10.1000/abc.',
    )
    expect(line === undefined ? [] : values(line)).toEqual([
      'number 1',
      'author van Berckel, B. N. M.',
      'collaboration ATLAS Collaboration',
      'title On the Genome of Man',
      'editor Ann Lee',
      'container Handb. Everyth.',
      'genre internet',
      'pages 34–56',
      'date May 3, 2010',
      'identifier https://doi.org/10.1000/abc',
    ])
    expect(line?.kind).toBe('BOOK_CHAPTER')
  })

  test('"et al." is of the list of authors', () => {
    const author = ['Fam', 'Gam', 'Ham', 'Jam'].map((family) => ({ family, given: 'A.' }))
    const line = printer?.print({ group: 'table/1', language: 'en', item: { ...item, author } })
    expect(line === undefined ? [] : values(line)[1]).toBe('author Fam, A. et al.')
  })

  test('words of the style that are no variable are parts where they say the kind of work', () => {
    expect(wordsLabel('Internet')).toBe('genre')
    expect(wordsLabel('PhD thesis')).toBe('genre')
    expect(wordsLabel('[J/OL]')).toBe('genre')
    expect(wordsLabel('in press')).toBe('note')
    expect(wordsLabel('Available from: ')).toBeUndefined()
  })

  test('styles of one family have names that begin alike', () => {
    expect(styleFamily('apa-fr-provost.csl')).toBe(styleFamily('apa.csl'))
    expect(styleFamily('journal-of-the-moon.csl')).not.toBe(styleFamily('journal-of-bees.csl'))
  })
})

if (hasStyles()) {
  describe('the styles of Debian', () => {
    test('a hundred of them print a chapter with its parts in order', () => {
      const locale = localeReader()
      const styles = readStyles('train').filter((_, index) => index % 21 === 0)
      expect(styles.length).toBeGreaterThan(80)
      const lines = styles.flatMap(
        (one) => createPrinter(one, 'en-US', locale)?.print({ group: 'table/1', language: 'en', item }) ?? [],
      )
      expect(lines.length).toBeGreaterThan(styles.length * 0.95)
      expect(lines.flatMap(faults)).toEqual([])
    })

    test('no family is on both sides', () => {
      const families = (side: Side): Set<string> =>
        new Set(readStyles(side).map(({ name }) => styleFamily(name)))
      expect([...families('unseen').intersection(families('train'))]).toEqual([])
    })
  })
} else {
  describe.skip('the styles of Debian', () => {
    test('citation-style-language-styles is not installed', () => {})
  })
}
