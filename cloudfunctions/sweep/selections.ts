import type { Instant } from '../contract'
import { aside, begun, termOf } from '../core/chain/posts/invitation'
import { concluded, quietDueAt, reopened } from '../core/chain/posts/selection'
import { type SelectionTidingKind, selectionTiding } from '../core/chain/posts/selection-tidings'
import type {
  HouseholdDocument,
  InvitationDocument,
  PersonDocument,
  PostDocument,
  SelectionDocument,
} from '../core/chain/stored'
import { homeFor } from '../core/permission/area-acts'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'
import { tellEach, tellMany } from '../kit/tell'
import { transaction } from '../kit/transaction'
import { inBatches, type Swept } from './batches'

const BATCH = 20
/** Households told at once. */
const DOORS = 50

/** Tells the residents what is on notice and who was appointed, appoints when the seven days are over, takes names again where no answer came. */
export const sweepSelections = (clock: () => Instant): Promise<Swept> =>
  inBatches({
    clock,
    size: BATCH,
    due: (now) =>
      list<SelectionDocument>(
        'selections',
        { dueAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['dueAt', 'asc']], limit: BATCH },
      ),
    take: (selection, now) => (selection.telling ? tellOn(selection, now) : settle(selection, now)),
  })

const factsOf = ({ _id, kind, areaKind, areaName, candidate }: SelectionDocument) => ({
  ...{ areaId: _id, kind, areaKind, areaName, name: candidate?.name ?? '', said: '', until: null as Instant | null },
})

/** One portion of the households; told twice, they hear it once. */
async function tellOn(selection: SelectionDocument, now: Instant): Promise<void> {
  const { telling, _id, version, areaPath } = selection
  if (!telling) return
  const here = { areaPath: areaPath.at(-1) }
  const households = await list<HouseholdDocument>(
    'households',
    telling.after === null ? here : { ...here, _id: _.gt(telling.after) },
    { order: [['_id', 'asc']], limit: DOORS, fields: { people: true } },
  )
  const people = new Set(households.flatMap((one) => one.people.map(({ openid }) => openid)))
  const facts = { ...factsOf(selection), name: telling.name, until: telling.until }
  await tellMany(
    [...people].map((openid) =>
      selectionTiding(telling.what, facts, { id: `${_id}-${telling.at}`, openid, now: telling.at }),
    ),
  )
  const last = households.at(-1)
  const after =
    households.length === DOORS && last
      ? { telling: _.set({ ...telling, after: last._id }), dueAt: now }
      : { telling: null, dueAt: quietDueAt({ ...selection, telling: null }) }
  await update('selections', { _id, version }, { ...after, version: version + 1 })
}

/** What has come of itself. */
async function settle(selection: SelectionDocument, now: Instant): Promise<void> {
  if (selection.state === 'asked') return lapse(selection, now)
  if (selection.state !== 'notice') {
    await update('selections', { _id: selection._id, version: selection.version }, { dueAt: null })
    return
  }
  if (selection.objections.some(({ ruled }) => ruled === null)) return wait(selection, now)
  if (!(await appoint(selection, now))) await part(selection, now)
}

/** Nobody answered in seven days. */
async function lapse(selection: SelectionDocument, now: Instant): Promise<void> {
  const { candidate, _id } = selection
  await transaction(async (documents) => {
    const stands = await documents.get<SelectionDocument>('selections', _id)
    if (stands?.version !== selection.version) return
    await documents.set('selections', reopened(stands, 'expired', { now, key: `lapsed-${stands.round}` }))
  })
  if (!candidate) return
  const facts = { ...factsOf(selection), said: '七天里没有回音' }
  await tellEach([selectionTiding('lapsed', facts, { id: candidate.invitationId, openid: candidate.by.openid, now })])
}

/** The days are over, but somebody has not been heard: who decides is reminded, and it takes effect when he has. */
async function wait(selection: SelectionDocument, now: Instant): Promise<void> {
  const { _id, version, candidate, round } = selection
  if (candidate)
    await tellEach([
      selectionTiding('unanswered', factsOf(selection), { id: `${_id}-${round}`, openid: candidate.by.openid, now }),
    ])
  await update('selections', { _id, version }, { dueAt: null, version: version + 1 })
}

/**
 * The term begins, once, however many sweeps look at it; where somebody else has taken the post meanwhile, names are taken again. False
 * where it begins for nobody: he does not live there any more.
 */
function appoint({ _id, version }: SelectionDocument, now: Instant): Promise<boolean> {
  return transaction(async (documents) => {
    const stands = await documents.get<SelectionDocument>('selections', _id)
    const candidate = stands?.candidate
    if (!stands || stands.version !== version || stands.state !== 'notice' || !candidate) return true
    const invitation = await documents.get<InvitationDocument>('invitations', candidate.invitationId)
    if (!invitation) return true
    const before = await documents.get<PostDocument>('posts', invitation.postId)
    const intent = { now, key: `appointed-${stands.round}` }
    if (termOf(before) !== invitation.term) {
      await documents.set('selections', {
        ...concluded(stands, before?.name ?? '', intent),
        telling: null,
        dueAt: null,
      })
      return true
    }
    const person = await documents.get<PersonDocument>('people', candidate.openid)
    if (!homeFor(person?.homes ?? [], 'nominate', { areaId: _id })) return false
    const successor = { openid: candidate.openid, name: candidate.name ?? '', phone: candidate.phone ?? '' }
    const taking = { invitation, before, successor, now }
    const former = aside(taking)
    if (former) await documents.set('posts', former)
    await documents.set('posts', begun(taking))
    await documents.set('selections', concluded(stands, successor.name, intent))
    return true
  })
}

/** He has moved away while his name was on notice: those who wanted him hear, and he himself; then names are taken again. */
async function part(selection: SelectionDocument, now: Instant): Promise<void> {
  const { _id, version, round, candidate } = selection
  if (candidate) await tellEach(partings(selection, candidate, now))
  await transaction(async (documents) => {
    const stands = await documents.get<SelectionDocument>('selections', _id)
    if (stands?.version !== version) return
    await documents.set('selections', reopened(stands, 'left', { now, key: `parted-${round}` }))
  })
}

function partings(
  selection: SelectionDocument,
  { nomineeId, openid: nominee, by, invitationId }: NonNullable<SelectionDocument['candidate']>,
  now: Instant,
) {
  const facts = { ...factsOf(selection), said: '公示期间搬走了' }
  const proposers = Object.values(selection.named)
    .filter((naming) => naming.nomineeId === nomineeId && !['', nominee, by.openid].includes(naming.openid))
    .map(({ openid }) => openid)
  const told = (kind: SelectionTidingKind, openid: string) =>
    selectionTiding(kind, facts, { id: invitationId, openid, now })
  return [
    told('lapsed', by.openid),
    told('thanked', nominee),
    ...[...new Set(proposers)].map((openid) => told('movedAway', openid)),
  ]
}
