import { parseIssn } from '../../domain/issn.ts'
import { present } from '../../domain/present.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { readPages } from '../values/written-pages.ts'
import { readVolume } from '../values/written-volume.ts'
import { type DataCiteRelated, type DataCiteWork, nameOf, titleOf } from './datacite-resource.ts'

type Place = Pick<
  ArticleRecord,
  | 'journal'
  | 'containerTitle'
  | 'series'
  | 'volume'
  | 'issue'
  | 'firstPage'
  | 'lastPage'
  | 'articleNumber'
  | 'editors'
>

const isIssn = (type: string | undefined): boolean => /^[ep]?issn$/i.test(type ?? '')

/**
 * What a resource is published in, where it says so: a journal where it has an ISSN or is called one, else a container.
 * Bare ISSNs of what it is a part of are its journal's. A description of a series names a series.
 */
export function containerOf({ related, descriptions, generalType }: DataCiteWork): Place {
  const item = related.find(
    ({ relation, titles, identifier }) =>
      relation === 'IsPublishedIn' && (titles.length > 0 || isIssn(identifier?.type)),
  )
  const parts = related.filter(({ relation }) => relation === 'IsPartOf' || relation === 'IsPublishedIn')
  const issns = parts.flatMap(({ identifier }) =>
    isIssn(identifier?.type) ? (parseIssn(identifier?.text ?? '') ?? []) : [],
  )
  const title = item === undefined ? undefined : titleOf(item.titles)
  const isJournal = issns.length > 0 || item?.resourceType === 'Journal'
  // DataCite takes what a description says of a series for a container of this type.
  const isSeries = !isJournal && item?.resourceType === 'Series' && generalType !== 'JournalArticle'
  const series = descriptions.find(({ type }) => type === 'SeriesInformation')?.text
  const isShort = series !== undefined && series.length <= 300
  return {
    ...present({
      journal: isJournal
        ? { ...present({ title, publisher: item?.publisher }), issns: [...new Set(issns)] }
        : undefined,
      containerTitle: isJournal || isSeries ? undefined : title,
      series: isSeries ? title : isShort && title === undefined ? series : undefined,
    }),
    ...(item === undefined ? {} : placeIn(item)),
  }
}

/** Where in it. */
export function placeIn(item: DataCiteRelated): Place {
  const { volume, issue, firstPage, lastPage, number } = item
  const editors = item.editors.flatMap((person) => nameOf(person) ?? [])
  return present({
    ...readVolume(volume, issue),
    ...readPages({
      first: firstPage,
      last: lastPage,
      articleNumber: number?.type === 'Article' ? number.text : undefined,
    }),
    editors: editors.length === 0 ? undefined : editors,
  })
}
