import type { OutputOf, routes } from '../contract'
import { type Change, changed } from '../core/appointment/rules'
import type { CentreDocument, WishDocument } from '../core/appointment/stored'
import { cardOf } from '../core/appointment/view'
import { dateOf, dayOf } from '../core/calendar/working-time'
import { type Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { byId, list, update } from '../kit/database'
import { idFor } from '../kit/ids'
import type { Context, UseCase } from '../kit/serve'
import { atCentre } from './access'

type Appointments = typeof routes.appointments
type Rules = OutputOf<Appointments['rules']>

/** What the head sees. Four calls. */
export const rules: UseCase<Appointments['rules']> = async ({ centreId }, { openid, now }) => {
  const [centre, caller] = await Promise.all([byId<CentreDocument>('centres', centreId), callerOf(openid, now)])
  if (!centre) return refused({ code: 'centre.absent' })
  // The desk reads the rota it works by; the head changes it.
  const may = atCentre(caller, 'keepCentre', centre) ?? atCentre(caller, 'serveCentre', centre)
  return may ? shown(centre, now) : refused({ code: 'permission.denied', action: 'rules' })
}

/** A change, once for its key; of two at the same moment one is told. Five calls. */
async function change(
  { centreId, version }: { centreId: string; version: number },
  words: string | undefined,
  what: (centre: CentreDocument, id: string) => Change,
  { openid, key, now }: Context,
): Promise<Rules | Refused> {
  const [centre, caller] = await Promise.all([byId<CentreDocument>('centres', centreId), callerOf(openid, now)])
  if (!centre) return refused({ code: 'centre.absent' })
  if (!atCentre(caller, 'keepCentre', centre)) return refused({ code: 'permission.denied', action: 'keepCentre' })
  const label = await refusedContent(openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const intent = idFor(openid, key)
  if (centre.keys.includes(intent)) return shown(centre, now)
  if (centre.version !== version) return refused({ code: 'centre.moved', version: centre.version })
  const { _id, ...after } = changed(centre, what(centre, intent), intent, now)
  const whole = Object.fromEntries(Object.entries(after).map(([field, value]) => [field, _.set(value)]))
  if ((await update('centres', { _id, version }, whole)) === 0) {
    const newest = await centreOf(centreId, now, true)
    return newest?.keys.includes(intent)
      ? shown(newest, now)
      : refused({ code: 'centre.moved', version: newest?.version ?? 0 })
  }
  const newest = await centreOf(centreId, now, true)
  return newest ? shown(newest, now) : refused({ code: 'centre.absent' })
}

/** A day spans from its first to its last, not the other way round. */
const ordered = <T extends { from: string; to: string }>({ from, to, ...rest }: T) =>
  ({ ...rest, from: from < to ? from : to, to: from < to ? to : from }) as T

export const setRota: UseCase<Appointments['setRota']> = ({ rota, ...named }, context) =>
  change(named, undefined, () => ({ kind: 'rota', rota }), context)

export const setRules: UseCase<Appointments['setRules']> = ({ rules, ...named }, context) =>
  change(named, undefined, () => ({ kind: 'rules', rules }), context)

export const addLeave: UseCase<Appointments['addLeave']> = ({ centreId, version, ...leave }, context) =>
  change(
    { centreId, version },
    leave.note,
    (_centre, id) => ({ kind: 'leave', leave: ordered({ id, ...leave, span: leave.span ?? null }) }),
    context,
  )

export const addClosure: UseCase<Appointments['addClosure']> = ({ centreId, version, ...closure }, context) =>
  change(
    { centreId, version },
    closure.why,
    (_centre, id) => ({ kind: 'closure', closure: ordered({ id, ...closure, span: closure.span ?? null }) }),
    context,
  )

export const openSession: UseCase<Appointments['openSession']> = ({ centreId, version, ...session }, context) =>
  change(
    { centreId, version },
    session.why,
    (_centre, id) => ({ kind: 'session', session: { id, ...session } }),
    context,
  )

export const takeBack: UseCase<Appointments['takeBack']> = ({ id, ...named }, context) =>
  change(named, undefined, () => ({ kind: 'takeBack', id }), context)

/** Two calls. */
async function shown(centre: CentreDocument, now: number): Promise<Rules> {
  const today = dayOf(now)
  const [wishes, behind] = await Promise.all([
    list<WishDocument>('wishes', { centreId: centre._id, date: _.gte(dateOf(today)) }, { limit: 100 }),
    centre.alignAt === null
      ? []
      : list(
          'sheets',
          { centreId: centre._id, day: _.gte(today), rules: _.lt(centre.version) },
          { limit: 1000, fields: { entries: true } },
        ),
  ])
  const sessions = new Set(centre.sessions.filter(({ kind }) => kind === 'evening').map(({ date }) => date))
  return {
    ...{ centre: cardOf(centre), version: centre.version, step: centre.step, seats: centre.seats, rota: centre.rota },
    ...{ leaves: centre.leaves, closures: centre.closures, sessions: centre.sessions },
    wishes: wishes
      .filter(({ date }) => !sessions.has(date))
      .map(({ date, people }) => ({ date, count: people.length })),
    pending: (behind as Array<{ entries: object }>).reduce((sum, { entries }) => sum + Object.keys(entries).length, 0),
  }
}
