import * as z from 'zod'
import { bookedFor, itemCodes, localDate, serviceMode } from '../appointment'
import { id, instant, photo, photos, words } from '../common'
import { household } from '../door'
import { claimCode, documentWay, formAnswers, matterOutcome, matterRule, matterView } from '../matter'
import { lastWord, outcome } from '../request'
import { writing } from '../route'
import { department } from '../rules'

const named = { matterId: id, version: z.int().nonnegative().optional() }
const moved = { output: matterView, failures: ['matter.absent', 'matter.moved', 'matter.state'] as const }
const spoken = { output: matterView, failures: [...moved.failures, 'content.refused'] as const }

/** Each takes a matter one step further. `version` is the one read: of two who act at once one is told. */
export const moving = {
  /**
   * Asked for on line: on one's own phone, or by a head for a household without one, or for family. At the centre of the applicant's
   * home unless one is named. `checkId` is the caller's own check of these items' materials. `consent`: what was filled in may be
   * shown to the desk and to the departments that review it.
   */
  apply: writing({
    input: z.strictObject({
      codes: itemCodes,
      mode: serviceMode,
      centreId: id.optional(),
      answers: formAnswers,
      consent: z.literal(true),
      for: bookedFor.optional(),
      checkId: id.optional(),
      /** Where to come, for 上门; kept sealed. */
      address: words(60).optional(),
      note: words(200).optional(),
    }),
    output: matterView,
    failures: [
      ...(['item.absent', 'item.mode', 'centre.absent', 'home.absent', 'household.absent'] as const),
      ...(['form.unfilled', 'form.field', 'check.absent', 'matter.tooMany', 'content.refused'] as const),
    ],
  }),
  /**
   * Opened at the desk by whoever serves: from a booking or a ticket, whose applicant and items it has, or for somebody who is there. One booking or
   * ticket makes one matter, whoever opens it first is its first receiver.
   */
  open: writing({
    input: z.strictObject({
      centreId: id,
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('booking'), bookingId: id }),
        z.strictObject({ kind: z.literal('ticket'), ticketId: id }),
        z.strictObject({ kind: z.literal('person'), called: words(12), household: household.optional() }),
      ]),
      /** Other items than were booked, or those of somebody without a booking. */
      codes: itemCodes.optional(),
      mode: serviceMode.default('desk'),
      note: words(200).optional(),
    }),
    output: matterView,
    failures: [
      ...(['centre.absent', 'item.absent', 'item.mode', 'booking.absent', 'ticket.absent'] as const),
      ...(['household.absent', 'content.refused'] as const),
    ],
  }),
  /** The code of a matter that nobody has on a phone, shown to who is there for it: half an hour, used once. */
  showCode: writing({
    input: z.strictObject({ matterId: id }),
    output: z.object({ code: claimCode, image: z.string(), until: instant }),
    failures: ['matter.absent', 'matter.state'],
  }),
  /** Takes such a matter onto the caller's phone: from now on it is his. Of two at once one has it. */
  claim: writing({
    input: z.strictObject({ code: claimCode }),
    output: matterView,
    failures: ['code.absent', 'code.expired', 'code.used', 'code.own', 'matter.moved', 'matter.state'],
  }),
  /** 受理: whoever accepts at the desk becomes its first receiver; the promise runs from here. */
  accept: writing({ input: z.strictObject(named), ...moved }),
  /** 一次性告知: all that is missing, said at once; the clock stands still until it is supplied. */
  ask: writing({
    input: z.strictObject({ ...named, materials: z.array(id).max(20).default([]), words: words(300) }),
    ...spoken,
  }),
  /** 补齐了: said by the applicant, or by the receiver when it was brought to the desk. The clock runs on. */
  supply: writing({ input: z.strictObject({ ...named, words: words(300).optional() }), ...spoken }),
  /**
   * Fills or corrects the one form: by the applicant, or by the receiver as he says it. All answers are given anew; needed ones may still be
   * missing at the desk, not when it is sent to the departments.
   */
  fill: writing({
    input: z.strictObject({ ...named, answers: formAnswers, consent: z.literal(true) }),
    output: matterView,
    failures: [...spoken.failures, 'form.field'],
  }),
  /** 并联审核: one task for each department of the items, at once; others can be named beside them. */
  send: writing({
    input: z.strictObject({ ...named, also: z.array(department).max(4).default([]), words: words(200).optional() }),
    output: matterView,
    failures: [...spoken.failures, 'form.unfilled', 'department.empty', 'matter.unreviewed'],
  }),
  agree: writing({
    input: z.strictObject({ ...named, departmentId: department.optional(), words: words(200).optional() }),
    ...spoken,
  }),
  /** 退回, with the reason: it goes back to the receiver alone. */
  sendBack: writing({
    input: z.strictObject({ ...named, departmentId: department.optional(), words: words(200) }),
    ...spoken,
  }),
  /** A returned task once more, mended. */
  resend: writing({
    input: z.strictObject({ ...named, departmentId: department, words: words(200) }),
    ...spoken,
  }),
  /** 转接: names the next, who must accept; a department's officer too, where it is theirs. */
  handOver: writing({
    input: z.strictObject({ ...named, to: id, words: words(200) }),
    output: matterView,
    failures: [...spoken.failures, 'post.unassignable'],
  }),
  takeOver: writing({ input: z.strictObject(named), ...moved }),
  declineOver: writing({ input: z.strictObject({ ...named, words: words(200) }), ...spoken }),
  /**
   * The result, told to whoever asked. done needs every department's word; refused the rule; notOurs whose it is (`office`, or one of
   * the items' own where it is left out). `document` is what came of it.
   */
  conclude: writing({
    input: z.strictObject({
      ...named,
      outcome: matterOutcome,
      words: words(500),
      rule: matterRule.optional(),
      office: z.strictObject({ name: words(40), phone: words(20), place: words(60) }).optional(),
      photos: photos.default([]),
      document: z
        .strictObject({ name: words(40), way: documentWay, words: words(100).optional(), photos: photos.default([]) })
        .optional(),
    }),
    output: matterView,
    failures: [...spoken.failures, 'matter.unreviewed', 'matter.reason'],
  }),
  /** The document is handed over: to whom, in one line. */
  deliver: writing({ input: z.strictObject({ ...named, to: words(40) }), ...spoken }),

  /** Who goes to the home, and when; two where the item asks for two. `address` where the applicant has said it at the desk. */
  arrangeVisit: writing({
    input: z.strictObject({
      ...named,
      date: localDate,
      people: z.array(id).min(1).max(3),
      address: words(60).optional(),
      note: words(100).optional(),
    }),
    output: matterView,
    failures: [...spoken.failures, 'visit.pair', 'visit.day', 'visit.address', 'post.unassignable'],
  }),
  visited: writing({ input: z.strictObject({ ...named, words: words(300), photos: photos.default([]) }), ...spoken }),
  /** 委托: written and signed on the screen; the picture of the signature is kept with it. */
  authorise: writing({
    input: z.strictObject({ ...named, words: words(200), until: localDate, photo }),
    output: matterView,
    failures: [...spoken.failures, 'visit.day'],
  }),
  /**
   * Originals change hands: `taken` from the applicant, or given `back`. Said by either side, confirmed by the other. From somebody
   * without a phone the worker takes a signature (`signature`) in place of the confirmation.
   */
  pass: writing({
    input: z.discriminatedUnion('direction', [
      z.strictObject({
        ...named,
        direction: z.literal('taken'),
        originals: z
          .array(z.strictObject({ name: words(40), count: z.int().min(1).max(50), photos: photos.default([]) }))
          .min(1)
          .max(20),
        signature: photo.optional(),
      }),
      z.strictObject({
        ...named,
        direction: z.literal('back'),
        originals: z.array(id).min(1).max(20),
        signature: photo.optional(),
      }),
    ]),
    output: matterView,
    failures: [...spoken.failures, 'authority.absent', 'original.absent', 'signature.required'],
  }),
  /** The other side's word: yes, it changed hands; or no. */
  confirmPass: writing({
    input: z.strictObject({
      ...named,
      originals: z.array(id).min(1).max(20),
      right: z.boolean(),
      words: words(200).optional(),
    }),
    output: matterView,
    failures: [...spoken.failures, 'original.absent'],
  }),

  /** 催一催: once a working day. */
  urge: writing({ input: z.strictObject({ ...named, words: words(100).optional() }), ...spoken }),
  withdraw: writing({
    input: z.strictObject({ ...named, words: words(100).optional() }),
    output: matterView,
    failures: [...spoken.failures, 'matter.originals'],
  }),
  rate: writing({
    input: z.strictObject({ ...named, ...lastWord }),
    output: matterView,
    failures: [...spoken.failures, 'consent.required'],
  }),
  /** Asked again by somebody else; not solved opens it once more. */
  followUp: writing({ input: z.strictObject({ ...named, outcome, words: words(300) }), ...spoken }),
}
