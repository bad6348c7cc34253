import type { Instant, MatterLook } from '../contract'
import type { EvolvedMatter } from '../core/matter/evolve'
import { signedBy } from '../core/matter/names'
import type { MatterDocument } from '../core/matter/stored'
import type { HeldPost } from '../core/permission/may-do'
import { changesTo } from './boxes'
import { _ } from './cloud'
import { byId, update } from './database'

export const matterOf = (matterId: string): Promise<MatterDocument | null> => byId<MatterDocument>('matters', matterId)

/** Writes a move; false where the matter has another version by now, and then nothing is written. One call. */
export const storeMatter = async (before: MatterDocument, evolved: EvolvedMatter): Promise<boolean> =>
  (await update('matters', { _id: before._id, version: before.version }, changesTo(before, evolved))) === 1

/** Somebody's matters of both kinds: each of them lies in the order of its index, and what is read of both is merged. */
export const OPEN_OR_NOT = { open: _.in([true, false]) }

const MOST_LOOKS = 50

/** Writes down that somebody has looked at what is sealed, for the applicant to read. Beside the version: no move depends on it. One call. */
export const logMatterLook = (
  matterId: string,
  { post, openid, what, now }: { post: HeldPost; openid: string; what: MatterLook; now: Instant },
): Promise<number> =>
  update(
    'matters',
    { _id: matterId },
    { looks: _.push({ each: [{ at: now, openid, by: signedBy(post), what }], slice: -MOST_LOOKS }) },
  )

/** The same intent has been carried out before: its key stands in the timeline. */
export const isMatterDone = ({ events }: MatterDocument, openid: string, key: string): boolean =>
  events.some((event) => event.key === key && event.actor.role !== 'system' && event.actor.openid === openid)
