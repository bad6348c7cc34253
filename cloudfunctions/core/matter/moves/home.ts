import { dayNumber, dayOf } from '../../calendar/working-time'
import type { PostDocument } from '../../chain/stored'
import { type DecideMatter, illegal } from '../decide'
import { isThere, publicly, workerFrom } from '../names'
import type { MatterDocument, WorkerRef } from '../stored'

/** Not further ahead than a booking could be. */
const MOST_DAYS = 31
/** Who may be sent to a home, beside the desk: those who know the doors. */
const GOES: readonly string[] = ['deskWorker', 'gridWorker', 'officer']

/** Somebody of the centre and what lies under it, of those above it, or of a department that was asked. */
const goes = (post: PostDocument, { areaId, areaPath, asks }: MatterDocument, now: number): boolean =>
  post.until === null &&
  GOES.includes(post.kind) &&
  isThere(post, now) &&
  (post.areaPath.includes(areaId) ||
    areaPath.includes(post.areaId ?? '') ||
    asks.some((departmentId) => departmentId === post.departmentId))

/** Who goes to the home, and on which day; two where the item asks for two. A new day takes the place of the old. */
export const arrangeVisit: DecideMatter<'arrangeVisit'> = (matter, { date, people, note }, context) => {
  const { actor, posts, now, sealed } = context
  if (dayNumber(date) < dayOf(now) || dayNumber(date) > dayOf(now) + MOST_DAYS)
    return { refused: { code: 'visit.day' } }
  if ((sealed.address ?? matter.address) === null) return { refused: { code: 'visit.address' } }
  const going: WorkerRef[] = []
  for (const postId of new Set(people)) {
    const post = posts.find(({ _id }) => _id === postId)
    if (!post || !goes(post, matter, now)) return { refused: { code: 'post.unassignable', postId } }
    going.push(workerFrom(post, now))
  }
  // Two posts of one person are one person.
  if (matter.pair && new Set(going.map(({ openid }) => openid)).size < 2) return { refused: { code: 'visit.pair' } }
  return {
    changes: {
      visit: {
        date,
        people: going,
        note: note ?? null,
        done: null,
        told: dayNumber(date) === dayOf(now),
        missedTold: false,
      },
      ...(sealed.address === undefined ? {} : { address: sealed.address, keyName: sealed.keyName ?? matter.keyName }),
    },
    events: [{ kind: 'visitArranged', actor, facts: { date, people: going.map(publicly) }, words: note ?? '' }],
    notices: [{ kind: 'visit' }, { kind: 'visitTask', to: [...new Set(going.map(({ openid }) => openid))] }],
  }
}

/** Been there: what was found and done. */
export const visited: DecideMatter<'visited'> = (matter, { words, photos }, { actor, now }) => {
  if (!matter.visit) return illegal('visited', matter)
  if (dayNumber(matter.visit.date) > dayOf(now))
    return { refused: { code: 'matter.notToday', date: matter.visit.date } }
  return {
    changes: { visit: { ...matter.visit, done: { at: now, words } } },
    events: [
      {
        ...{ kind: 'visited', actor, words },
        facts: { words, photos, people: matter.visit.people.map(publicly), date: matter.visit.date },
      },
    ],
    notices: [{ kind: 'visited' }],
  }
}
