import type { ArticleType } from '../../domain/record.ts'

/** A volume and the issue in it, as far as they are known. */
export interface VolumeAndIssue {
  readonly volume: string | undefined
  readonly issue: string | undefined
}

/**
 * The volume and the issue of two fields. Where there is no issue, one that stands in brackets behind the volume is taken
 * for it: "50(2)", "70 (Suppl. 1)". A year in brackets is none.
 *
 * @example readVolume('50(2)', undefined) // { volume: '50', issue: '2' }
 */
export function readVolume(volume: string | undefined, issue: string | undefined): VolumeAndIssue {
  const both =
    issue === undefined || issue === ''
      ? /^([^\s()]{1,12}) ?\((?!(?:1[5-9]|20)\d\d\))([^()]{1,30})\)$/.exec(volume ?? '')
      : null
  return both === null ? { volume, issue } : { volume: both[1], issue: both[2] }
}

/**
 * Volume and issue of what is no article, as they stand. Of a thesis, EndNote and others keep the degree ("Ph.D.") in the
 * field of the volume: without a number it is none.
 */
export function readBookVolume(
  volume: string | undefined,
  issue: string | undefined,
  type: ArticleType,
): VolumeAndIssue {
  const isDegree = type === 'THESIS' && !/\d|^[IVXLC]+$/i.test(volume ?? '')
  return { volume: isDegree ? undefined : volume, issue }
}
