import * as z from 'zod'
import { itemCode, localDate, serviceMode } from './appointment'
import { eightSigns } from './code'
import { id, instant, photo, photos, words } from './common'
import { formField } from './item'
import { postKind } from './post'
import { lamp, outcome, stars } from './request'
import { department } from './rules'

/**
 * applied: asked for on line, not accepted yet · handling: in the first receiver's hands · short: something is missing, the clock
 * stands still · reviewing: with the departments, side by side · answered: the result is told, the rating is open · closed: over ·
 * withdrawn: taken back, or never supplied.
 */
export const matterStates = ['applied', 'handling', 'short', 'reviewing', 'answered', 'closed', 'withdrawn'] as const
export const matterState = z.enum(matterStates)
export type MatterState = z.infer<typeof matterState>

/** What can be done to a matter once it exists; each is an action of the function `matters`. */
export const matterMoves = [
  // The first receiver.
  'accept',
  'ask',
  'supply',
  'fill',
  'send',
  'resend',
  'conclude',
  'deliver',
  'handOver',
  'takeOver',
  'declineOver',
  // A department's task.
  'agree',
  'sendBack',
  // At home, on errands.
  'arrangeVisit',
  'visited',
  'authorise',
  'pass',
  'confirmPass',
  // Whoever asked for it.
  'urge',
  'withdraw',
  'rate',
  // Somebody other than the worker asks again.
  'followUp',
] as const
export const matterMove = z.enum(matterMoves)
export type MatterMove = z.infer<typeof matterMove>

/** What is sealed, and shown one by one with each look written down: the form, the papers, the address, name and number. */
export const matterLooks = ['readForm', 'readPapers', 'readAddress', 'readContact'] as const
export const matterLook = z.enum(matterLooks)
export type MatterLook = z.infer<typeof matterLook>

/**
 * What one can do in a matter. Its papers are shown in their check (`items.openCheck`); a code is shown to who is there without a number,
 * so that he has it on his phone from then on.
 */
export const matterDoing = z.enum([...matterMoves, ...matterLooks, 'showPapers', 'showCode'])
export type MatterDoing = z.infer<typeof matterDoing>

/** Why a matter is refused (不予办理): the rule cited, as the applicant reads it. */
export const matterRules = {
  unqualified: '不符合办理条件',
  'no-law': '没有法律和政策依据',
  incomplete: '告知后材料仍不齐全',
  untrue: '材料与事实不符',
  repeated: '同一件事已经办过或正在办',
  'off-list': '不在社区事项清单内',
} as const
export type MatterRule = keyof typeof matterRules
export const matterRule = z.enum(Object.keys(matterRules) as [MatterRule, ...MatterRule[]])

/** done: 办成了 · refused: 不予办理, with the rule · notOurs: 不归我们办, with whose it is. */
export const matterOutcomes = ['done', 'refused', 'notOurs'] as const
export const matterOutcome = z.enum(matterOutcomes)
export type MatterOutcome = z.infer<typeof matterOutcome>

/** How the document that came of it reaches its holder: 来取 · 送到家 · 电子证照. */
export const documentWays = { pickUp: '到窗口取', delivered: '送到家', electronic: '电子版' } as const
export type DocumentWay = keyof typeof documentWays
export const documentWay = z.enum(Object.keys(documentWays) as [DocumentWay, ...DocumentWay[]])

/** What somebody does in a matter; one person may do several. */
export const matterParts = [
  'applicant',
  'receiver',
  'offered',
  'reviewer',
  'visitor',
  'climbed',
  'follower',
  'colleague',
  'keeper',
  'overseer',
] as const
export const matterPart = z.enum(matterParts)
export type MatterPart = z.infer<typeof matterPart>

/** What a filled form holds, by field code. A date is 2026-11-20, a number is digits; money in yuan. */
export const formAnswers = z.record(id, words(300))
export type FormAnswers = z.infer<typeof formAnswers>

/** One question of the one form (一表申请): asked once, though several items need it. */
export const mergedField = formField.extend({ neededBy: z.array(z.string()) })
export type MergedField = z.infer<typeof mergedField>

/** What is shown at the desk and typed on a phone: 7K3Q2M9D. */
export const claimCode = z.string().regex(eightSigns)

const worker = z.object({ name: z.string(), post: postKind, areaName: z.string(), phone: z.string().nullable() })

/** One department's task of a parallel review (并联审核). A returned one comes back alone, the others go on. */
export const reviewTask = z.object({
  departmentId: department,
  department: z.string(),
  state: z.enum(['pending', 'agreed', 'returned']),
  /** Off once the department has spoken. */
  lamp,
  /** When it was last sent, and when the department spoke. */
  sentAt: instant,
  at: instant.nullable(),
  by: z.string().nullable(),
  words: z.string().nullable(),
  /** How often it was sent: 2 after one return. */
  rounds: z.int(),
  mine: z.boolean(),
})
export type ReviewTask = z.infer<typeof reviewTask>

/**
 * An original on the custody list. taking: one side says it was handed over, the other has not confirmed · held: with us ·
 * returning: one side says it was given back · back: home again · denied: the other side says it never changed hands.
 * Out of the house from `taking` until `back`.
 */
export const originalStates = ['taking', 'held', 'returning', 'back', 'denied'] as const
export const original = z.object({
  originalId: id,
  name: z.string(),
  count: z.int(),
  state: z.enum(originalStates),
  photos,
  /** With whom it is. */
  keeper: z.string().nullable(),
  takenAt: instant.nullable(),
  backAt: instant.nullable(),
  /** Whose word is waited for. */
  waits: z.enum(['applicant', 'worker']).nullable(),
})
export type Original = z.infer<typeof original>

