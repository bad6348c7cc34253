import type { CarePerson } from '../contract'
import type { CareDocument } from '../core/visit/stored'
import { openText, sealingKeyName, sealText } from './secret'

const owned = (id: string) => ({ collection: 'care', id, field: 'sealed' })

/** The person of an entry, sealed under the present key. */
export const sealedPerson = (careId: string, person: CarePerson): Pick<CareDocument, 'sealed' | 'keyName'> => ({
  sealed: sealText(JSON.stringify(person), owned(careId)),
  keyName: sealingKeyName(),
})

/** The person again; null where the entry has ended. Throws where it was tampered with. */
export const openedPerson = ({ _id, sealed }: Pick<CareDocument, '_id' | 'sealed'>): CarePerson | null =>
  sealed === null ? null : (JSON.parse(openText(sealed, owned(_id))) as CarePerson)

/** The same person under the present key. */
export function resealedCare(entry: CareDocument): CareDocument {
  const person = openedPerson(entry)
  const sealed = person ? sealedPerson(entry._id, person) : { sealed: null, keyName: sealingKeyName() }
  return { ...entry, ...sealed, version: entry.version + 1 }
}
