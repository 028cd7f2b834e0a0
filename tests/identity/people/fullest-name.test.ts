import { describe, expect, test } from 'vitest'
import { fullestName } from '../../../src/identity/people/names/fullest-name.ts'

describe('the fullest name', () => {
  test('takes each part from the form that says most', () => {
    expect(
      fullestName([
        { family: 'Zarate', initials: 'C' },
        { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
        { family: 'Zárate', given: 'Carlos' },
      ]),
    ).toEqual({ family: 'Zárate', given: 'Carlos', initials: 'CA', suffix: 'Jr' })
  })

  test('is never made of two names of one person', () => {
    const [smith, jones] = [
      { family: 'Smith', initials: 'J', suffix: 'Jr' },
      { family: 'Jones-Carter', initials: 'AL' },
    ]
    expect(fullestName([smith, jones])).toEqual(jones)
    expect(fullestName([{ ...smith, given: 'Jo' }, jones])).toEqual({ ...smith, given: 'Jo' })
  })

  test('of a collective is the collective name', () => {
    expect(fullestName([{ literal: 'STAR*D Group' }])).toEqual({ literal: 'STAR*D Group' })
  })
})
