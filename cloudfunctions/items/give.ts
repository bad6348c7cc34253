import type { InputOf, routes } from '../contract'
import { given, type Shown, titleOf } from '../core/item/check'
import { isGood } from '../core/item/paper'
import type { CheckDocument, PaperDocument } from '../core/item/stored'
import { Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { byId, update } from '../kit/database'
import { openPaper } from '../kit/paper-seals'
import { checkPhotos } from '../kit/photos'
import type { Context, UseCase } from '../kit/serve'
import { changedCheck, viewFor } from './check-access'

type Give = typeof routes.items.give
type Input = InputOf<Give>
const mine = { mine: true, post: null }
const MOST_TRACES = 200

/** Shows a material of one's own check. At most five calls. */
export const give: UseCase<Give> = async ({ checkId, version, material, by }, context) => {
  const { openid, key, now } = context
  const check = await byId<CheckDocument>('checks', checkId)
  if (check?.openid !== openid) return refused({ code: 'check.absent' })
  if (check.key === key) return viewFor(check, mine, context)
  if (check.closedAt !== null) return refused({ code: 'check.closed' })
  if (check.version !== version) return refused({ code: 'check.moved', version: check.version })
  const shown = await shownBy(by, check, material, context)
  if (shown instanceof Refused) return shown
  const change = given(check, material, shown, now)
  if (!change) return refused({ code: 'material.absent', material })
  const traces = 'photos' in by ? await checkPhotos(openid, by.photos) : []
  const changes = { ...change, photoTraces: [...check.photoTraces, ...traces].slice(-MOST_TRACES) }
  if (!(await changedCheck(check, key, changes))) return refused({ code: 'check.moved', version: version + 1 })
  return viewFor({ ...check, ...changes, key, version: version + 1 }, mine, context)
}

/** What is shown: new photos, a kept paper whose use is written down in it, or nothing because it is not needed. At most two calls. */
async function shownBy(
  by: Input['by'],
  check: CheckDocument,
  code: string,
  context: Context,
): Promise<Shown | Refused> {
  if ('notNeeded' in by) return by
  if ('photos' in by) return { photos: by.photos, fromPaper: null }
  const material = check.materials.find((one) => one.code === code)
  const paper = await byId<PaperDocument>('papers', by.paperId)
  if (paper?.openid !== context.openid || paper.kind !== material?.paper || check.behalf)
    return refused({ code: 'paper.absent' })
  if (!isGood(paper, context.now)) return refused({ code: 'paper.expired' })
  const use = { at: context.now, what: titleOf(check) }
  await update('papers', { _id: paper._id }, { uses: _.push({ each: [use], slice: -30 }) })
  return { photos: openPaper(paper).photos, fromPaper: { paperId: paper._id, consentAt: context.now } }
}
