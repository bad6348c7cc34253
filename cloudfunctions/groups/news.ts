import { groupPages, type NewsCard, type routes } from '../contract'
import { titleOfArea } from '../core/group/place'
import type { EntryDocument } from '../core/group/stored'
import { cardOf, detailOf } from '../core/group/view'
import { Refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { insertOnce, update } from '../kit/database'
import { pageOf } from '../kit/group/paging'
import type { UseCase } from '../kit/serve'
import { newestFirst, scopeOf } from './feed'
import { areaOf, draftByHead, noArea, stored } from './put-up'

/** A piece of news, in the list of everybody under the area at once. Three calls. */
export const publishNews: UseCase<typeof routes.groups.publishNews> = async (input, context) => {
  const draft = await draftByHead(input, 'news', context)
  if (draft instanceof Refused) return draft
  const { entry } = await stored<'news'>({ ...draft.base, kind: 'news', news: { withdrawn: null } })
  return detailOf(draft.reader, entry)
}

/** News of the areas above my homes or posts. Two calls, three without a home. */
export const news: UseCase<typeof routes.groups.news> = async (page, context) => {
  const scope = await scopeOf(undefined, context)
  if (scope instanceof Refused) return scope
  const where = { areaId: _.in(scope.areas), shown: true, kind: 'news' }
  const found = await pageOf<EntryDocument>(newestFirst, where, page)
  if (found instanceof Refused) return found
  return { items: found.items.map((entry) => cardOf(scope.reader, entry) as NewsCard), next: found.next }
}

/** All news up to now are known. One call, two for somebody without a record. */
export const newsSeen: UseCase<typeof routes.groups.newsSeen> = async (_input, { openid, now }) => {
  const known = await update('people', { _id: openid }, { newsSeenAt: now })
  const person = { _id: openid, called: '', homes: [], version: 0, createdAt: now, updatedAt: now, newsSeenAt: now }
  return { seen: known === 1 || (await insertOnce('people', person)) }
}

/** What a stairwell's card carries into its WeChat group; the booking page finds the centre by it. One call. */
export const card: UseCase<typeof routes.groups.card> = async ({ unitId, kind }, context) => {
  const unit = await areaOf(unitId, context)
  if (unit?.kind !== 'unit') return noArea(unitId)
  const name = titleOfArea(unit)
  return kind === 'group'
    ? { title: `${name}的邻里群`, path: `${groupPages.feed}?unit=${unitId}` }
    : { title: `${name}：预约社区办事`, path: `${groupPages.booking}?unit=${unitId}` }
}
