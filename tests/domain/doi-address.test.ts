import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doiOfAddress } from '../../src/domain/doi-address.ts'
import { parseDoi } from '../../src/domain/doi.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { readReferenceText } from '../../src/formats/reference/reference-text.ts'
import { cpuTime } from '../support/cpu-time.ts'

test.each([
  ['https://link.springer.com/article/10.1007/S11920-007-0063-1', '10.1007/s11920-007-0063-1'],
  ['https://link.springer.com/content/pdf/10.1007%2Fs11920-007-0063-1.pdf', '10.1007/s11920-007-0063-1'],
  [
    'https://link.springer.com/article/10.1007/s11920-007-0063-1/fulltext.html#Sec1',
    '10.1007/s11920-007-0063-1',
  ],
  ['https://onlinelibrary.wiley.com/doi/abs/10.1002/anie.200704684', '10.1002/anie.200704684'],
  ['http://onlinelibrary.wiley.com/doi/10.1002/anie.2007/abstract;jsessionid=A1.f01t01', '10.1002/anie.2007'],
  [
    'https://onlinelibrary.wiley.com/doi/10.1111/j.1365-2648.2007.04321.x/full',
    '10.1111/j.1365-2648.2007.04321.x',
  ],
  [
    'https://www.tandfonline.com/doi/epdf/10.1080/2055.2015.1135230?needAccess=true',
    '10.1080/2055.2015.1135230',
  ],
  ['https://www.frontiersin.org/articles/10.3389/fpsyg.2014.01582/full', '10.3389/fpsyg.2014.01582'],
  ['https://iopscience.iop.org/article/10.1088/0004-637X/1/1/12/meta', '10.1088/0004-637x/1/1/12'],
  ['https://academic.oup.com/nar/article/doi/10.1093/nar/gkaa1100/6018429', '10.1093/nar/gkaa1100'],
  ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.full.pdf', '10.1101/2020.01.30.927871'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371%2Fjournal.pone.0111303',
    '10.1371/journal.pone.0111303',
  ],
  ['https://psycnet.apa.org/doiLanding?doi=10.1037%2F0003-066X.59.1.29', '10.1037/0003-066x.59.1.29'],
  ['https://doi-org.proxy.example.edu/10.1038/nphys1170', '10.1038/nphys1170'],
  ['/doi/full/10.1021/ja00001a001', '10.1021/ja00001a001'],
  ['www.example.org/doi/10.1000/182', '10.1000/182'],
  ['http://doi.org/doi.org/10.1000/182', '10.1000/182'],
  ['https://doi.org/https://doi.org/10.1000/182', '10.1000/182'],
  ['https://doi.org/doi:10.1000/182', '10.1000/182'],
  ['dx.doi.org/10.1000/182', '10.1000/182'],
  ['https://doi.org/10.3389/fpsyg.2014.01582/full', '10.3389/fpsyg.2014.01582'],
  ['https://pubs.acs.org/doi/suppl/10.1021/jo4/suppl_file/jo4_si_001.pdf', '10.1021/jo4'],
  [
    'https://onlinelibrary.wiley.com/doi/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2/abstract',
    '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
  ],
  // What is no work's, or no DOI.
  ['https://onlinelibrary.wiley.com/journal/10.1002/(ISSN)1521-3773', undefined],
  ['https://www.tandfonline.com/toc/10.1080/abc/1/2', undefined],
  // A redirection from one work to another that it cites.
  ['https://example.org/servlet/linkout?doi=10.1000%2Fown&key=10.1000%2Fcited', undefined],
  ['https://example.org/servlet/linkout?doi=10.1000%2Fown&key=23448097', undefined],
  ['https://ieeexplore.ieee.org/document/12345', undefined],
  ['https://example.org/10.htm', undefined],
  ['https://example.org/?page=10.1000/182', undefined],
  ['10.1000/182', undefined],
])('the DOI in %s is %s', (address, doi) => {
  expect(doiOfAddress(address)).toBe(doi)
})

test('the version of a preprint stays where it is a part of the DOI', () => {
  expect(doiOfAddress('https://doi.org/10.21203/rs.3.rs-12345/v1')).toBe('10.21203/rs.3.rs-12345/v1')
})

test('the resolver written twice is read as once, wherever a DOI is', () => {
  expect(parseDoi('http://doi.org/doi.org/10.1000/182')).toBe('10.1000/182')
  expect(parseDoi('https://doi.org/http://dx.doi.org/10.1000/182')).toBe('10.1000/182')
})

test('no address makes it throw or slow, and what it gives is a DOI', () => {
  const parts = fc.constantFrom(
    'https://',
    'a.org',
    '/',
    '10.1000',
    '/x',
    '?',
    'doi=',
    '%2F',
    '%',
    '#',
    '.pdf',
    '/full',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
      const doi = doiOfAddress(list.join(''))
      if (doi !== undefined) expect(parseDoi(doi)).toBe(doi)
    }),
  )
  const started = cpuTime()
  for (const unit of ['/10.1000', 'https://doi.org/', '/full', '%25', '?id=10.'])
    doiOfAddress(`https://a.org/${unit.repeat(100_000)}`)
  expect(cpuTime() - started).toBeLessThan(500)
})

describe("a DOI that stands only in a publisher's address is found in", () => {
  const url = 'https://onlinelibrary.wiley.com/doi/abs/10.1002/anie.200704684?x=1'
  const own = [{ scheme: 'doi', value: '10.1002/anie.200704684' }]
  test.each([
    ['ris', `TY  - JOUR\nTI  - A\nUR  - ${url}\nER  - \n`],
    ['ris', `TY  - JOUR\nTI  - A\nL1  - ${url.replace('abs', 'pdf')}\nER  - \n`],
    ['ris', `TY  - JOUR\nTI  - A\nDO  - ${url}\nER  - \n`],
    ['bibtex', `@article{a, title = {A}, url = {${url}}}`],
    ['bibtex', `@misc{a, title = {A}, howpublished = {\\url{${url}}}}`],
    ['csl-json', JSON.stringify({ type: 'article-journal', title: 'A', URL: url })],
    [
      'html',
      `<html><head><meta name="citation_title" content="A"><meta name="dc.identifier" content="${url}"></head></html>`,
    ],
    [
      'reference-list',
      `Huxley N, Manji HK. Disability and its treatment. Bipolar Disord. 2007;9:183–196. ${url}`,
    ],
  ])('%s: %s', (format, text) => {
    expect(formatNamed(format).read(text).records[0]?.identifiers).toEqual(own)
  })

  test('a link of a citation in JATS', () => {
    const ref = `<ref><mixed-citation><article-title>B</article-title>. <source>J</source> <year>2007</year>. <ext-link ext-link-type="uri" xlink:href="${url}">Link</ext-link></mixed-citation></ref>`
    const { records } = formatNamed('jats').read(
      `<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group><article-title>A</article-title></title-group></article-meta></front><back><ref-list>${ref}</ref-list></back></article>`,
    )
    expect(records[0]?.references[0]?.parts?.identifiers).toEqual(own)
    expect(records[0]?.references[0]?.links).toEqual([])
  })

  test('the text of a reference, where it is no part of the pages', () => {
    const parts = readReferenceText(
      'Huxley N, Manji HK. Disability and its treatment. Bipolar Disord. 2007;9:183–196. Available from: https://link.springer.com/article/10.1007/s11920-007-0063-1?a=b.',
    )
    expect(parts).toMatchObject({
      title: 'Disability and its treatment',
      lastPage: '196',
      identifiers: [{ scheme: 'doi', value: '10.1007/s11920-007-0063-1' }],
    })
  })
})
