import * as z from 'zod'
import { id, instant, point, words } from './common'
import { household } from './door'

/** A day of the district's calendar, 2026-11-21. */
export const localDate = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  // 30 February is read as March, or as no day at all.
  .refine((date) => new Date(Date.parse(`${date}T00:00:00Z`) || 0).toISOString().slice(0, 10) === date)
export type LocalDate = z.infer<typeof localDate>

/** Minutes since midnight, Asia/Shanghai. */
export const minute = z.int().min(0).max(1440)
/** From (included) to (excluded). */
export const span = z.tuple([minute, minute]).refine(([from, to]) => from < to)
export type Span = z.infer<typeof span>

/** An item of the catalogue by its code. */
export const itemCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
export const itemCodes = z.array(itemCode).min(1).max(5)

/** 到岗办 at the desk · 上门办 at home · 帮办代办 by somebody sent · 网上办 without coming. */
export const serviceModes = ['desk', 'home', 'errand', 'online'] as const
export const serviceMode = z.enum(serviceModes)
export type ServiceMode = z.infer<typeof serviceMode>

/** Whether somebody comes to the house, for a visit or to fetch the papers of an errand, and must know where it is. */
export const comesHome = (mode: ServiceMode): boolean => mode === 'home' || mode === 'errand'

/**
 * booked · offered: a freed place kept for the first in line · arrived: checked in · serving ·
 * done · missed: did not come · cancelled · withdrawn: the centre had to close and
 * no other place was found · lapsed: an offer nobody took.
 */
export const bookingStates = [
  'booked',
  'offered',
  'arrived',
  'serving',
  'done',
  'missed',
  'cancelled',
  'withdrawn',
  'lapsed',
] as const
export const bookingState = z.enum(bookingStates)
export type BookingState = z.infer<typeof bookingState>

/** What a centre lets one person do, in one table of figures. */
export const bookingRules = z.object({
  /** Not later than so long before, in minutes; and so many days ahead, today included. */
  leadMinutes: z.int().min(0).max(10_080),
  horizonDays: z.int().min(1).max(31),
  /** Bookings a person may have open. */
  most: z.int().min(1).max(10),
  /** Cancelling and moving end so long before the time, in minutes. */
  cancelMinutes: z.int().min(0).max(2880),
  /** So many misses within `windowDays` stop booking for `banDays`; walking in stays possible. */
  missesToBan: z.int().min(1).max(10),
  windowDays: z.int().min(1).max(365),
  banDays: z.int().min(1).max(90),
  /** A freed place is kept for the first in line, in minutes. */
  offerMinutes: z.int().min(5).max(240),
  /** After so many wishes for an evening the centre's head is asked to open one. */
  lateWishes: z.int().min(1).max(100),
})
export type BookingRules = z.infer<typeof bookingRules>

/** One all-round post (全能岗) of a centre: 1号 王敏, whose lunch and leave 2号 covers. */
export const deskPost = z.object({
  no: z.int().min(1).max(9),
  name: z.string(),
  worker: z.string(),
  /** The post that inherits its bookings when it is away (AB 岗); null where nobody does. */
  cover: z.int().min(1).max(9).nullable(),
})
export type DeskPost = z.infer<typeof deskPost>

export const centreCard = z.object({
  centreId: id,
  name: z.string(),
  areaId: id,
  areaPath: z.array(id),
  address: z.string(),
  phone: z.string(),
  posts: z.array(deskPost),
  /** 8:30–12:00、13:30–17:00 */
  hours: z.array(span),
  rules: bookingRules,
})
export type CentreCard = z.infer<typeof centreCard>

/** Why a day cannot be chosen, in the order in which they count. */
export const dayKinds = [
  'open',
  'madeUp',
  'full',
  'late',
  'off',
  'holiday',
  'closed',
  'past',
  'beyond',
  'unpublished',
] as const
export const dayKind = z.enum(dayKinds)
export type DayKind = z.infer<typeof dayKind>

export const bookingDay = z.object({
  date: localDate,
  kind: dayKind,
  /** A made-up Saturday (调休上班) is `open` with this. */
  madeUp: z.boolean(),
  /** 国庆节, 停电检修: what the day is called. */
  words: z.string().nullable(),
  /** Times that can still be taken by the caller, for the items asked. */
  left: z.int().nonnegative(),
})
export type BookingDay = z.infer<typeof bookingDay>

export const slotKinds = ['morning', 'afternoon', 'noon', 'evening'] as const
export const slot = z.object({
  minute,
  /** morning and afternoon are the plain hours; noon and evening are 延时服务. */
  kind: z.enum(slotKinds),
  /** Seats left at this time over all posts, for the length asked. */
  left: z.int().nonnegative(),
  /** Posts where it is free. */
  posts: z.array(z.int()),
})
export type Slot = z.infer<typeof slot>

/** For whom: myself, a household without a phone (by its head), or somebody of the family. */
export const bookedFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('household'), household, called: words(12) }),
  z.strictObject({ kind: z.literal('family'), called: words(12), relation: words(8) }),
])
export type BookedFor = z.infer<typeof bookedFor>

export const bookingView = z.object({
  bookingId: id,
  /** For reading aloud: 7K3Q2M. */
  code: z.string(),
  state: bookingState,
  version: z.int(),
  mode: serviceMode,
  centre: z.object({
    ...{ centreId: id, name: z.string(), address: z.string(), phone: z.string() },
    /** Its door on a map; null where nobody has set it. */
    at: point.nullable(),
  }),
  date: localDate,
  minute,
  /** How long it takes, in minutes. */
  minutes: z.int(),
  startAt: instant,
  endAt: instant,
  post: z.object({ no: z.int(), name: z.string(), worker: z.string() }),
  items: z.array(z.object({ code: itemCode, name: z.string() })),
  called: z.string(),
  /** Who booked it for another: 单元长 李秀英. */
  by: z.string().nullable(),
  note: z.string().nullable(),
  address: z.string().nullable(),
  /** Until when it may be cancelled or moved. */
  changeUntil: instant,
  /** An offered place lapses then. */
  offerUntil: instant.nullable(),
  /** The number drawn at the centre. */
  ticket: z.object({ ticketId: id, number: z.string(), ahead: z.int().nonnegative().nullable() }).nullable(),
  /** Why the centre moved or withdrew it, newest last. */
  changes: z.array(z.object({ at: instant, words: z.string() })),
  miss: z
    .object({
      /** warned: the first within the window · counted: stops booking until `banUntil`. */
      weight: z.enum(['warned', 'counted', 'forgiven']),
      banUntil: instant.nullable(),
      appeal: z
        .object({
          words: z.string(),
          at: instant,
          ruled: z.enum(['open', 'upheld', 'dismissed']),
          reason: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  matterId: id.nullable(),
  may: z.array(z.enum(['cancel', 'reschedule', 'take', 'decline', 'checkIn', 'appeal', 'rate'])),
})
export type BookingView = z.infer<typeof bookingView>
