import type { Instant, PostAct, PostCard, PostKind } from '../../../contract'
import { overseerFor, several } from '../../permission/appointing'
import { type Place, postFor } from '../../permission/area-acts'
import type { Caller } from '../../permission/may-do'
import { isAbsent } from '../../routing/responsible'
import type { InvitationDocument, PostDocument } from '../stored'
import { placeOf } from './place'

/** Who is trained for groups of categories: those who are sent. */
export const trainable: readonly PostKind[] = ['gridWorker', 'steward', 'deskWorker', 'officer']
/** Whose face residents know. */
export const carded: readonly PostKind[] = [
  ...(['unitHead', 'buildingHead', 'gridHead', 'laneHead', 'streetHead'] as const),
  ...(['gridWorker', 'steward', 'deskWorker', 'partyHead'] as const),
]
/** Chosen by the residents where the grid head asks them. */
export const chosen: readonly PostKind[] = ['unitHead', 'buildingHead']

/** A post, or the place for one that nobody has ever held. */
export type Slot = Pick<PostDocument, 'kind' | 'areaId' | 'areaKind' | 'areaName' | 'areaPath' | 'departmentId'>

interface Looking {
  caller: Caller
  now: Instant
  invitations: readonly InvitationDocument[]
}

const isRunning = (post: PostDocument | null): post is PostDocument => post !== null && post.until === null

/** A post as the caller sees it, with what he may do. */
export function postCardOf(slot: Slot, post: PostDocument | null, { caller, now, invitations }: Looking): PostCard {
  const running = isRunning(post) ? post : null
  const invited = invitations.find((one) => invitationFits(one, slot, post))
  return {
    postId: post?._id ?? null,
    post: slot.kind,
    areaId: slot.areaId,
    areaKind: slot.areaKind,
    areaName: slot.areaName,
    departmentId: slot.departmentId,
    holder: running && {
      name: running.name,
      phone: running.phone,
      since: running.from,
      me: running.openid === caller.openid,
    },
    away:
      running && isAbsent(running, now)
        ? { until: running.absentUntil ?? now, deputy: running.deputy?.name ?? null }
        : null,
    invited: invited ? { invitationId: invited._id, expiresAt: invited.expiresAt } : null,
    may: actsOn(slot, running, placeOf(slot, caller), caller),
  }
}

const invitationFits = ({ postId, kind, areaId }: InvitationDocument, slot: Slot, post: PostDocument | null) =>
  post ? postId === post._id : kind === slot.kind && areaId === slot.areaId && !several.includes(kind)

function actsOn(slot: Slot, running: PostDocument | null, place: Place, caller: Caller): PostAct[] {
  const { kind } = slot
  const oversees = (act: 'appoint' | 'endPost' | 'absence' | 'skills') =>
    overseerFor(caller, act, { kind, place, postId: running?._id }) !== null
  const mine = running?.openid === caller.openid
  const may: Array<[PostAct, boolean]> = [
    ['invite', oversees('appoint')],
    ['end', running !== null && oversees('endPost')],
    ['resign', mine],
    ['absence', running !== null && (mine || oversees('absence'))],
    ['skills', running !== null && trainable.includes(kind) && oversees('skills')],
    ['card', mine && carded.includes(kind)],
    ['nominees', chosen.includes(kind) && postFor(caller, 'confirmNominee', place) !== null],
  ]
  return may.flatMap(([act, allowed]) => (allowed ? [act] : []))
}

/** Whether the caller may look at a post: his own, one in his care, or one of a department he administers. */
export const maySee = (post: PostDocument, caller: Caller): boolean =>
  post.openid === caller.openid ||
  caller.posts.some(({ postId }) => postId === post._id) ||
  (post.departmentId === null
    ? postFor(caller, 'posts', placeOf(post, caller)) !== null
    : overseerFor(caller, 'appoint', { kind: post.kind, place: placeOf(post, caller) }) !== null)
