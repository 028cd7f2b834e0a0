import { describe, expect, test } from 'vitest'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'

const abstractOf = (body: string, tagged?: string) => {
  const tag = tagged === undefined ? '' : `<meta name="citation_abstract" content="${tagged}">`
  const head = `<meta name="citation_title" content="Ketamine in mice">${tag}`
  return htmlFormat.read(`<html><head>${head}</head><body>${body}</body></html>`).records[0]?.abstract
}
const text =
  'Ketamine acts within hours. We gave CO<sub>2</sub> to forty mice, and waited until all of them slept.'
const plain = 'Ketamine acts within hours. We gave CO2 to forty mice, and waited until all of them slept.'

describe('the abstract that a page prints', () => {
  test.each([
    ['a class', `<div class="abstract"><a id="abstract0"></a><h2>Abstract</h2><p>${text}</p></div>`],
    [
      'an id',
      `<section id="html-abstract"><h2 id="html-abstract-title">Abstract</h2><b>:</b> ${text}</section>`,
    ],
    ['a class of a span', `<span class="pb_abstract"><span class="title">Abstract.</span> ${text}</span>`],
    ['a role', `<section role="doc-abstract"><h2>Abstract</h2><p>${text}</p></section>`],
    ['a type', `<section type="abstract"><p>${text}</p></section>`],
    [
      'what schema.org calls a description',
      `<article itemscope itemtype="http://schema.org/ScholarlyArticle"><div itemprop="description"><p>${text}</p></div></article>`,
    ],
    ['a heading', `<section><h3>Abstract</h3><p>${text}</p><h3>Background</h3><p>Long ago.</p></section>`],
    ['a heading in a box of its own', `<div><div><h2>Abstract</h2></div></div><div><p>${text}</p></div>`],
    ['a heading that links', `<h2><a href="#abs">ABSTRACT</a></h2><p>${text}</p>`],
  ])('is told by %s', (_, body) => {
    expect(abstractOf(body)).toBe(plain)
  })

  test('is the innermost box that is marked, without what stands around the text', () => {
    const body = `<div class="abstract module"><ul class="nav"><li><a href="#1">Introduction</a></li></ul>
      <div class="hd hasAbstract"><h2>Abstract</h2></div>
      <div class="abstract-container"><div class="articleabstract"><h3>Abstract</h3><p>${text}</p>
      <div class="graphicalAbstract"><p>Figure of mice</p></div><figure><figcaption>Mice</figcaption></figure>
      <div class="access"><ul><li><a href="/f">Full text HTML</a></li><li><a href="/p">PDF</a></li></ul></div>
      <button>Show more</button><a href="/f">View full text</a>
      <h3>Keywords</h3><ul class="keywords"><li>mice</li></ul></div>
      <div class="copyright-info">© 2016 Authors</div></div></div>`
    expect(abstractOf(body)).toBe(plain)
  })

  test('in sections is led by their headings, as in JATS', () => {
    const body = `<div class="abstract"><h2>Abstract</h2><h4>Background</h4><p>${text}</p>
      <h4>Results:</h4><p><strong>Sleep</strong> was long.</p><h4>More</h4><a href="/">View all</a></div>`
    expect(abstractOf(body)).toBe(`Background: ${plain} Results: Sleep was long.`)
  })

  test('goes through all paragraphs, where each is marked', () => {
    const body = `<p class="abstract-text">${text}</p><p class="abstract-text">They woke.</p><p>More.</p>`
    expect(abstractOf(body)).toBe(`${plain} They woke.`)
  })

  test('is none of highlights, drawn abstracts and summaries for others', () => {
    const others = ['Highlights', 'Graphical abstract', 'Author summary', 'Plain language summary'].map(
      (heading) => `<div class="abstract"><h2>${heading}</h2><p>Other: ${text}</p></div>`,
    )
    const own = `<div class="abstract svAbstract"><h2>Abstract</h2><p>${text}</p></div>`
    expect(abstractOf(others.join('') + own)).toBe(plain)
    expect(abstractOf(others.join(''))).toBeUndefined()
  })

  test('is none of another work: cited, related, or one of several', () => {
    const box = `<div class="abstract"><p>${text}</p></div>`
    const other = `<div class="abstract"><p>Other: ${text}</p></div>`
    expect(abstractOf(`<ol class="references"><li>Li X. Cells. 2001. ${box}</li></ol>`)).toBeUndefined()
    expect(abstractOf(`<aside>${box}</aside>`)).toBeUndefined()
    expect(abstractOf(`<div class="related-articles">${box}</div>`)).toBeUndefined()
    expect(abstractOf(`${box}${other}`)).toBeUndefined()
    expect(abstractOf(`${box}${box}`)).toBe(plain)
  })

  test('is none where the mark is of a link, a menu, or the whole page', () => {
    expect(abstractOf(`<li class="abstract"><a href="/abs">${text}</a></li>`)).toBeUndefined()
    expect(abstractOf(`<div class="abstract"><h1>Ketamine in mice</h1><p>${text}</p></div>`)).toBeUndefined()
    expect(abstractOf(`<div itemprop="description"><p>${text}</p></div>`)).toBeUndefined()
    expect(abstractOf('<h2>Abstract</h2><p>Not available.</p>')).toBeUndefined()
    expect(abstractOf(`<h2>Abstract</h2><p>${`${text} `.repeat(200)}</p>`)).toBeUndefined()
  })

  test('gives way to the tag’s, unless that is the beginning of it', () => {
    const body = `<div class="abstract"><h4>Background</h4><p>${text}</p><p>They woke.</p></div>`
    const whole = `Background: ${plain} They woke.`
    expect(abstractOf(body, 'Something else.')).toBe('Something else.')
    expect(abstractOf(body, 'Ketamine acts within hours. We gave C...')).toBe(whole)
    expect(abstractOf(body, 'Ketamine acts within hours. We gave CO 2 to forty mice, [&amp;hellip;]')).toBe(
      whole,
    )
    expect(abstractOf(body, 'Background Ketamine acts within hours.')).toBe(whole)
    expect(abstractOf(body, 'Ketamine acts …')).toBe(whole)
    expect(abstractOf(body, `${plain} They woke. And slept again.`)).toBe(
      `${plain} They woke. And slept again.`,
    )
  })
})
