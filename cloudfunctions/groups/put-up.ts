import type { AreaKind, EntryKind } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { AREA_FIELDS, authorByPost, type EntryArea, placeOf, titleOfArea } from '../core/group/place'
import type { Reader } from '../core/group/reader'
import { inSight } from '../core/group/sight'
import type { Author, EntryDocument, EntryOf } from '../core/group/stored'
import { type AreaAct, postFor } from '../core/permission/area-acts'
import { type Refused, refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { refusedContent } from '../kit/content'
import { byId, insertOnce } from '../kit/database'
import { headOf } from '../kit/group/reader'
import { idFor } from '../kit/ids'
import { checkPhotos } from '../kit/photos'
import type { Context } from '../kit/serve'
import { denied } from './entry'

export interface Draft {
  areaId: string
  title: string
  text: string
  photos: string[]
}

type Base = Omit<EntryDocument, 'kind' | EntryKind>

/** An area as it is now. One call. */
export const areaOf = (areaId: string, { now }: Pick<Context, 'now'>): Promise<EntryArea | null> =>
  areaAt<EntryArea & Pick<AreaDocument, keyof typeof DATED>>(areaId, now, { ...AREA_FIELDS, ...DATED })

export const noArea = (areaId: string) => refused({ code: 'area.absent', areaId })

/** What is wrong with the texts, as an answer; null where nothing is. No database call. */
export async function unfit(openid: string, ...texts: string[]): Promise<Refused | null> {
  const label = await refusedContent(openid, ...texts)
  return label === null ? null : refused({ code: 'content.refused', label })
}

/** A draft whose author holds a post that may do this there, its words looked through. Two calls. */
export async function draftByHead(
  draft: Draft,
  act: AreaAct,
  context: Context,
  ...texts: string[]
): Promise<{ base: Base; reader: Reader; area: EntryArea } | Refused> {
  const [area, reader] = await Promise.all([areaOf(draft.areaId, context), headOf(context)])
  if (!area) return noArea(draft.areaId)
  const post = postFor(reader, act, placeOf(area))
  if (!post) return denied(act)
  const wrong = await unfit(context.openid, draft.title, draft.text, ...texts)
  if (wrong) return wrong
  return { base: await baseOf(draft, area, authorByPost(context.openid, post), context), reader, area }
}

/** What every entry begins with; its photos are given to the check. No database call. */
export async function baseOf(
  draft: Draft,
  area: EntryArea,
  author: Author,
  { openid, key, now }: Context,
): Promise<Base> {
  const { _id: areaId, kind, areaPath } = area
  return {
    ...{ _id: idFor(openid, key), areaId, areaKind: kind as AreaKind, areaName: titleOfArea(area), areaPath },
    ...{ title: draft.title, text: draft.text, photos: draft.photos, author, at: now, feedAt: now, shown: true },
    photoTraces: await checkPhotos(openid, draft.photos),
    ...{ facts: inSight, waiting: false, dueAt: null, settledTo: '', fanout: null, fanoutDueAt: null },
    ...{ key, version: 1, updatedAt: now },
  }
}

/** Stores a new entry; the one that is there where the same key came before. One call, two then. */
export async function stored<K extends EntryKind>(entry: EntryOf<K>): Promise<{ entry: EntryOf<K>; fresh: boolean }> {
  if (await insertOnce('entries', entry)) return { entry, fresh: true }
  return { entry: (await byId<EntryOf<K>>('entries', entry._id)) ?? entry, fresh: false }
}
