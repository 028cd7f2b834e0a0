import type { MadeWork } from './format-samples.ts'

export function endNoteRecord({ doi, title, year = 2007 }: MadeWork): string {
  return (
    '<record><source-app name="EndNote" version="20.4">EndNote</source-app><ref-type name="Journal Article">17</ref-type>' +
    '<contributors><authors><author>Zarate, Carlos A.</author><author>Manji, Husseini K.</author></authors></contributors>' +
    `<titles><title>${title}</title><secondary-title>Current Psychiatry Reports</secondary-title></titles>` +
    `<dates><year>${year}</year></dates><electronic-resource-num>${doi}</electronic-resource-num></record>`
  )
}

export function endNoteFile(records: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>${records.join('\n')}</records></xml>\n`
}

export function modsRecord({ doi, title, year = 2007 }: MadeWork): string {
  return (
    `<mods><titleInfo><title>${title}</title></titleInfo><genre>article</genre>` +
    '<name type="personal"><namePart type="family">Zarate</namePart><namePart type="given">Carlos A.</namePart></name>' +
    `<originInfo><dateIssued encoding="w3cdtf">${year}</dateIssued></originInfo>` +
    '<relatedItem type="host"><titleInfo><title>Current Psychiatry Reports</title></titleInfo></relatedItem>' +
    `<identifier type="doi">${doi}</identifier></mods>`
  )
}

export function modsFile(records: readonly string[]): string {
  return `<?xml version="1.0"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">${records.join('\n')}</modsCollection>\n`
}

export function dataCiteResource({ doi, title, year = 2007, cites = [] }: MadeWork): object {
  return {
    id: doi,
    type: 'dois',
    attributes: {
      doi,
      creators: [{ name: 'Zarate, Carlos A.', nameType: 'Personal' }],
      titles: [{ title }],
      publisher: 'Dryad',
      publicationYear: year,
      types: { resourceTypeGeneral: 'Dataset' },
      relatedIdentifiers: cites.map((cited) => ({
        relationType: 'Cites',
        relatedIdentifier: cited.doi,
        relatedIdentifierType: 'DOI',
      })),
    },
  }
}

export function dataCiteXml({ doi, title, year = 2007 }: MadeWork): string {
  return (
    `<resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">${doi}</identifier>` +
    `<creators><creator><creatorName>Zarate, Carlos A.</creatorName></creator></creators><titles><title>${title}</title></titles>` +
    `<publisher>Dryad</publisher><publicationYear>${year}</publicationYear><resourceType resourceTypeGeneral="Dataset"/></resource>`
  )
}

export function citationRow({ doi }: MadeWork, cited: MadeWork): string {
  return `1-2,${doi},${cited.doi},2012-02,P2Y,no,no\n`
}
