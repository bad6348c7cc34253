import type { BookingState, DayKind, LocalDate } from './appointment'
import type { Instant } from './common'
import type { Sight } from './groups/entry'
import type { MatterState } from './matter'
import type { PostKind } from './post'
import type { TicketState } from './queue/ticket'
import type { RequestState } from './request'

/** Every expected failure, with its evidence. Codes are stable; kind words for them live in the client. */
export type Failure =
  | { code: 'input.invalid'; issues: Array<{ path: string; problem: string }> }
  | { code: 'action.unknown'; action: string }
  | { code: 'caller.unknown' }
  | { code: 'permission.denied'; action: string }
  | { code: 'request.absent' }
  | { code: 'request.moved'; state: RequestState; version: number }
  | { code: 'move.illegal'; action: string; state: RequestState }
  | { code: 'area.absent'; areaId: string }
  | { code: 'post.unassignable'; postId: string }
  | { code: 'merge.impossible'; why: 'itself' | 'ended' | 'elsewhere' | 'full' }
  | { code: 'review.outside'; from: number; until: number }
  | { code: 'department.empty'; departmentId: string }
  | { code: 'joint.unsigned'; departments: string[] }
  | { code: 'photo.required' }
  | { code: 'content.refused'; label: string }
  | { code: 'home.tooMany'; most: number }
  | { code: 'home.absent' }
  | { code: 'household.full'; most: number }
  | { code: 'claim.settled'; how: 'confirmed' | 'gone' }
  | { code: 'consent.required' }
  | { code: 'phone.code' }
  | { code: 'post.absent' }
  | { code: 'post.misplaced'; post: PostKind }
  | { code: 'post.last' }
  | { code: 'invitation.absent' }
  | { code: 'invitation.closed'; why: 'accepted' | 'declined' | 'takenBack' | 'expired' | 'filled' }
  | { code: 'invitation.own' }
  | { code: 'absence.outside'; from: number; until: number }
  | { code: 'deputy.unfit' }
  | { code: 'selection.closed' }
  | { code: 'selection.named'; door: string }
  | { code: 'nominee.absent' }
  | { code: 'reveal.tooMany'; most: number }
  | { code: 'centre.absent' }
  | { code: 'centre.moved'; version: number }
  | { code: 'item.absent'; item: string }
  | { code: 'household.absent' }
  | { code: 'slot.taken'; nearest: Array<{ date: LocalDate; minute: number; left: number }> }
  | { code: 'slot.closed'; kind: DayKind }
  | { code: 'booking.absent' }
  | { code: 'booking.moved'; state: BookingState; version: number }
  | { code: 'booking.state'; state: BookingState }
  | { code: 'booking.late'; until: number }
  | { code: 'booking.tooMany'; most: number }
  | { code: 'booking.banned'; until: number }
  | { code: 'booking.overlap'; bookingId: string }
  // At the centre.
  | { code: 'checkIn.none' }
  | { code: 'checkIn.elsewhere'; bookingId: string; centreName: string; address: string }
  | { code: 'checkIn.otherDay'; bookingId: string; date: LocalDate; minute: number }
  | { code: 'checkIn.late'; bookingId: string }
  | { code: 'queue.closed'; kind: DayKind }
  | { code: 'queue.full'; most: number }
  | { code: 'queue.tooMany'; most: number }
  | { code: 'queue.empty' }
  | { code: 'desk.absent' }
  | { code: 'desk.taken'; by: string }
  | { code: 'desk.busy'; number: string }
  | { code: 'desk.shut' }
  | { code: 'ticket.absent' }
  | { code: 'ticket.moved'; state: TicketState; version: number }
  | { code: 'ticket.state'; state: TicketState }
  | { code: 'ticket.callAgain'; calls: number; most: number }
  | { code: 'ticket.calledOut'; most: number }
  | { code: 'ticket.unskilled' }
  | { code: 'ticket.rated' }
  | { code: 'rating.absent' }
  | { code: 'rating.answered'; by: string }
  | { code: 'log.absent' }
  | { code: 'log.confirmed'; at: Instant }
  | { code: 'item.moved'; version: number }
  | { code: 'check.absent' }
  | { code: 'check.moved'; version: number }
  | { code: 'check.closed' }
  | { code: 'material.absent'; material: string }
  | { code: 'paper.absent' }
  | { code: 'paper.expired' }
  | { code: 'paper.unfit' }
  | { code: 'popup.absent' }
  | { code: 'popup.moved'; version: number }
  | { code: 'popup.over' }
  | { code: 'popup.full'; capacity: number }
  | { code: 'popup.taken'; taken: number }
  | { code: 'popup.times' }
  | { code: 'entry.absent' }
  | { code: 'entry.ended' }
  | { code: 'comment.absent' }
  | { code: 'comments.off' }
  | { code: 'sight.illegal'; sight: Sight }
  | { code: 'time.outside'; from: Instant; until: Instant }
  | { code: 'options.same' }
  | { code: 'option.absent' }
  | { code: 'vote.closed' }
  | { code: 'vote.running' }
  | { code: 'vote.cast'; at: Instant; by: string; choice: number | null }
  | { code: 'home.unconfirmed' }
  | { code: 'position.taken'; by: string }
  | { code: 'party.unfit'; name: string }
  | { code: 'chat.unknown' }
  | { code: 'chat.unbound' }
  | { code: 'chat.bound'; title: string }
  | { code: 'publication.absent' }
  | { code: 'publication.faulty'; faults: number }
  | { code: 'publication.busy'; by: string; from: number | null }
  | { code: 'publication.late'; earliest: number }
  | { code: 'publication.changed' }
  | { code: 'publication.discarded' }
  | { code: 'publication.inForce'; from: number }
  | { code: 'visit.absent' }
  | { code: 'visit.when'; earliest: number; latest: number }
  | { code: 'care.absent' }
  | { code: 'care.moved'; version: number }
  | { code: 'care.full'; most: number }
  | { code: 'care.tooMany'; most: number }
  | { code: 'matter.absent' }
  | { code: 'matter.moved'; state: MatterState; version: number }
  | { code: 'matter.state'; action: string; state: MatterState }
  | { code: 'matter.tooMany'; most: number }
  | { code: 'matter.unreviewed'; departments: string[] }
  | { code: 'matter.reason' }
  | { code: 'matter.originals'; count: number }
  | { code: 'matter.notToday'; date: LocalDate }
  | { code: 'code.absent' }
  | { code: 'code.expired'; at: Instant }
  | { code: 'code.used' }
  | { code: 'code.own' }
  | { code: 'item.mode'; item: string }
  | { code: 'form.unfilled'; fields: string[] }
  | { code: 'form.field'; field: string }
  | { code: 'visit.pair' }
  | { code: 'visit.day' }
  | { code: 'visit.address' }
  | { code: 'authority.absent' }
  | { code: 'original.absent'; original: string }
  | { code: 'signature.required' }
  | { code: 'server.busy' }
  | { code: 'server.failed'; requestId: string }

export type FailureCode = Failure['code']

/** What a route may answer, beside what every route may answer. */
export const commonFailures = [
  'input.invalid',
  'action.unknown',
  'caller.unknown',
  'permission.denied',
  'server.busy',
  'server.failed',
] as const satisfies FailureCode[]
export type CommonFailureCode = (typeof commonFailures)[number]

export type Answer<Data> = { ok: true; data: Data } | { ok: false; error: Failure & { message: string } }
