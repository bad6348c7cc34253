import * as z from 'zod'
import { itemCodes, localDate, serviceMode } from '../appointment'
import { cursor, id, instant } from '../common'
import { departments } from '../departments'
import { checkedMaterial } from '../material-check'
import { claimCode, formAnswers, matterCard, matterRule, matterView, mergedField } from '../matter'
import { postKind } from '../post'
import { outcome, ownRatings, stars } from '../request'
import { reading, writing } from '../route'

const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const cards = z.object({ items: z.array(matterCard), next: cursor.nullable() })
/** 2026-11 */
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

/** The lists of a worker's desk. All are ordered by what is due first. */
export const deskLists = {
  /** 等我办: everything that waits for a move of mine, also as the head to whom it climbed. */
  todo: '等我办',
  /** 我负责的: mine until it is over, whoever has the next move. */
  mine: '我负责的',
  /** 转给我的: not accepted yet. */
  handed: '转给我的',
  /** 网上来的: asked for on line at my centre, not accepted yet; any colleague may. */
  fresh: '网上来的',
  /** 超时的: red, and waiting for me. */
  late: '超时的',
  /** 辖区在办: all open ones of an area, for its heads and inspectors. */
  area: '辖区在办',
} as const
export type DeskList = keyof typeof deskLists

/** What one centre did in a month, for everybody (事事有回音). */
export const matterBoardRow = z.object({
  centreId: id,
  centreName: z.string(),
  month,
  /** Received in that month, and of these: answered, answered within the promise, withdrawn by who asked. */
  received: z.int(),
  answered: z.int(),
  onTime: z.int(),
  withdrawn: z.int(),
  open: z.int(),
  rated: z.int(),
  /** Mean of the stars, one decimal; null for fewer than five ratings. */
  stars: z.number().nullable(),
  /** Refused, with the rule cited; and sent to whose they are. */
  refused: z.array(z.object({ rule: matterRule, words: z.string(), count: z.int() })),
  notOurs: z.int(),
  countedAt: instant,
})
export type MatterBoardRow = z.infer<typeof matterBoardRow>

/** A task of a parallel review in its department's list. */
export const reviewCard = matterCard.extend({
  departmentId: z.enum(Object.keys(departments) as [keyof typeof departments, ...(keyof typeof departments)[]]),
  department: z.string(),
  /** The department's own clock. */
  task: matterCard.shape.lamp,
  rounds: z.int(),
})
export type ReviewCard = z.infer<typeof reviewCard>

export const lowMatter = z.object({
  lowId: id,
  date: localDate,
  items: z.array(z.string()),
  receiver: z.string(),
  outcome,
  stars,
  words: z.string().nullable(),
  asks: z.object({
    by: z.string(),
    until: instant,
    done: z.object({ outcome, words: z.string(), at: instant }).nullable(),
  }),
  /** What was said when it was asked again has opened it once more. */
  reopened: z.boolean(),
  /** For who asks again: the matter itself. */
  matterId: id.nullable(),
})
export type LowMatter = z.infer<typeof lowMatter>

/** Somebody to whom a matter can be handed over. */
export const hand = z.object({
  postId: id,
  name: z.string(),
  post: postKind,
  areaName: z.string(),
  /** colleague: the same centre · desk: the street's or the district's desk · department: an officer · grid: a grid worker. */
  kind: z.enum(['colleague', 'desk', 'department', 'grid']),
  phone: z.string(),
})
export type Hand = z.infer<typeof hand>

const named = { matterId: id }

