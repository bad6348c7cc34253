import { type BookedFor, householdId, type InputOf, type Item, type routes } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { postTitles } from '../core/appointment/titles'
import { actsFor } from '../core/chain/behalf'
import type { HouseholdDocument, PersonDocument, PostDocument } from '../core/chain/stored'
import { itemsOf } from '../core/item/list'
import type { CheckDocument } from '../core/item/stored'
import { mergeFields, missingIn, wrongIn } from '../core/matter/form'
import { isThere, workerFrom } from '../core/matter/names'
import { openedMatter } from '../core/matter/open'
import type { Applicant, WorkerRef } from '../core/matter/stored'
import type { Caller } from '../core/permission/may-do'
import { headFrom } from '../core/routing/responsible'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { byId, insertOnce, list, update } from '../kit/database'
import { codeFor, idFor } from '../kit/ids'
import { itemList } from '../kit/item-list'
import { sealAddress, sealForm } from '../kit/matter-seals'
import { matterOf } from '../kit/matters'
import { deliver } from '../kit/outbox'
import { postsAround } from '../kit/posts'
import { seal } from '../kit/seal'
import { sealingKeyName } from '../kit/secret'
import type { Context, UseCase } from '../kit/serve'
import { shownTo } from './access'
import { stored } from './open'

type Apply = typeof routes.matters.apply
type Input = InputOf<Apply>

/** Matters that one person may have open on line: more than one family ever needs. */
const MOST_OPEN = 8

/**
 * Asked for on line (网上办, or to be done at home or on an errand). Nine calls at most: who asks, the list, the centre and its people, what
 * is open of his, the matter, what is told; one more for a check, two for a household without a phone.
 */
export const apply: UseCase<Apply> = async (input, context) => {
  const { openid, key, now } = context
  const matterId = idFor(openid, key)
  const [{ listed }, caller, applicant] = await Promise.all([
    itemList(now),
    callerOf(openid, now),
    applicantFor(input.for, context),
  ])
  if (applicant instanceof Refused) return applicant
  const items = itemsOf(listed, input.codes)
  const misfit = 'absent' in items ? { code: 'item.absent' as const, item: items.absent } : faultOf(items, input)
  if (misfit || 'absent' in items) return refused(misfit ?? { code: 'item.absent', item: input.codes[0] ?? '' })
  const [label, mine, centre, check] = await Promise.all([
    refusedContent(openid, input.note, input.address, input.for?.called, freeWords(items, input)),
    list<{ _id: string }>(
      'matters',
      { 'applicant.openid': openid, open: true },
      { limit: MOST_OPEN + 1, fields: { _id: true } },
    ),
    centreFor(input.centreId, applicant.path, now),
    input.checkId === undefined ? null : byId<CheckDocument>('checks', input.checkId),
  ])
  if (label !== null) return refused({ code: 'content.refused', label })
  if (centre instanceof Refused) return centre
  if (input.checkId !== undefined && !isFree(check, openid, matterId)) return refused({ code: 'check.absent' })
  if (mine.length >= MOST_OPEN && !mine.some(({ _id }) => _id === matterId))
    return refused({ code: 'matter.tooMany', most: MOST_OPEN })
  const receiver = receiverAt(centre, await postsAround(centre.areaPath), { items, matterId, openid, now })
  const sealed = input.address !== undefined || Object.keys(input.answers).length > 0
  const fields = mergeFields(items)
  const evolved = openedMatter(
    {
      ...{ _id: matterId, code: codeFor(matterId), key, how: 'online', mode: input.mode, applicant: applicant.who },
      ...{ items, fields, centre, receiver, bookingId: null, ticketId: null },
      ...{ checkId: check?._id ?? null, note: input.note ?? null, consent: true, openid },
      form: {
        sealed: fields.length > 0 ? sealForm(matterId, input.answers) : null,
        missing: missingIn(fields, input.answers),
      },
      address: input.address === undefined ? null : sealAddress(matterId, input.address),
      keyName: sealed ? sealingKeyName() : null,
    },
    { now, key, seal, calendar },
  )
  if (!(await insertOnce('matters', stored(evolved)))) {
    const first = await matterOf(matterId)
    return first ? shownTo(caller, first, now, { centre }) : refused({ code: 'server.busy' })
  }
  await Promise.all([
    deliver(evolved.after, evolved.notices, now, 'matters'),
    check === null ? null : update('checks', { _id: check._id }, { matterId }),
  ])
  return shownTo(caller, evolved.after, now, { centre })
}

