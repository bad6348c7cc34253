import * as z from 'zod'
import { bookingState } from './appointment'
import { area } from './area'
import { careHeld } from './care'
import { cursor, id, instant, words } from './common'
import { cardRoutes } from './contact-card'
import { door } from './door'
import { homes, housemate, livingAs } from './homes'
import { checkCard } from './material-check'
import { formAnswers, matterLook, matterState } from './matter'
import { message } from './messages'
import { paper } from './paper'
import { headCard, post, postKind } from './post'
import { postRoutes } from './posts'
import { actor, outcome, requestView, stars, timelineEvent } from './request'
import { reading, routesOf, writing } from './route'
import { selectionRoutes } from './selection'

/** A home as its resident sees it: `title` 锦绣小区3号楼2单元, `where` the wider areas above it. */
export const home = z.object({
  unitId: id,
  door: z.string().nullable(),
  title: z.string(),
  where: z.array(z.string()),
  areaPath: z.array(id),
  confirmed: z.boolean(),
})
export type Home = z.infer<typeof home>

const me = z.object({
  openid: z.string(),
  /** A polite short form such as 朴女士; empty for somebody new. */
  called: z.string(),
  homes: z.array(home),
  posts: z.array(post),
  /** The five heads of the first home, stairwell first; those that are vacant are missing. */
  heads: z.array(headCard),
})
export type Me = z.infer<typeof me>

/** What we hold of one person, in full for himself alone. */
const holding = z.object({
  openid: z.string(),
  person: z.object({ called: z.string(), homes: z.array(home), since: instant }).nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  posts: z.array(
    z.object({
      post: postKind,
      areaName: z.string(),
      name: z.string(),
      phone: z.string(),
      from: instant,
      until: instant.nullable(),
    }),
  ),
  /** Whom he named, and against whom he spoke, while heads were chosen where he lives. */
  choices: z.array(
    z.object({
      areaName: z.string(),
      named: z.array(z.object({ door: z.string(), words: z.string(), at: instant })),
      objections: z.array(z.object({ words: z.string(), at: instant })),
    }),
  ),
  acceptances: z.array(z.object({ templateId: z.string(), at: instant })),
  /** What the households of his homes hold of him. */
  households: z.array(z.object({ unitId: id, door: z.string(), ...housemate.omit({ mateId: true, me: true }).shape })),
  /** Who looked up his number at his door, the newest hundred. */
  looks: z.array(z.object({ at: instant, by: z.string(), why: z.string() })),
  /** What the ledger of special groups holds of him, and who looked. */
  care: z.array(careHeld),
  /** Papers left with us, materials being looked at, places taken at pop-up services. */
  papers: z.array(paper),
  checks: z.array(checkCard.extend({ photos: z.array(z.string()) })),
  /** What he said and voted in groups; the choice of a named vote only. */
  group: z.object({
    topics: z.array(z.object({ title: z.string(), text: z.string(), at: instant })),
    comments: z.array(z.object({ title: z.string(), text: z.string(), at: instant })),
    votes: z.array(z.object({ entryId: id, unitId: id, door: z.string(), at: instant, choice: z.int().nullable() })),
  }),
  popups: z.array(z.object({ popupId: id, title: z.string(), at: instant, left: z.boolean() })),
  /** Bookings at the centres, and for which days he stands in line. */
  bookings: z.array(
    z.object({
      ...{ bookingId: id, state: bookingState, centre: z.string(), startAt: instant, items: z.array(z.string()) },
      ...{ called: z.string().nullable(), note: z.string().nullable() },
      ...{ address: z.string().nullable(), appeal: z.string().nullable() },
    }),
  ),
  waits: z.array(z.object({ centre: z.string(), date: z.string(), at: instant, address: z.string().nullable() })),
  /** On which days he would have come in the evening (延时服务). */
  wishes: z.array(z.object({ centreId: id, date: z.string() })),
  /** Numbers drawn at a centre, and what was said of the service. */
  numbers: z.array(
    z.object({
      ...{ number: z.string(), date: z.string(), items: z.array(z.string()), called: z.string().nullable() },
      rating: z.object({ outcome: z.string(), stars: z.int(), words: z.string().nullable() }).nullable(),
    }),
  ),
  /** Matters he asked for, with what he filled in, and who looked. */
  matters: z.array(
    z.object({
      ...{ matterId: id, state: matterState, title: z.string(), centre: z.string(), at: instant },
      ...{ called: z.string().nullable(), note: z.string().nullable(), answers: formAnswers },
      ...{ address: z.string().nullable(), authority: z.string().nullable() },
      originals: z.array(z.object({ name: z.string(), count: z.int(), state: z.string() })),
      rating: z.object({ outcome, stars, words: z.string().nullable() }).nullable(),
      looks: z.array(z.object({ at: instant, by: z.string(), what: matterLook })),
    }),
  ),
})

