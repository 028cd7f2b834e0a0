import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

/**
 * Identifiers are scalars that accept any text: whether it is a DOI is checked where the value is used, so that the
 * error can name the argument (`by.doi`) and say the rule.
 */
function textScalar(
  name: 'DOI' | 'ORCID' | 'ISSN' | 'PartialDate' | 'DateTime',
  description: string,
  specifiedByURL?: string,
): void {
  builder.scalarType(name, {
    description,
    ...(specifiedByURL === undefined ? {} : { specifiedByURL }),
    serialize: (value) => value,
    parseValue: (value) => {
      if (typeof value === 'string') return value
      throw new GraphQLError(`${name} takes a text.`, { extensions: { code: 'BAD_USER_INPUT' } })
    },
  })
}

textScalar(
  'DOI',
  'A Digital Object Identifier. Read leniently (`10.1000/182`, `doi:10.1000/182`, `https://doi.org/10.1000/182`, any case), written bare and in lower case.',
  'https://www.doi.org/doi-handbook/HTML/index.html',
)
textScalar(
  'ORCID',
  'The ORCID iD of a person. Read with or without `https://orcid.org/` and hyphens, written as `0000-0002-1825-0097`. Its check digit must be right.',
  'https://support.orcid.org/hc/en-us/articles/360006897674-Structure-of-the-ORCID-Identifier',
)
textScalar(
  'ISSN',
  'An International Standard Serial Number, print, electronic or linking. Read with or without its hyphen, written as `1523-3812`. Its check digit must be right.',
  'https://www.issn.org/understanding-the-issn/what-is-an-issn/',
)
textScalar(
  'PartialDate',
  'A date only as precise as its source: `2007`, `2007-12` or `2007-12-03` (ISO 8601). A missing month or day is not made up.',
)
textScalar('DateTime', 'A moment in UTC, as `2026-11-23T09:00:00.000Z` (RFC 3339).')
