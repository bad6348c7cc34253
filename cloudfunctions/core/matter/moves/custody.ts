import { dayNumber, dayOf } from '../../calendar/working-time'
import type { PostDocument } from '../../chain/stored'
import { headAbove } from '../../routing/responsible'
import { hasNoPhone, outOf } from '../custody'
import { type DecideMatter, illegal, type MatterContext, type MatterTelling } from '../decide'
import { thenClosed } from '../settle'
import type { MatterDocument, OriginalRecord } from '../stored'
import { RATING_WINDOW } from '../tick'
import { withdrawn } from '../withdrawn'

/** A written authority may not outlive a year. */
const MOST_DAYS = 366
/** On one custody list. */
const MOST_ORIGINALS = 60

/** 委托: written, and signed on the screen. */
export const authorise: DecideMatter<'authorise'> = (matter, { words, until, photo }, { actor, post, now }) => {
  if (dayNumber(until) < dayOf(now) || dayNumber(until) > dayOf(now) + MOST_DAYS)
    return { refused: { code: 'visit.day' } }
  // Whoever has a phone signs on it himself; the worker's screen is for who has none.
  if (post && !hasNoPhone(matter)) return illegal('authorise', matter)
  return {
    changes: { authority: { words, until, at: now, photo } },
    events: [{ kind: 'authorised', actor, facts: { words, until }, words }],
    notices: [{ kind: 'authorised' }],
  }
}

type Side = 'applicant' | 'worker'
const sideOf = ({ post }: Pick<MatterContext, 'post'>): Side => (post ? 'worker' : 'applicant')

/** Originals change hands, said by one side; the other confirms, or has signed for it. */
export const pass: DecideMatter<'pass'> = (matter, input, context) =>
  input.direction === 'taken' ? taken(matter, input, context) : back(matter, input, context)

type PassInput = Parameters<typeof pass>[1]
type Taken = Extract<PassInput, { direction: 'taken' }>
type Back = Extract<PassInput, { direction: 'back' }>

function taken(matter: MatterDocument, { originals, signature }: Taken, context: MatterContext) {
  const { now, actor, intent } = context
  if (matter.state === 'answered' || matter.originals.length + originals.length > MOST_ORIGINALS)
    return illegal('pass', matter)
  if (matter.mode === 'errand' && (matter.authority === null || dayNumber(matter.authority.until) < dayOf(now)))
    return { refused: { code: 'authority.absent' as const } }
  const needs = signed(matter, signature, context)
  if (needs === 'signature') return { refused: { code: 'signature.required' as const } }
  const added = originals.map(
    ({ name, count, photos }, place): OriginalRecord => ({
      ...{ id: `${intent}-${place + 1}`, name, count, photos, keeper: context.post ?? matter.receiver },
      ...{ takenAt: now, backAt: null, signatures: signature ? [signature] : [] },
      ...(needs === null ? { state: 'held', waits: null } : { state: 'taking', waits: needs }),
    }),
  )
  return {
    changes: { originals: [...matter.originals, ...added] },
    events: [{ kind: 'originalsTaken', actor, facts: listed(added, needs === null) }],
    notices: toldOf('passTaken', matter, needs),
  }
}

function back(matter: MatterDocument, { originals: ids, signature }: Back, context: MatterContext) {
  const { now, actor } = context
  const absent = ids.find((id) => !matter.originals.some((one) => one.id === id && one.state === 'held'))
  if (absent !== undefined) return { refused: { code: 'original.absent' as const, original: absent } }
  const needs = signed(matter, signature, context)
  if (needs === 'signature') return { refused: { code: 'signature.required' as const } }
  const after = matter.originals.map((one): OriginalRecord => {
    if (!ids.includes(one.id)) return one
    const signatures = signature ? [...one.signatures, signature] : one.signatures
    return needs === null
      ? { ...one, signatures, state: 'back', waits: null, backAt: now, keeper: null }
      : { ...one, signatures, state: 'returning', waits: needs }
  })
  const moved = after.filter(({ id }) => ids.includes(id))
  return thenClosed(
    matter,
    {
      changes: { originals: after },
      events: [{ kind: 'originalsBack', actor, facts: listed(moved, needs === null) }],
      notices: toldOf('passBack', matter, needs),
    },
    closingOf(matter, context),
  )
}

/** Whose confirmation is needed after this side has spoken; null where it is signed for, `signature` where it must be. */
function signed(
  matter: MatterDocument,
  signature: string | undefined,
  context: MatterContext,
): Side | 'signature' | null {
  if (sideOf(context) === 'applicant') return 'worker'
  if (!hasNoPhone(matter)) return 'applicant'
  return signature ? null : 'signature'
}

const listed = (originals: readonly OriginalRecord[], isSigned: boolean) => ({
  originals: originals.map(({ id, name, count }) => ({ id, name, count })),
  signed: isSigned,
})

const toldOf = (kind: 'passTaken' | 'passBack', { applicant }: MatterDocument, needs: Side | null): MatterTelling[] => {
  if (needs === 'worker') return [{ kind: 'passTold' }]
  return needs === 'applicant' && applicant.openid !== null ? [{ kind, to: [applicant.openid] }] : []
}

const closingOf = (matter: MatterDocument, { now, calendar, posts }: MatterContext) => ({
  ...{ now, calendar, posts: posts as readonly PostDocument[] },
  ratingOver: matter.result !== null && now >= matter.result.at + RATING_WINDOW,
})

/** The other side's word. One that never changed hands is struck out, one that did not come back is still out: both are told upwards. */
export const confirmPass: DecideMatter<'confirmPass'> = (matter, { originals: ids, right, words }, context) => {
  const { now, actor, posts } = context
  const side = sideOf(context)
  const absent = ids.find((id) => !matter.originals.some((one) => one.id === id && one.waits === side))
  if (absent !== undefined) return { refused: { code: 'original.absent', original: absent } }
  const after = matter.originals.map((one) => (ids.includes(one.id) ? settled(one, right, now) : one))
  const named = matter.originals.filter(({ id }) => ids.includes(id))
  const notices: MatterTelling[] = right
    ? []
    : [
        { kind: 'passDenied' },
        { kind: 'passDeniedHead', to: [headAbove({ areaId: null }, matter, posts, now).post.openid] },
      ]
  return thenClosed(
    matter,
    {
      changes: { originals: after },
      events: [
        {
          ...{ kind: right ? 'originalsConfirmed' : 'originalsDenied', actor, words: words ?? '' },
          facts: { ...listed(named, false), words: words ?? null },
        },
      ],
      notices,
    },
    closingOf(matter, context),
  )
}

function settled(one: OriginalRecord, right: boolean, now: number): OriginalRecord {
  const waited = { ...one, waits: null }
  if (one.state === 'taking') return right ? { ...waited, state: 'held' } : { ...waited, state: 'denied', keeper: null }
  return right ? { ...waited, state: 'back', backAt: now, keeper: null } : { ...waited, state: 'held' }
}

/** Taken back by who asked for it; not while we have originals of his. */
export const withdraw: DecideMatter<'withdraw'> = (matter, { words }, { actor, now }) => {
  const count = outOf(matter)
  if (count > 0) return { refused: { code: 'matter.originals', count } }
  return withdrawn(matter, { actor, now, words: words ?? null })
}
