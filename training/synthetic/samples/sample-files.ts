import { existsSync } from 'node:fs'
import { filesIn } from '../../data/articles.ts'
import { dataBytes, jsonLines, readData, samplesFolder } from '../../data/files.ts'

/** A sample's text, unpacked where its name ends in `.gz`; empty where it is absent. */
export function sampleText(path: string): string {
  return isThere(path) ? readData(`../${path}`) : ''
}

/** The lines of a sample that are not empty. */
export function sampleLines(path: string): string[] {
  return sampleText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** The rows of a sample with one JSON value to a line. */
export function sampleRows<Row>(path: string): Row[] {
  return [...jsonLines<Row>(sampleText(path))]
}

/** The files of a packed tar archive by their names without folders, in its order; empty where it is absent. */
export function sampleArchive(path: string): ReadonlyMap<string, string> {
  return new Map(isThere(path) ? filesIn(dataBytes(`../${path}`)) : [])
}

const isThere = (path: string): boolean => existsSync(`${samplesFolder()}${path}`)