/** A line in a list. */
export const matterCard = z.object({
  matterId: id,
  /** For reading aloud: 7K3Q2M. */
  code: z.string(),
  title: z.string(),
  state: matterState,
  version: z.int(),
  mode: serviceMode,
  centreName: z.string(),
  /** The polite short form; empty where the viewer is the applicant. */
  called: z.string(),
  receiver: z.string(),
  /** The promise as a whole; green, amber and red in working time; off while it stands still and once it is answered. */
  lamp,
  promisedDays: z.int(),
  createdAt: instant,
  updatedAt: instant,
  last: z.object({ kind: z.string(), at: instant, by: z.string(), words: z.string().nullable() }),
  /** Whether the viewer's own move is waited for. */
  myMove: z.boolean(),
  /** On the day: when somebody goes to the home. */
  visitDate: localDate.nullable(),
})
export type MatterCard = z.infer<typeof matterCard>

/** One line of the timeline, named as this viewer may see them. */
export const matterEvent = z.object({
  seq: z.int(),
  at: instant,
  kind: z.string(),
  by: z.object({ role: z.enum(['applicant', 'worker', 'system']), me: z.boolean(), name: z.string() }),
  words: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
})
export type MatterEvent = z.infer<typeof matterEvent>

/** A matter (办件) as its applicant, its workers and its departments see it: what is not the viewer's business is null or empty. */
export const matterView = matterCard.extend({
  parts: z.array(matterPart),
  /** What the viewer may do now, by the tables and the state. */
  may: z.array(matterDoing),
  how: z.enum(['desk', 'online']),
  items: z.array(z.object({ code: itemCode, name: z.string(), promisedDays: z.int() })),
  centre: z.object({ centreId: id, name: z.string(), address: z.string(), phone: z.string() }),
  /** Who acted for somebody without a phone, or for family: 单元长 李秀英. */
  by: z.string().nullable(),
  /** Stays responsible until it is over (首问负责); `first` took it first. */
  inCharge: worker,
  first: worker,
  /** A hand-over that is not accepted yet (转接): until then the receiver stays. */
  hand: z
    .object({ to: worker, from: z.string(), at: instant, words: z.string(), lapsesAt: instant, mine: z.boolean() })
    .nullable(),
  clock: z.object({
    acceptedAt: instant.nullable(),
    /** Working minutes promised and used; `lamp.day` of them are a working day. */
    promised: z.int().nullable(),
    used: z.int().nullable(),
    /** Since when it stands still; null while it runs. */
    stillSince: instant.nullable(),
  }),
  /** What is asked for while the matter is short, by code of the material; `until`: withdrawn of itself after that. */
  question: z
    .object({
      words: z.string(),
      materials: z.array(z.object({ code: id, name: z.string() })),
      at: instant,
      until: instant,
    })
    .nullable(),
  /** Whether the one form is filled, and how many needed answers are still missing; null where no item asks for one. */
  form: z.object({ filledAt: instant.nullable(), missing: z.int() }).nullable(),
  /** The check of materials of `items.check`, for the applicant and his desk. */
  checkId: id.nullable(),
  bookingId: id.nullable(),
  reviews: z.array(reviewTask),
  result: z
    .object({
      outcome: matterOutcome,
      words: z.string(),
      rule: matterRule.nullable(),
      /** Whose it is, for one that is not ours. */
      office: z.object({ name: z.string(), phone: z.string(), place: z.string() }).nullable(),
      photos,
      at: instant,
      onTime: z.boolean(),
    })
    .nullable(),
  document: z
    .object({
      name: z.string(),
      way: documentWay,
      words: z.string().nullable(),
      photos,
      handedAt: instant.nullable(),
      to: z.string().nullable(),
    })
    .nullable(),
  /** Until when it can be rated; null where it cannot. */
  rateUntil: instant.nullable(),
  /** For the applicant alone, and for whoever asks again: no worker learns who rated what. */
  rating: z.object({ outcome, stars, words: z.string().nullable(), at: instant }).nullable(),
  followUp: z
    .object({
      why: z.enum(['low', 'random', 'noPhone']),
      by: z.string(),
      dueAt: instant,
      done: z.object({ outcome, words: z.string(), at: instant }).nullable(),
    })
    .nullable(),
  /** The home visit; the address is read apart, on the day, by who goes. */
  visit: z
    .object({
      date: localDate,
      people: z.array(worker),
      /** Two must go (双人上门). */
      pair: z.boolean(),
      note: z.string().nullable(),
      done: z.object({ at: instant, words: z.string() }).nullable(),
    })
    .nullable(),
  /** Whether the item asks for two at a home visit. */
  pair: z.boolean(),
  /** The written authority (委托书) for an errand: what for, until when, signed on the screen. */
  authority: z.object({ words: z.string(), until: localDate, at: instant, photo: photo.nullable() }).nullable(),
  originals: z.array(original),
  /** For who keeps that list: nobody on a phone confirms for this applicant, who signs on the worker's screen instead. */
  phoneless: z.boolean(),
  /** How many originals are still out of the house, two of one kind counted twice: while there is one, the matter is not closed. */
  out: z.int().nonnegative(),
  /** Heads to whom it climbed when its lamp was red. */
  climbs: z.array(worker.extend({ at: instant })),
  timeline: z.array(matterEvent),
  /** Who looked at what is sealed, newest first: for the applicant. */
  looks: z.array(z.object({ at: instant, by: z.string(), what: matterLook })),
})
export type MatterView = z.infer<typeof matterView>