export const chain = routesOf('chain', {
  ...postRoutes,
  ...selectionRoutes,
  ...cardRoutes,
  me: reading({ input: z.strictObject({}), output: me }),
  /** The heads of any area, stairwell first: shown before a request is sent. */
  heads: reading({
    input: z.strictObject({ areaId: id }),
    output: z.array(headCard),
    failures: ['area.absent'],
  }),
  /** The children of an area in order of name, from the district when none is named. */
  areas: reading({
    input: z.strictObject({ parentId: id.optional() }),
    output: z.object({ parent: area, items: z.array(area) }),
    failures: ['area.absent'],
  }),
  /** Claims a home, not yet confirmed, or names one of mine again: either way it becomes the first of mine. */
  bind: writing({
    input: z.strictObject({
      unitId: id,
      door: door.optional(),
      called: words(12).optional(),
      as: livingAs.optional(),
      /** To be known by: 8月搬来. */
      words: words(30).optional(),
    }),
    output: me,
    failures: ['area.absent', 'home.tooMany', 'household.full', 'content.refused'],
  }),
  ...homes,
  /** What is kept sealed of the caller: masked even here, in full only in `export`. */
  private: reading({
    input: z.strictObject({}),
    output: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
  }),
  /** The number behind a code of the phone's own button (`getPhoneNumber`); 138****5678 comes back. */
  phone: writing({
    input: z.strictObject({ code: z.string().min(1).max(128) }),
    output: z.object({ phone: z.string() }),
    failures: ['phone.code'],
  }),
  /** The caller's full name, or null to forget it. */
  name: writing({
    input: z.strictObject({ name: words(20).nullable() }),
    output: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
    failures: ['content.refused'],
  }),
  /** Everything we hold of the caller, page by page: himself and his messages first, then his cases. */
  export: reading({
    input: z.strictObject({ cursor: cursor.optional() }),
    output: z.object({
      /** On the first page. */
      held: holding.nullable(),
      messages: z.array(message),
      requests: z.array(
        z.object({
          part: z.enum(['raised', 'joined']),
          request: requestView,
          timeline: z.array(timelineEvent),
        }),
      ),
      /** Who looked up his name and number in these cases. */
      reveals: z.array(z.object({ requestId: id, at: instant, by: actor })),
      next: cursor.nullable(),
    }),
  }),
  /**
   * Deletes the caller: person, homes, name, phone, acceptances, messages; his open cases are withdrawn, those in somebody's hands
   * stay without a name. May be asked again; `done` is false where so much was open that it must be.
   */
  erase: writing({
    input: z.strictObject({ confirm: z.literal('删除') }),
    output: z.object({ done: z.boolean(), kept: z.int() }),
    failures: ['matter.originals'],
  }),
  unbind: writing({
    input: z.strictObject({ unitId: id }),
    output: me,
    failures: ['home.absent'],
  }),
})
