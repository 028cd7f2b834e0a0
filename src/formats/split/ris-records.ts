import type { Splitter } from '../format.ts'
import { risLine } from '../ris/ris-fields.ts'
import { taggedRecords } from './tagged-records.ts'

/**
 * Records of RIS. One begins at each `TY` line and, where that was forgotten, at the first tag after an `ER` line. Text
 * without any tag between records (a provider's heading) is none.
 *
 * @see RIS Format Specifications, "TY - Type of reference", "ER - End of Reference"
 */
export function risRecords(): Splitter {
  return taggedRecords({
    begins: (line, { isOpen }) => {
      const tag = risLine(line)?.tag
      return tag === 'TY' || (!isOpen && tag !== undefined && tag !== 'ER')
    },
    ends: (line) => risLine(line)?.tag === 'ER',
  })
}
