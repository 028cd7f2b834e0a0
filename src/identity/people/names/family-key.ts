import type { PersonName } from '../../../domain/record.ts'
import { familyKey } from '../../../domain/text-key.ts'

/** The key of a name's family, or of a collective's whole name. */
export function nameFamilyKey(name: PersonName | undefined): string {
  return familyKey(name?.family ?? name?.literal ?? '')
}
