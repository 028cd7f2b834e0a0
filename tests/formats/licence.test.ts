import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { crossrefJsonFormat } from '../../src/formats/crossref/crossref-json.ts'
import { crossrefXmlFormat } from '../../src/formats/crossref/crossref-xml.ts'
import type { Format } from '../../src/formats/format.ts'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { jatsFormat } from '../../src/formats/jats/jats.ts'
import { landingPageTextFormat } from '../../src/formats/landing-page/landing-page-text.ts'
import { canonicalLicence, licenceIn, licensesArticle } from '../../src/formats/values/licence.ts'
import { openAlexFormat } from '../../src/formats/openalex/openalex.ts'
import { medlineFormat } from '../../src/formats/pubmed/medline.ts'
import { pubmedXmlFormat } from '../../src/formats/pubmed/pubmed-xml.ts'

const by4 = 'https://creativecommons.org/licenses/by/4.0/'
const termsOf = (
  format: Format,
  text: string,
): readonly [ArticleRecord['access'] | undefined, string | undefined] => {
  const [record] = format.read(text).records
  return [record?.access, record?.license]
}

test.each([
  ['http://creativecommons.org/licenses/by/4.0', by4],
  ['https://www.creativecommons.org/licenses/by/4.0/legalcode', by4],
  ['HTTP://CreativeCommons.org/licenses/BY/4.0/deed.en', by4],
  ['http://creativecommons.org/licenses/CC-BY/4.0', by4],
  ['//creativecommons.org/licenses/by/4.0/', by4],
  [`${by4}.`, by4],
  [
    'http://creativecommons.org/licenses/by-nc-sa/3.0/us',
    'https://creativecommons.org/licenses/by-nc-sa/3.0/us/',
  ],
  ['http://creativecommons.org/publicdomain/zero/1.0/', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['http://www.elsevier.com/tdm/userlicense/1.0/', 'http://www.elsevier.com/tdm/userlicense/1.0/'],
  ['cc-by', undefined],
  ['', undefined],
])('the licence at "%s" is spelt %s', (address, expected) => {
  expect(canonicalLicence(address)).toBe(expected)
})

test.each([
  ['licensed under a Creative Commons Attribution 4.0 International License, which', by4],
  ['CC-BY-4.0', by4],
  [
    'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0',
    'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  ],
  ['CC BY-NC-SA 3.0 License', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  // The waiver is for the data.
  [`waiver (http://creativecommons.org/publicdomain/zero/1.0/) … under ${by4}`, by4],
  ['Creative Commons Attribution License', undefined],
  ['by 4.0 per cent', undefined],
])('the licence that "%s" names is %s', (text, expected) => {
  expect(licenceIn(text)).toBe(expected)
})

test.each([
  ['This is an open-access article distributed under the terms of', true],
  ['This work, except where otherwise noted, is licensed under a', true],
  ['The article has been published under the licence', true],
  ['Open access journal', false],
  ['open access article processing charges', false],
  ['Photo by Ann, CC BY 4.0', false],
])('"%s" licenses an article: %s', (text, expected) => {
  expect(licensesArticle(text)).toBe(expected)
})

describe('JATS', () => {
  const read = (permissions: string) =>
    termsOf(
      jatsFormat,
      `<article xmlns:xlink="x" xmlns:ali="y"><front><article-meta><title-group><article-title>Mice</article-title></title-group><permissions>${permissions}</permissions></article-meta></front></article>`,
    )
  const cc = 'http://creativecommons.org/licenses/by/4.0'

  test.each([
    [`<license xlink:href="${cc}"><license-p>Text</license-p></license>`, 'OPEN', by4],
    [`<license><license-p>See <bold><italic><ext-link xlink:href="${cc}">here</ext-link></italic></bold></license-p></license>`, 'OPEN', by4],
    [`<license><license-p>See <uri>${cc}</uri>.</license-p></license>`, 'OPEN', by4],
    [`<license><p>See (${cc}), which permits</p></license>`, 'OPEN', by4],
    [`<ali:license_ref>${cc}</ali:license_ref>`, 'OPEN', by4],
    [`<license><ali:license_ref start_date="2010-01-01">${cc}</ali:license_ref></license>`, 'OPEN', by4],
    ['<license license-type="CC-BY"><license-p>Text</license-p></license>', 'OPEN', undefined],
    ['<license license-type="open-access" xlink:href="https://example.org/terms"/>', 'OPEN', 'https://example.org/terms'],
    ['<license xlink:href="https://example.org/terms"><license-p>Text</license-p></license>', 'UNKNOWN', 'https://example.org/terms'],
    ['<ali:free_to_read/>', 'OPEN', undefined],
    ['<ali:free_to_read start_date="2990-01-01"/>', 'UNKNOWN', undefined],
    ['<ali:free_to_read end_date="2001-01-01"/>', 'UNKNOWN', undefined],
    ['<copyright-statement>© 2010 The Authors. All rights reserved.</copyright-statement>', 'UNKNOWN', undefined],
  ])('%s is %s under %s', (permissions, access, license) => {
    expect(read(permissions)).toEqual([access, license])
  })
}) // prettier-ignore

describe('Crossref', () => {
  const read = (...licences: readonly object[]) =>
    termsOf(
      crossrefJsonFormat,
      JSON.stringify({ DOI: '10.5555/1', type: 'journal-article', title: ['Mice'], license: licences }),
    )
  const starting = (year: number) => ({ start: { 'date-parts': [[year, 1, 1]] } })
  const cc = 'http://creativecommons.org/licenses/by/4.0/'
  const wiley = 'http://onlinelibrary.wiley.com/termsAndConditions#vor'

  test.each([
    [[{ URL: cc, 'content-version': 'vor', ...starting(2010) }], 'OPEN', by4],
    [[{ URL: cc, 'content-version': 'unspecified' }], 'OPEN', by4],
    [[{ URL: cc, 'content-version': 'am' }], 'OPEN', by4],
    // An embargo has not ended.
    [[{ URL: cc, 'content-version': 'vor', ...starting(2990) }], 'UNKNOWN', undefined],
    // For mining alone, by its version or by its address.
    [[{ URL: cc, 'content-version': 'tdm' }], 'UNKNOWN', undefined],
    [[{ URL: 'http://www.springer.com/tdm', 'content-version': 'unspecified' }], 'UNKNOWN', undefined],
    [[{ URL: wiley, 'content-version': 'vor' }], 'UNKNOWN', wiley],
    [[{ URL: wiley, 'content-version': 'am' }], 'UNKNOWN', undefined],
    [[{ URL: wiley, 'content-version': 'vor' }, { URL: cc, 'content-version': 'am' }], 'OPEN', by4],
    [[{ URL: 'http://www.elsevier.com/open-access/userlicense/1.0/', 'content-version': 'vor' }], 'OPEN', 'http://www.elsevier.com/open-access/userlicense/1.0/'],
    [[{ URL: 7 }, null, {}], 'UNKNOWN', undefined],
  ])('%j is %s under %s', (licences, access, license) => {
    expect(read(...(licences as object[]))).toEqual([access, license])
  })

  test('a licence in XML', () => {
    const text = `<journal><journal_article><titles><title>Mice</title></titles><program name="AccessIndicators"><license_ref applies_to="vor"> ${cc} </license_ref></program><doi_data><doi>10.5555/1</doi></doi_data></journal_article></journal>`
    expect(termsOf(crossrefXmlFormat, text)).toEqual(['OPEN', by4])
  })
}) // prettier-ignore

test.each([
  [{ open_access: { is_oa: true, oa_status: 'bronze' } }, 'OPEN', undefined],
  [{ open_access: { is_oa: true, oa_status: 'green' }, best_oa_location: { license: 'cc-by' } }, 'OPEN', undefined],
  [{ open_access: { oa_status: 'diamond' }, best_oa_location: { license: 'cc0' } }, 'OPEN', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [{ best_oa_location: { is_oa: true, license: 'http://creativecommons.org/licenses/by/4.0' } }, 'OPEN', by4],
  [{ open_access: { is_oa: false, oa_status: 'closed' } }, 'SUBSCRIPTION', undefined],
  [{ open_access: { is_oa: false } }, 'SUBSCRIPTION', undefined],
  [{ open_access: { oa_status: 'constructor' } }, 'UNKNOWN', undefined],
  [{}, 'UNKNOWN', undefined],
])('what OpenAlex says, %j, is %s under %s', (work, access, license) => {
  const text = JSON.stringify({ id: 'https://openalex.org/W1', title: 'Mice', ...work })
  expect(termsOf(openAlexFormat, text)).toEqual([access, license])
}) // prettier-ignore

test.each([
  [['PMC - PMC12'], 'OPEN', undefined],
  [['PMC - PMC12', 'PMCR- 2001/02/03 00:00'], 'OPEN', undefined],
  // The embargo there has not ended.
  [['PMC - PMC12', 'PMCR- 2990/02/03 00:00'], 'UNKNOWN', undefined],
  [['CI  - This is an open access article under the CC BY 4.0 license.'], 'OPEN', by4],
  [['CI  - Copyright 2000 Wiley-Liss, Inc.'], 'UNKNOWN', undefined],
])('a record in MEDLINE with %j is %s under %s', (lines, access, license) => {
  expect(termsOf(medlineFormat, ['PMID- 1', 'TI  - Mice.', ...lines, ''].join('\n'))).toEqual([
    access,
    license,
  ])
})

test.each([
  ['<ArticleId IdType="pmc">PMC12</ArticleId>', '', 'OPEN'],
  ['<ArticleId IdType="pmc">PMC12</ArticleId>', '<PubMedPubDate PubStatus="pmc-release"><Year>2990</Year><Month>2</Month><Day>3</Day></PubMedPubDate>', 'UNKNOWN'],
  ['', '', 'UNKNOWN'],
])('an article of PubMed with %s and %s is %s', (ids, dates, access) => {
  const text = `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Mice</ArticleTitle></Article></MedlineCitation><PubmedData><History>${dates}</History><ArticleIdList>${ids}</ArticleIdList></PubmedData></PubmedArticle>`
  expect(termsOf(pubmedXmlFormat, text)[0]).toBe(access)
}) // prettier-ignore

describe('pages', () => {
  const read = (body: string, head = '') =>
    termsOf(
      htmlFormat,
      `<html><head><meta name="citation_title" content="Mice">${head}</head><body>${body}</body></html>`,
    )
  const link = '<a href="http://creativecommons.org/licenses/by/4.0/">CC</a>'
  const far = '<p>words and more words</p>'.repeat(200)

  test.each([
    ['a link deep in its sentence', `<p>This is an open access article under the terms of <b><i><span>${link}</span></i></b>.</p>`],
    ['a link in a box of its own beside the sentence', `<div><div>This article is distributed under the terms of the licence</div><div>${link}</div></div>`],
    ['an address as text', '<p>This article is licensed under CC BY, http://creativecommons.org/licenses/by/4.0/, which permits</p>'],
    ['a link with rel', `<footer>${link.replace('<a', '<a rel="license"')}</footer>`],
    ['words without an address', '<li>This is an open access article under the Creative Commons Attribution 4.0 International License.</li>'],
  ])('%s is open', (_name, body) => {
    expect(read(far + body)).toEqual(['OPEN', by4])
  })

  test.each([
    ['a link in the head', '<link rel="license" href="http://creativecommons.org/licenses/by/4.0/">', 'OPEN', by4],
    ['dc.rights', '<meta name="dc.rights" content="CC BY 4.0">', 'OPEN', by4],
    ['dc.rights in a sentence', '<meta name="dc.rights" content="This is an Open Access article distributed in accordance with the licence">', 'OPEN', undefined],
    ['JSON-LD', `<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"Mice","license":{"@id":"${by4}"}}</script>`, 'OPEN', by4],
    ['COAR, open', '<meta name="dcterms.accessRights" content="http://purl.org/coar/access_right/c_abf2">', 'OPEN', undefined],
    ['OpenAIRE, closed', '<meta name="dc.rights" content="info:eu-repo/semantics/restrictedAccess">', 'SUBSCRIPTION', undefined],
    ['terms of a publisher', '<link rel="license" href="https://example.org/terms">', 'UNKNOWN', 'https://example.org/terms'],
    ['a copyright', '<meta name="dc.rights" content="© 2010 Press">', 'UNKNOWN', undefined],
  ])('%s', (_name, head, access, license) => {
    expect(read('', head)).toEqual([access, license])
  })

  test('a licence of a picture is not that of the article, however near an article is', () => {
    expect(read(`<figure>Photo by Ann, ${link}</figure>`)).toEqual(['UNKNOWN', undefined])
    expect(read(`<p>This is an open access article.</p>${far}<p>Photo by Ann, ${link}</p>`)).toEqual(['UNKNOWN', undefined])
  })
}) // prettier-ignore

test.each([
  ['Open Access This article is distributed under the terms of the Creative Commons Attribution 4.0 International License (http://creativecommons.org/licenses/by/4.0/), which permits use.', 'OPEN', by4],
  ['Open access', 'OPEN', undefined],
  ['This is a preview of subscription content', 'SUBSCRIPTION', undefined],
  ['© 2010 Press', 'UNKNOWN', undefined],
])('the text of a page with "%s" is %s under %s', (line, access, license) => {
  const text = `Effects of ketamine in mice\n\nAbstract\nText.\n\nReferences\n1. Roe A: Mice. J Mice 2003, 12:3–4.\n\nRights and permissions\n${line}\n\nCite this article\nRoe, A. Effects of ketamine in mice. J Mice 12, 3–4 (2003). https://doi.org/10.1000/1\n`
  expect(termsOf(landingPageTextFormat, text)).toEqual([access, license])
}) // prettier-ignore
