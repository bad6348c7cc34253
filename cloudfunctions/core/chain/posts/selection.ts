import type { Instant, Selection } from '../../../contract'
import type { AreaDocument, InvitationDocument, Naming, PostDocument, SelectionDocument } from '../stored'
import { INVITATION_LASTS } from './invitation'
import { areaNameOf } from './place'

const DAY = 86_400_000
/** 公示期 */
export const NOTICE_LASTS = 7 * DAY
/** Names asked for although the post is held are taken for a month. */
export const CALL_LASTS = 30 * DAY

type State = Selection['state']

/** Where the choice stands now: names are taken where nobody holds the post, or while the grid head asks for them. */
export function standingOf(selection: SelectionDocument | null, vacant: boolean, now: Instant): State {
  const state = selection?.state ?? 'closed'
  if (state === 'asked' || state === 'notice') return state
  return vacant || (selection?.openUntil ?? 0) > now ? 'open' : 'closed'
}

interface Intent {
  now: Instant
  key: string
}

const next = (selection: SelectionDocument, { now, key }: Intent) => ({
  ...selection,
  key,
  version: selection.version + 1,
  updatedAt: now,
})

/** The first of an area. */
export function freshSelection(area: AreaDocument, { now, key }: Intent): SelectionDocument {
  return {
    _id: area._id,
    kind: area.kind === 'unit' ? 'unitHead' : 'buildingHead',
    areaName: areaNameOf(area),
    areaKind: area.kind,
    areaPath: area.areaPath,
    round: 1,
    state: 'open',
    ...{ openUntil: null, named: {}, refused: {}, candidate: null, noticeUntil: null, objections: [], telling: null },
    ...{ last: null, dueAt: null, key, version: 0, updatedAt: now },
  }
}

/** The residents are asked for names. */
export const called = (selection: SelectionDocument, intent: Intent): SelectionDocument => ({
  ...next(selection, intent),
  state: 'open',
  openUntil: intent.now + CALL_LASTS,
})

/** A household has named somebody, under its own key of the map. */
export const withName = (
  selection: SelectionDocument,
  place: string,
  naming: Naming,
  intent: Intent,
): SelectionDocument => ({
  ...next(selection, intent),
  state: 'open',
  named: { ...selection.named, [place]: naming },
})

interface Confirming extends Intent {
  naming: Naming
  openid: string
  invitationId: string
  by: { openid: string; postId: string; name: string }
}

/** One nominee is asked whether he is willing; where no answer comes, names are taken again. */
export const asked = (
  selection: SelectionDocument,
  { naming, openid, invitationId, by, ...intent }: Confirming,
): SelectionDocument => ({
  ...next(selection, intent),
  state: 'asked',
  candidate: {
    ...{ nomineeId: naming.nomineeId, openid, title: `${naming.title}${naming.door}`, invitationId, by },
    households: Object.values(selection.named).filter(({ nomineeId }) => nomineeId === naming.nomineeId).length,
    ...{ name: null, phone: null },
  },
  dueAt: intent.now + INVITATION_LASTS,
})

/** He is willing: from now on seven days of public notice, and every household is told. */
export const noticed = (
  selection: SelectionDocument,
  { name, phone }: { name: string; phone: string },
  intent: Intent,
): SelectionDocument => ({
  ...next(selection, intent),
  state: 'notice',
  candidate: selection.candidate && { ...selection.candidate, name, phone },
  noticeUntil: intent.now + NOTICE_LASTS,
  objections: [],
  telling: { what: 'notice', name, at: intent.now, until: intent.now + NOTICE_LASTS, after: null },
  dueAt: intent.now,
})

const whyReopened = {
  declined: '本人谢绝了',
  takenBack: '网格长另有考虑',
  expired: '七天里没有回音',
  left: '本人不在这里了',
} as const

/** The one who was asked will not be it: names are taken again. */
export const reopened = (
  selection: SelectionDocument,
  why: keyof typeof whyReopened | { upheld: string },
  intent: Intent,
): SelectionDocument => {
  const words = typeof why === 'string' ? whyReopened[why] : why.upheld
  const { candidate } = selection
  return {
    ...next(selection, intent),
    state: 'open',
    candidate: null,
    noticeUntil: null,
    telling: null,
    dueAt: null,
    refused: candidate ? { ...selection.refused, [candidate.nomineeId]: { words, at: intent.now } } : selection.refused,
  }
}

/** Not taken up, with the reason that everybody may hear. */
export const withRefused = (
  selection: SelectionDocument,
  nomineeId: string,
  words: string,
  intent: Intent,
): SelectionDocument => ({
  ...next(selection, intent),
  refused: { ...selection.refused, [nomineeId]: { words, at: intent.now } },
})

export const objected = (
  selection: SelectionDocument,
  objection: { id: string; openid: string; words: string },
  intent: Intent,
): SelectionDocument => ({
  ...next(selection, intent),
  objections: [...selection.objections, { ...objection, at: intent.now, ruled: null }],
})

/** Dismissed, the notice goes on; where its days are over already, it takes effect at once. Upheld, the name is taken down. */
export function ruled(
  selection: SelectionDocument,
  objectionId: string,
  { upheld, words }: { upheld: boolean; words: string },
  intent: Intent,
): SelectionDocument {
  const objections = selection.objections.map((one) =>
    one.id === objectionId ? { ...one, ruled: { upheld, words, at: intent.now } } : one,
  )
  const heard = { ...selection, objections }
  if (upheld) return { ...reopened(heard, { upheld: `异议成立：${words}` }, intent), objections }
  const waits = objections.some((one) => one.ruled === null)
  const at = Math.max(selection.noticeUntil ?? 0, intent.now)
  // Who decides has been reminded of the others when the days were over.
  return { ...next(heard, intent), dueAt: selection.telling ? intent.now : waits && at <= intent.now ? null : at }
}

/** The post is his: the next choice begins with an empty sheet. */
export const concluded = (selection: SelectionDocument, name: string, intent: Intent): SelectionDocument => ({
  ...next(selection, intent),
  state: 'closed',
  round: selection.round + 1,
  ...{ openUntil: null, named: {}, refused: {}, candidate: null, noticeUntil: null, objections: [] },
  last: { name, at: intent.now },
  telling: { what: 'appointed', name, at: intent.now, until: null, after: null },
  dueAt: intent.now,
})

/** When the sweep must look next, everybody told. */
export function quietDueAt({ state, noticeUntil, candidate, dueAt }: SelectionDocument): Instant | null {
  if (state === 'notice') return noticeUntil
  return state === 'asked' && candidate ? dueAt : null
}

/** The invitation by which a nominee is asked. */
export function nomineesInvitation(
  { _id: areaId, kind, areaKind, areaName, areaPath, round, candidate }: SelectionDocument,
  by: InvitationDocument['by'],
  post: { postId: string; term: number },
  now: Instant,
): InvitationDocument {
  return {
    ...{ _id: candidate?.invitationId ?? '', kind, areaId, areaKind, areaName, areaPath, departmentId: null, by },
    ...post,
    words: null,
    nominee: { openid: candidate?.openid ?? '', areaId, round },
    state: 'open',
    answered: null,
    createdAt: now,
    expiresAt: now + INVITATION_LASTS,
  }
}

export const isVacant = (post: PostDocument | null): boolean => post?.until !== null
