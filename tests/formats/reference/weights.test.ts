import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modelOf } from '../../../src/formats/reference/model/model.ts'
import { readLine } from '../../../src/formats/reference/model/read-line.ts'
import {
  readWeights,
  type SparseRows,
  writeWeights,
} from '../../../src/formats/reference/model/stored/weights.ts'

const file = readFileSync(new URL('../../../weights/reference-reader.bin', import.meta.url))
const line = 'Huxley N, Baldessarini RJ: Disability and its treatment. Bipolar Disord 2007, 9:183–196.'

test('the weights that are shipped are no larger than 1.5 MB', () => {
  expect(file.length).toBeLessThanOrEqual(1_500_000)
})

test('what is written is read as it was', () => {
  const rows: SparseRows = {
    hashes: Uint32Array.of(5, 70_000, 2 ** 24 - 1),
    starts: Uint32Array.of(0, 2, 2, 3),
    columns: Uint8Array.of(0, 39, 7),
    values: Int8Array.of(-127, 1, 127),
    unit: 0.25,
  }
  const weights = {
    ...readWeights(file),
    tokens: rows,
    lines: { ...rows, columns: Uint8Array.of(0, 3, 7) },
    calibration: [[0.5, -1]] as const,
    lineCalibration: [1, 2.5],
    refusal: 0.25,
  }
  expect(readWeights(writeWeights(weights))).toEqual(weights)
})

test('the same line is read the same by models that are read apart', () => {
  const [first, second] = [0, 1].map(() => readLine(modelOf(readWeights(file)), line))
  expect(first).toEqual(second)
  expect(first?.stretches.map(({ label }) => label)).toContain('container')
})

test('a file that lost or changed a byte is refused', () => {
  const changed = Buffer.from(file)
  changed[file.length >> 1]! ^= 1
  expect(() => readWeights(changed)).toThrow('damaged')
  expect(() => readWeights(file.subarray(0, -1))).toThrow('damaged')
})
