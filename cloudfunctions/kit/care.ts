import type { CareDocument } from '../core/visit/stored'
import { resealedCare } from './care-document'
import { _ } from './cloud'
import { list, update } from './database'
import { transaction } from './transaction'

/** Seals an entry anew, unless it was written meanwhile. One call. */
export async function resealCare(entry: CareDocument): Promise<boolean> {
  const { sealed, keyName, version } = resealedCare(entry)
  return (await update('care', { _id: entry._id, version: entry.version }, { sealed, keyName, version })) === 1
}

/** What the ledger holds of a person. One call. */
export const careOf = (openid: string): Promise<CareDocument[]> => list<CareDocument>('care', { openid }, { limit: 50 })

type Ended = NonNullable<CareDocument['ended']>

/** Ends an entry, and takes it off its household, all or nothing; false where it had ended. A transaction of two documents. */
export const endCare = (careId: string, ended: Ended, now: number, forget = false): Promise<boolean> =>
  transaction(async (documents) => {
    const entry = await documents.get<CareDocument>('care', careId)
    if (!entry) return false
    const nobody = forget ? { openid: null } : {}
    if (!entry.open) {
      if (forget) await documents.update('care', careId, nobody)
      return false
    }
    const household = await documents.get<{ careEntries?: number }>('households', entry.householdId)
    const left = Math.max(0, (household?.careEntries ?? 1) - 1)
    await documents.update('care', careId, {
      ...nobody,
      ...{ sealed: null, until: now, ended: _.set(ended), open: false, version: entry.version + 1, updatedAt: now },
    })
    if (household)
      await documents.update('households', entry.householdId, {
        ...{ care: left > 0, careEntries: left, updatedAt: now },
      })
    return true
  })

/** Lets go of what the ledger holds of a person who deletes himself; who looked stays, and no longer leads to him. One call, and a transaction for each entry. */
export async function forgetCare(openid: string, now: number): Promise<void> {
  for (const { _id } of await careOf(openid)) await endCare(_id, { by: null, why: 'erased' }, now, true)
}
