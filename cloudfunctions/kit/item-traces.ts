import { checkCardOf, photosOf } from '../core/item/check'
import { paperView } from '../core/item/paper'
import type { CheckDocument, PopupDocument, PopupPlaceDocument } from '../core/item/stored'
import { _ } from './cloud'
import { list, remove } from './database'
import { deleteFiles } from './files'
import { openPaper } from './paper-seals'
import { papersOf } from './papers'
import { transaction } from './transaction'

const MOST = 100

/** A person's checks of materials, the newest hundred. One call. */
export const checksOf = (openid: string): Promise<CheckDocument[]> =>
  list('checks', { openid }, { order: [['updatedAt', 'desc']], limit: MOST })

/** The places a person took at pop-up services. One call. */
export const placesOf = (openid: string): Promise<PopupPlaceDocument[]> =>
  list('popupPlaces', { openid }, { limit: MOST })

/** Gives a place back; false where it was not held. Four calls. */
export const leavePlace = (placeId: string, popupId: string, now: number): Promise<boolean> =>
  transaction(async ({ get, update }) => {
    const [popup, place] = [
      await get<PopupDocument>('popups', popupId),
      await get<PopupPlaceDocument>('popupPlaces', placeId),
    ]
    if (!popup || !place || place.leftAt !== null) return false
    await update('popupPlaces', placeId, { leftAt: now })
    await update('popups', popupId, { taken: popup.taken - 1 })
    return true
  })

/**
 * Deletes what items hold of a person: photos first, so that a death half way leaves somebody who can ask again; places at services
 * still to come are free again. Six calls, and four for each such place.
 */
export async function eraseItems(openid: string, now: number): Promise<void> {
  const [papers, checks, places] = await Promise.all([papersOf(openid), checksOf(openid), placesOf(openid)])
  const photos = [...papers.flatMap((paper) => openPaper(paper).photos), ...checks.flatMap(photosOf)]
  await deleteFiles([...new Set(photos)])
  for (const { _id, popupId, leftAt } of places) if (leftAt === null) await leavePlace(_id, popupId, now)
  await Promise.all(['papers', 'checks', 'popupPlaces'].map((collection) => remove(collection, { openid })))
}

/** Of these photos, those that lie in no paper and in no other check of the person: they may be deleted. Two calls. */
export async function unshared(
  openid: string,
  photos: readonly string[],
  except: readonly string[],
): Promise<string[]> {
  const [papers, checks] = await Promise.all([
    papersOf(openid),
    list<CheckDocument>('checks', { openid, _id: _.nin([...except]) }, { limit: MOST }),
  ])
  const held = new Set([
    ...papers.filter(({ _id }) => !except.includes(_id)).flatMap((paper) => openPaper(paper).photos),
    ...checks.flatMap(photosOf),
  ])
  return photos.filter((photo) => !held.has(photo))
}

/** What items hold of a person, for himself to read. Three calls. */
export async function itemsHeldOf(openid: string) {
  const [papers, checks, places] = await Promise.all([papersOf(openid), checksOf(openid), placesOf(openid)])
  return {
    papers: papers.map((document) => paperView(document, openPaper(document))),
    checks: checks.map((check) => ({ ...checkCardOf(check), photos: photosOf(check) })),
    popups: places.map(({ popupId, title, at, leftAt }) => ({ popupId, title, at, left: leftAt !== null })),
  }
}
