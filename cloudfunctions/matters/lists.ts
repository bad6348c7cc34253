import { departments, type InputOf, type MatterCard, type OutputOf, type routes } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { dateOf, dayOf } from '../core/calendar/working-time'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { reviewLamp } from '../core/matter/clock'
import { departmentToken, type MatterDocument } from '../core/matter/stored'
import { type ListedMatter, matterCard, tokensOf } from '../core/matter/view'
import { areaMayDo, postFor } from '../core/permission/area-acts'
import { isApplicant } from '../core/permission/matter-acts'
import type { Caller, HeldPost } from '../core/permission/may-do'
import { Refused, refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { fromCursor, toCursor } from '../kit/cursor'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { applicantNames } from './names'

type Matters = typeof routes.matters
type DeskInput = InputOf<Matters['desk']>

/** A list needs neither timeline nor outbox, and nothing that is sealed. */
const FIELDS = { events: false, notices: false, looks: false, address: false }

interface Page {
  cursor?: string | undefined
  limit: number
}

/** One page of matters in the order of a field. One call. */
async function matterPage(
  where: object,
  by: 'createdAt' | 'orderAt',
  direction: 'asc' | 'desc',
  { cursor, limit }: Page,
): Promise<{ items: ListedMatter[]; next: string | null } | Refused> {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && mark === null)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const past = direction === 'asc' ? _.gt : _.lt
  const beyond = mark && _.or([{ [by]: past(mark.at) }, { [by]: mark.at, _id: past(mark.id) }])
  const found = await list<ListedMatter>('matters', beyond ? _.and([where, beyond]) : where, {
    order: [
      [by, direction],
      ['_id', direction],
    ],
    limit: limit + 1,
    fields: FIELDS,
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? toCursor({ at: last[by], id: last._id }) : null }
}

/** As cards, each named as the viewer may see it. One call for the names, none where all are his own. */
async function cardsFor(items: readonly ListedMatter[], caller: Caller, now: number): Promise<MatterCard[]> {
  const names = await applicantNames(items, caller.openid)
  return items.map((matter) =>
    matterCard(matter, { now, calendar, caller, called: names.get(matter.applicant.openid ?? '') ?? '' }),
  )
}

/** The caller's own, and those he asked for on behalf of others. Two calls. */
export const mine: UseCase<Matters['mine']> = async ({ part, ...page }, { openid, now }) => {
  const where = { 'applicant.openid': openid, open: part === 'open' }
  const found = await matterPage(where, 'createdAt', 'desc', page)
  if (found instanceof Refused) return found
  const caller = await callerOf(openid, now)
  // Of a household for whom he acts no more he sees nothing.
  const his = found.items.filter((matter) => isApplicant(caller, matter))
  return { items: await cardsFor(his, caller, now), next: found.next }
}

const idsOf = (caller: Caller) => caller.posts.map(({ postId }) => postId)
const able = ({ posts }: Caller, act: 'openMatter' | 'matters'): HeldPost[] =>
  posts.filter(({ kind, areaId }) => areaId !== null && areaMayDo[kind][act]?.includes('own'))
const areasOf = (posts: readonly HeldPost[]) => [...new Set(posts.flatMap(({ areaId }) => areaId ?? []))]

/** What each list asks for. */
const lists: Record<Exclude<DeskInput['list'], 'area'>, (caller: Caller, now: number) => object> = {
  todo: (caller) => ({ waitingFor: _.in(idsOf(caller)) }),
  mine: (caller) => ({ 'receiver.postId': _.in(idsOf(caller)), open: true }),
  handed: (caller) => ({ 'hand.to.postId': _.in(idsOf(caller)) }),
  fresh: (caller) => ({ areaId: _.in(areasOf(able(caller, 'openMatter'))), state: 'applied' }),
  late: (caller, now) => ({ waitingFor: _.in(idsOf(caller)), orderAt: _.lt(now) }),
}

/** A list of the caller's desk, due first. Five calls at most. */
export const desk: UseCase<Matters['desk']> = async ({ list: name, areaId, ...page }, { openid, now }) => {
  const caller = await callerOf(openid, now)
  if (caller.posts.length === 0) return refused({ code: 'permission.denied', action: 'desk' })
  const where = name === 'area' ? await areaWhere(caller, areaId, now) : lists[name](caller, now)
  if (where instanceof Refused) return where
  const found = await matterPage(where, 'orderAt', 'asc', page)
  if (found instanceof Refused) return found
  const [items, counts, centres] = await Promise.all([
    cardsFor(found.items, caller, now),
    page.cursor === undefined ? countsOf(caller, now) : null,
    page.cursor === undefined ? centresOf(caller) : [],
  ])
  return { items, next: found.next, counts, centres }
}

type Named = Pick<AreaDocument, 'areaPath' | 'validFrom' | 'validTo' | 'next'>

/** All open ones of an area: one's own where none is named. One call for an area that is not one's own. */
async function areaWhere(caller: Caller, areaId: string | undefined, now: number): Promise<object | Refused> {
  const denied = refused({ code: 'permission.denied', action: 'desk' })
  const own = able(caller, 'matters').sort((a, b) => b.areaPath.length - a.areaPath.length)
  const wanted = areaId ?? own[0]?.areaId
  if (!wanted) return denied
  const held = own.find((post) => post.areaId === wanted)
  const area = held ?? (await areaAt<Named>(wanted, now, { areaPath: true, ...DATED }))
  if (!area || !postFor(caller, 'matters', { areaId: wanted, areaPath: area.areaPath })) return denied
  return { areaPath: wanted, open: true }
}

/** Of what waits for one, as many as are counted. */
const MOST_COUNTED = 200

type Counted = Pick<MatterDocument, '_id' | 'hand' | 'state' | 'orderAt' | 'areaId' | 'waitingFor'>

/** What waits for the caller, counted from one look at each. Two calls. */
async function countsOf(caller: Caller, now: number): Promise<OutputOf<Matters['desk']>['counts']> {
  const ids = idsOf(caller)
  const serves = areasOf(able(caller, 'openMatter'))
  const fields = { hand: true, state: true, orderAt: true, areaId: true, waitingFor: true }
  const [waiting, fresh] = await Promise.all([
    list<Counted>('matters', { waitingFor: _.in(ids) }, { limit: MOST_COUNTED, fields, order: [['orderAt', 'asc']] }),
    serves.length === 0
      ? []
      : list<Counted>(
          'matters',
          { areaId: _.in(serves), state: 'applied' },
          { limit: MOST_COUNTED, fields: { _id: true } },
        ),
  ])
  return {
    todo: waiting.length,
    handed: waiting.filter(({ hand }) => hand !== null && ids.includes(hand.to.postId)).length,
    fresh: fresh.length,
    late: waiting.filter(({ orderAt }) => orderAt < now).length,
  }
}

/** Centres at whose desk the caller may open a matter: those of the areas he serves in. One call, none for who serves nowhere. */
async function centresOf(caller: Caller) {
  const serves = areasOf(able(caller, 'openMatter'))
  if (serves.length === 0) return []
  const found = await list<CentreDocument>('centres', { areaPath: _.in(serves) }, { limit: 50, fields: { name: true } })
  return found.map(({ _id, name }) => ({ centreId: _id, name })).sort((a, b) => (a.centreId < b.centreId ? -1 : 1))
}

/** What waits for the caller's department. Three calls. */
export const reviews: UseCase<Matters['reviews']> = async (page, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const tokens = tokensOf(caller).filter((token) => token.startsWith(departmentToken('')))
  if (tokens.length === 0) return refused({ code: 'permission.denied', action: 'reviews' })
  const found = await matterPage({ waitingFor: _.in(tokens) }, 'orderAt', 'asc', page)
  if (found instanceof Refused) return found
  const cards = await cardsFor(found.items, caller, now)
  return { items: found.items.flatMap((matter, place) => tasksIn(matter, cards[place], tokens, now)), next: found.next }
}

function tasksIn(matter: ListedMatter, card: MatterCard | undefined, tokens: readonly string[], now: number) {
  return matter.reviews.flatMap((review) =>
    card && review.state === 'pending' && tokens.includes(departmentToken(review.departmentId))
      ? [
          {
            ...card,
            ...{ departmentId: review.departmentId, department: departments[review.departmentId] },
            ...{ task: reviewLamp(review, now, calendar), rounds: review.rounds },
          },
        ]
      : [],
  )
}

/** Home visits still to be made, today's first. Two calls and one for the names. */
export const visits: UseCase<Matters['visits']> = async (_input, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const today = dateOf(dayOf(now))
  const ids = idsOf(caller)
  if (ids.length === 0) return { today, items: [] }
  // What was not made stays in the list until it is, or another day is set.
  const found = await list<ListedMatter>(
    'matters',
    { 'visit.people.postId': _.in(ids), open: true },
    { limit: 100, fields: FIELDS },
  )
  const coming = found
    .filter(({ visit, state }) => visit !== null && visit.done === null && state !== 'answered')
    .sort((a, b) => ((a.visit?.date ?? '') < (b.visit?.date ?? '') ? -1 : 1))
  return { today, items: await cardsFor(coming, caller, now) }
}