/** His own, open, and for no other matter. */
const isFree = (check: CheckDocument | null, openid: string, matterId: string): boolean =>
  check?.openid === openid && check.closedAt === null && (check.matterId ?? matterId) === matterId

/** Why these items cannot be asked for like this; null where they can. */
function faultOf(items: readonly Item[], { mode, answers, address }: Input) {
  const misfit = items.find(({ modes }) => !modes.includes(mode))
  if (misfit) return { code: 'item.mode' as const, item: misfit.code }
  const fields = mergeFields(items)
  const wrong = wrongIn(fields, answers)
  if (wrong) return wrong
  const missing = missingIn(fields, answers)
  if (missing.length > 0) return { code: 'form.unfilled' as const, fields: missing }
  return mode === 'home' && address === undefined ? { code: 'form.unfilled' as const, fields: ['address'] } : null
}

/** What somebody wrote in his own words: not his name, his numbers or his address. */
const freeWords = (items: readonly Item[], { answers }: Input): string =>
  mergeFields(items)
    .filter(({ kind }) => kind === 'long')
    .flatMap(({ code }) => answers[code] ?? [])
    .join('\n')

/** Who asks, and along which path his centre lies. */
async function applicantFor(
  bookedFor: BookedFor | undefined,
  { openid, now }: Context,
): Promise<{ who: Applicant; path: string[] } | Refused> {
  if (bookedFor?.kind === 'household') return householdFor(bookedFor, await callerOf(openid, now))
  const person = await byId<Pick<PersonDocument, 'homes'>>('people', openid, { homes: true })
  const path = person?.homes[0]?.areaPath ?? []
  const own = { openid, household: null }
  if (!bookedFor) return { who: { ...own, called: '', by: null }, path }
  const { called, relation } = bookedFor
  return { who: { ...own, called, by: { openid, name: '', postId: null, words: `家人代办（${relation}）` } }, path }
}

async function householdFor(
  { household, called }: Extract<BookedFor, { kind: 'household' }>,
  caller: Caller,
): Promise<{ who: Applicant; path: string[] } | Refused> {
  const id = householdId(household.unitId, household.door)
  const found = await byId<HouseholdDocument>('households', id)
  const post = found && actsFor(caller, found)
  // Whoever may not act for a household is not told whether there is one.
  if (!found || !post) return refused({ code: 'household.absent' })
  const by = {
    ...{ openid: caller.openid, name: post.name, postId: post.postId },
    words: `${postTitles[post.kind]} ${post.name}`.trim(),
  }
  const place = { householdId: id, areaId: found.unitId, areaPath: found.areaPath }
  return { who: { openid: caller.openid, called, household: place, by }, path: found.areaPath }
}

/** The centre named, or the one nearest along the path. One call. */
async function centreFor(centreId: string | undefined, path: string[], now: number): Promise<CentreDocument | Refused> {
  if (centreId !== undefined) return (await centreOf(centreId, now)) ?? refused({ code: 'centre.absent' })
  if (path.length === 0) return refused({ code: 'home.absent' })
  const found = await list<CentreDocument>('centres', { areaPath: _.in(path), areaId: _.in(path) }, { limit: 20 })
  const [nearest] = found.sort((a, b) => b.areaPath.length - a.areaPath.length || (a._id < b._id ? -1 : 1))
  return nearest ?? refused({ code: 'centre.absent' })
}

/**
 * Who of the centre's desk has it first: among those who are there and trained for it, by a lot that nobody chooses. Where nobody is, the head
 * of its area.
 */
function receiverAt(
  centre: CentreDocument,
  posts: readonly PostDocument[],
  { items, matterId, openid, now }: { items: readonly Item[]; matterId: string; openid: string; now: number },
): WorkerRef {
  const trained = (postId: string) => {
    const skills = centre.posts.find((post) => post.postId === postId)?.skills ?? null
    return skills === null || items.every(({ code }) => skills.includes(code))
  }
  const desk = posts
    .filter((post) => post.kind === 'deskWorker' && post.areaId === centre.areaId && isThere(post, now))
    .filter((post) => post.openid !== openid)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  const able = desk.filter(({ _id }) => trained(_id))
  const among = able.length > 0 ? able : desk
  const chosen = among[Number.parseInt(matterId.slice(0, 8), 16) % Math.max(1, among.length)]
  if (chosen) return workerFrom(chosen, now)
  return { ...headFrom(centre.areaPath.length - 1, centre, posts, now).post, phone: centre.phone }
}
