import type { routes } from '../contract'
import { titleOf, withoutPaper } from '../core/item/check'
import { expiryOf, paperView } from '../core/item/paper'
import type { CheckDocument, PaperDocument } from '../core/item/stored'
import { refused } from '../kit/answer'
import { byId, insertOnce, remove, update } from '../kit/database'
import { deleteFiles } from '../kit/files'
import { idFor } from '../kit/ids'
import { checksOf, unshared } from '../kit/item-traces'
import { openPaper, sealPaper } from '../kit/paper-seals'
import { papersOf } from '../kit/papers'
import type { UseCase } from '../kit/serve'
import { changedCheck } from './check-access'

/** What the caller has left with us, and who looked at it. One call. */
export const papers: UseCase<typeof routes.items.papers> = async (_input, { openid }) => ({
  items: (await papersOf(openid))
    .sort((a, b) => b.keptAt - a.keptAt)
    .map((document) => paperView(document, openPaper(document))),
})

/** Keeps a material found complete; a newer one of its kind takes the place of the older. At most five calls. */
export const keepPaper: UseCase<typeof routes.items.keepPaper> = async (
  { checkId, material },
  { openid, key, now },
) => {
  const check = await byId<CheckDocument>('checks', checkId)
  if (check?.openid !== openid) return refused({ code: 'check.absent' })
  const shown = check.materials.find(({ code }) => code === material)
  if (!shown) return refused({ code: 'material.absent', material })
  const { paper: kind, photos, state, fromPaper } = shown
  if (check.behalf || !kind || state !== 'complete' || photos.length === 0 || fromPaper)
    return refused({ code: 'paper.unfit' })
  const paperId = idFor(openid, `paper ${kind}`)
  const known = await byId<PaperDocument>('papers', paperId)
  if (known?.key === key) return { paperId }
  const paper: PaperDocument = {
    ...{ _id: paperId, openid, kind, checkId, material, consentAt: now, keptAt: now, key },
    ...sealPaper(paperId, { photos, source: titleOf(check) }),
    expiresAt: expiryOf(kind, now),
    ...{ uses: [], looks: [], version: (known?.version ?? 0) + 1 },
  }
  if (!(await stored(known, paper))) return refused({ code: 'server.busy' })
  if (known) {
    const before = openPaper(known).photos.filter((photo) => !photos.includes(photo))
    await deleteFiles(await unshared(openid, before, []))
  }
  return { paperId }
}

async function stored(known: PaperDocument | null, { _id, ...paper }: PaperDocument): Promise<boolean> {
  if (!known) return insertOnce('papers', { _id, ...paper })
  return (await update('papers', { _id, version: known.version }, paper)) === 1
}

/**
 * Takes a paper back: out of the checks still open first, then its photos, then itself, so that a death half way leaves something to
 * ask about again. Five calls, and one for each check it was used in.
 */
export const dropPaper: UseCase<typeof routes.items.dropPaper> = async ({ paperId }, { openid, key, now }) => {
  const paper = await byId<PaperDocument>('papers', paperId)
  // Gone already: what was asked for is so.
  if (paper?.openid !== openid) return { dropped: true }
  const using = (await checksOf(openid)).filter((check) => check.closedAt === null && uses(check, paperId))
  for (const check of using)
    if (!(await changedCheck(check, key, withoutPaper(check, paperId, now)))) return refused({ code: 'server.busy' })
  const gone = await unshared(openid, openPaper(paper).photos, [paperId])
  await deleteFiles(gone)
  await remove('papers', { _id: paperId })
  return { dropped: true }
}

const uses = ({ materials }: CheckDocument, paperId: string) =>
  materials.some(({ fromPaper }) => fromPaper?.paperId === paperId)