export const looking = {
  /**
   * The one form of these items, before anything is asked for (一表申请): each question once. With `consent` it comes with what is
   * known of the caller (name, number, home, the last form of his own): he reads and changes it, nothing is sent yet.
   */
  form: reading({
    input: z.strictObject({ codes: itemCodes, consent: z.literal(true).optional() }),
    output: z.object({
      items: z.array(z.object({ code: id, name: z.string(), promisedDays: z.int(), modes: z.array(serviceMode) })),
      forms: z.array(z.string()),
      fields: z.array(mergedField),
      known: formAnswers,
      /** Ways in which all of these items can be asked for. */
      modes: z.array(serviceMode),
      promisedDays: z.int(),
      reviews: z.array(z.string()),
      /** Two must come to the home. */
      pair: z.boolean(),
    }),
    failures: ['item.absent'],
  }),
  /** One matter, for whoever has a part in it; anybody else is not told that it exists. */
  matter: reading({ input: z.strictObject(named), output: matterView, failures: ['matter.absent'] }),
  /** Which matter a code stands for, before it is taken; `matterId` where it is the caller's already. */
  coded: reading({
    input: z.strictObject({ code: claimCode }),
    output: z.object({
      matterId: id.nullable(),
      title: z.string(),
      centreName: z.string(),
      receiver: z.string(),
      called: z.string(),
      until: instant,
    }),
    failures: ['code.absent', 'code.expired', 'code.used', 'code.own'],
  }),
  /** The caller's own and those he asked for on behalf of others, newest first. */
  mine: reading({
    input: z.strictObject({ part: z.enum(['open', 'ended']).default('open'), ...page }),
    output: cards,
  }),
  /** A list of the caller's desk. `counts` on the first page of any list: what waits for him, at most 200 of each. */
  desk: reading({
    input: z.strictObject({
      list: z.enum(Object.keys(deskLists) as [DeskList, ...DeskList[]]),
      /** For the list `area`; the caller's own where it is not named. */
      areaId: id.optional(),
      ...page,
    }),
    output: cards.extend({
      counts: z.object({ todo: z.int(), handed: z.int(), fresh: z.int(), late: z.int() }).nullable(),
      /** Centres at whose desk the caller may open a matter. */
      centres: z.array(z.object({ centreId: id, name: z.string() })),
    }),
  }),
  /** What waits for the caller's department, due first. */
  reviews: reading({
    input: z.strictObject(page),
    output: z.object({ items: z.array(reviewCard), next: cursor.nullable() }),
  }),
  /** Home visits of the caller: today and the days to come; without an address. */
  visits: reading({
    input: z.strictObject({}),
    output: z.object({ today: localDate, items: z.array(matterCard) }),
  }),
  /**
   * To whom a matter can be handed over, or who can be sent to the home (`for: 'visit'`); and the offices whose its items are, where they
   * are not ours.
   */
  hands: reading({
    input: z.strictObject({ ...named, for: z.enum(['handOver', 'visit']).default('handOver') }),
    output: z.object({
      items: z.array(hand),
      offices: z.array(z.object({ name: z.string(), phone: z.string(), place: z.string() })),
    }),
    failures: ['matter.absent'],
  }),
  /** The public board: of one centre, or of all centres in an area; the newest month unless one is named. */
  board: reading({
    input: z.strictObject({ centreId: id.optional(), areaId: id.optional(), month: month.optional() }),
    output: z.object({ month, items: z.array(matterBoardRow) }),
  }),
  /** How the matters that the caller answered for were rated in this month and the two before. */
  ratings: reading({ input: z.strictObject({}), output: ownRatings }),

  /**
   * Low ratings of a centre's matters, newest first, and what was done about each: who asks again, what came of it. Never of whom, unless it is
   * the caller who asks; those of his own work are left out. Takes `keepCentre`.
   */
  lows: reading({
    input: z.strictObject({ centreId: id, ...page, limit: z.int().min(1).max(20).default(20) }),
    output: z.object({ items: z.array(lowMatter), next: cursor.nullable() }),
    failures: ['centre.absent'],
  }),

  /** The filled form. The applicant's own look is not written down, everybody else's is, before it is shown. */
  readForm: writing({
    input: z.strictObject(named),
    output: z.object({ fields: z.array(mergedField), answers: formAnswers, filledAt: instant.nullable() }),
    failures: ['matter.absent'],
  }),
  /** The papers shown for it and what was said of each, for its workers and the departments while they review; written down. */
  readPapers: writing({
    input: z.strictObject(named),
    output: z.object({
      checkId: id.nullable(),
      /** Whether the caller is of the desk that says what is there and what is missing. */
      mayJudge: z.boolean(),
      materials: z.array(checkedMaterial),
    }),
    failures: ['matter.absent'],
  }),
  /** Where the home visit goes: for who goes there, on that day alone; written down. */
  readAddress: writing({
    input: z.strictObject(named),
    output: z.object({ address: z.string(), called: z.string(), phone: z.string().nullable() }),
    failures: ['matter.absent', 'matter.notToday'],
  }),
  /** Name and number of the applicant, for the receiver; written down, so many an hour. */
  readContact: writing({
    input: z.strictObject(named),
    output: z.object({ called: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
    failures: ['matter.absent', 'reveal.tooMany'],
  }),
}
