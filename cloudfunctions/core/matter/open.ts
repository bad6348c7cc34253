import type { Instant, Item, MergedField, ServiceMode } from '../../contract'
import { type Calendar, dateOf, dayMinutes, dayOf } from '../calendar/working-time'
import type { Stepping } from '../request/step'
import { shortened } from '../request/title'
import { accepted, asked, promisedDays } from './clock'
import { type EvolvedMatter, evolveMatter } from './evolve'
import { actorOf, publicly } from './names'
import type { Applicant, MatterDocument, WorkerRef } from './stored'

/** Everything that a new matter begins with. */
export interface Opening {
  _id: string
  code: string
  key: string
  how: 'desk' | 'online'
  mode: ServiceMode
  applicant: Applicant
  items: readonly Item[]
  fields: readonly MergedField[]
  centre: { _id: string; name: string; areaId: string; areaPath: string[] }
  receiver: WorkerRef
  bookingId: string | null
  ticketId: string | null
  checkId: string | null
  note: string | null
  form: { sealed: string | null; missing: string[] }
  consent: boolean
  address: string | null
  keyName: string | null
  /** Whose act it is: the applicant's, or the receiver's. */
  openid: string
}

/** 高龄津贴申请、居住证明 */
export const titleOf = (items: ReadonlyArray<{ name: string }>): string =>
  shortened(items.map(({ name }) => name).join('、'), 40)

/** 2026-11 in Asia/Shanghai. */
export const monthOf = (at: Instant): string => dateOf(dayOf(at)).slice(0, 7)

/** A new matter: asked for on line it waits to be accepted, opened at the desk it runs from this moment. */
export function openedMatter(opening: Opening, context: Stepping): EvolvedMatter {
  const { now, calendar } = context
  const before = blank(opening, now, calendar)
  const actor = actorOf(opening.openid, opening.how === 'desk' ? opening.receiver : null)
  const by = opening.applicant.by?.words ?? null
  const facts = {
    ...{ how: opening.how, mode: opening.mode, items: before.items, by },
    receiver: publicly(opening.receiver),
    checkId: opening.checkId,
  }
  const said = opening.note === null ? {} : { words: opening.note }
  if (opening.how === 'online')
    return evolveMatter(
      before,
      {
        changes: {},
        events: [{ kind: 'applied', actor, facts, ...said }],
        notices: [{ kind: 'received' }, { kind: 'fresh' }],
      },
      context,
    )
  return evolveMatter(
    before,
    {
      changes: { state: 'handling', clock: accepted(before.clock, { now, calendar }) },
      events: [{ kind: 'opened', actor, facts, ...said }],
      notices: [{ kind: 'opened' }],
    },
    context,
  )
}

function blank(opening: Opening, now: Instant, calendar: Calendar): MatterDocument {
  const { _id, code, key, how, mode, applicant, items, centre, receiver, note, keyName, fields } = opening
  const listed = items.map(({ code: one, name, promisedDays }) => ({ code: one, name, promisedDays }))
  return {
    ...{ _id, code, key, how, mode, applicant, note, keyName, version: 0, state: 'applied', open: true },
    ...{ createdAt: now, updatedAt: now, title: titleOf(listed), items: listed },
    asks: [...new Set(items.flatMap(({ reviews }) => reviews))],
    pair: items.some(({ pair }) => pair),
    ...{ centreId: centre._id, centreName: centre.name, areaId: centre.areaId, areaPath: centre.areaPath },
    ...{ bookingId: opening.bookingId, ticketId: opening.ticketId, checkId: opening.checkId },
    ...{ receiver, first: receiver, hand: null, address: opening.address },
    form:
      fields.length === 0
        ? null
        : { fields: [...fields], ...opening.form, at: opening.form.sealed === null ? null : now },
    consentAt: opening.consent ? now : null,
    clock: asked(promisedDays(listed) * dayMinutes(calendar), { now, calendar }),
    ...{ question: null, reviews: [], result: null, document: null, rating: null, followUp: null, visit: null },
    ...{ authority: null, originals: [], climbs: [], claim: null, urgedAt: null, looks: [], waitingFor: [] },
    ...{ dueAt: null, orderAt: 0, tickAt: null, nagged: 0, provisionalAt: null },
    ...{ month: monthOf(now), countAt: now, photoTraces: [], photoVerdicts: {} },
    last: { kind: 'applied', at: now, actor: { role: 'system' }, words: null },
    ...{ events: [], notices: {}, noticeDueAt: null },
  }
}
