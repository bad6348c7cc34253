import * as z from 'zod'
import { cursor, id, instant, photo, words } from './common'
import { directoryPlace } from './directory'
import { item, itemCard, itemVersion, lifeEvent, noticeSheet } from './item'
import { checkCard, materialCheck } from './material-check'
import { paper } from './paper'
import { popup, popupWords } from './popup'
import { reading, routesOf, writing } from './route'

/** As many items as one visit can hold. */
export const MOST_ITEMS = 10
const codes = z.array(id).min(1).max(MOST_ITEMS)

const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const checkNamed = { checkId: id, version: z.int().nonnegative() }
const checkMoved = { output: materialCheck, failures: ['check.absent', 'check.moved', 'check.closed'] as const }

export const items = routesOf('items', {
  /** The whole list in force, what is usual first. */
  guide: reading({
    input: z.strictObject({}),
    output: z.object({ version: z.int(), publishedAt: instant, items: z.array(itemCard), mayPublish: z.boolean() }),
  }),
  /** By words as people say them, best first; of one time of life where it is named. */
  search: reading({
    input: z.strictObject({ text: words(40), event: lifeEvent.optional(), limit: z.int().min(1).max(20).default(10) }),
    output: z.object({ items: z.array(itemCard.extend({ because: z.string().nullable() })) }),
  }),
  item: reading({
    input: z.strictObject({ code: id }),
    output: z.object({ item, version: z.int(), from: instant, mayPublish: z.boolean() }),
    failures: ['item.absent'],
  }),
  /** The one-time notice of these items, materials merged. */
  notice: reading({
    input: z.strictObject({ codes }),
    output: noticeSheet,
    failures: ['item.absent'],
  }),
  /** Every version of an item, newest first. */
  history: reading({
    input: z.strictObject({ code: id }),
    output: z.object({ items: z.array(itemVersion) }),
    failures: ['item.absent'],
  }),
  /** Publishes an item changed from `version`, or a new one from version 0. */
  publish: writing({
    input: z.strictObject({ item, version: z.int().nonnegative(), reason: words(120) }),
    output: z.object({ code: id, version: z.int() }),
    failures: ['item.moved', 'content.refused'],
  }),
  /** Takes an item off the list. */
  endItem: writing({
    input: z.strictObject({ code: id, version: z.int().positive(), reason: words(120) }),
    output: z.object({ code: id, version: z.int() }),
    failures: ['item.absent', 'item.moved', 'content.refused'],
  }),

  /**
   * Opens the check of these items' materials, or gives the open one; `areaId` names another desk than my own street's. Or that of a
   * matter's papers, for who asked for it: whatever its desk has asked for since stands in it, and its workers see it with the matter.
   */
  openCheck: writing({
    input: z.union([
      z.strictObject({ codes, areaId: id.optional(), bookingId: id.optional() }),
      z.strictObject({ matterId: id }),
    ]),
    output: materialCheck,
    failures: ['item.absent', 'area.absent', 'home.absent', 'matter.absent', 'matter.state'],
  }),
  check: reading({
    input: z.strictObject({ checkId: id }),
    output: materialCheck,
    failures: ['check.absent'],
  }),
  checks: reading({ input: z.strictObject({}), output: z.object({ items: z.array(checkCard) }) }),
  /** Shows a material: by photos, by a paper kept from before with today's consent, or says it is not needed. */
  give: writing({
    input: z.strictObject({
      ...checkNamed,
      material: id,
      by: z.union([
        z.strictObject({ photos: z.array(photo).min(1).max(4) }),
        z.strictObject({ paperId: id, consent: z.literal(true) }),
        z.strictObject({ notNeeded: z.literal(true) }),
      ]),
    }),
    output: checkMoved.output,
    failures: [...checkMoved.failures, 'material.absent', 'paper.absent', 'paper.expired'],
  }),
  /** The desk's word on each: 齐, 缺, 看不清. */
  judge: writing({
    input: z.strictObject({
      ...checkNamed,
      verdicts: z
        .array(
          z.strictObject({
            material: id,
            state: z.enum(['complete', 'missing', 'unclear']),
            words: words(100).optional(),
          }),
        )
        .min(1)
        .max(60),
    }),
    output: checkMoved.output,
    failures: [...checkMoved.failures, 'material.absent', 'content.refused'],
  }),
  /** Ends a check: its owner, or the desk when the matter is done. The photos are deleted thirty days later. */
  closeCheck: writing({ input: z.strictObject(checkNamed), ...checkMoved }),
  /** What waits at the caller's desk, oldest first. */
  queue: reading({
    input: z.strictObject(page),
    output: z.object({ items: z.array(checkCard), next: cursor.nullable() }),
  }),

  papers: reading({ input: z.strictObject({}), output: z.object({ items: z.array(paper) }) }),
  /** Keeps a material that was found complete, so that it need not be shown again. */
  keepPaper: writing({
    input: z.strictObject({ checkId: id, material: id, consent: z.literal(true) }),
    output: z.object({ paperId: id }),
    failures: ['check.absent', 'material.absent', 'paper.unfit'],
  }),
  /** Takes a paper back: its photos are deleted, and it is taken out of every check still open. */
  dropPaper: writing({
    input: z.strictObject({ paperId: id }),
    output: z.object({ dropped: z.boolean() }),
  }),

  /** The directory of the caller's area, or of one named. */
  directory: reading({
    input: z.strictObject({ areaId: id.optional() }),
    output: z.object({ areaName: z.string(), items: z.array(directoryPlace) }),
    failures: ['area.absent'],
  }),

  /** Pop-up services for my area from today on, soonest first; of one area for who announces there. */
  popups: reading({
    input: z.strictObject({ areaId: id.optional() }),
    output: z.object({ items: z.array(popup), mayAnnounce: z.array(z.object({ areaId: id, areaName: z.string() })) }),
    failures: ['area.absent'],
  }),
  popup: reading({ input: z.strictObject({ popupId: id }), output: popup, failures: ['popup.absent'] }),
  announce: writing({
    input: popupWords,
    output: popup,
    failures: ['area.absent', 'item.absent', 'popup.times', 'content.refused'],
  }),
  /** Another day, place or hour; who has a place is told what changed. */
  changePopup: writing({
    input: z.strictObject({
      popupId: id,
      version: z.int().nonnegative(),
      change: popupWords.omit({ areaId: true, items: true, departments: true }).partial(),
    }),
    output: popup,
    failures: ['popup.absent', 'popup.moved', 'popup.over', 'popup.times', 'popup.taken', 'content.refused'],
  }),
  cancelPopup: writing({
    input: z.strictObject({ popupId: id, version: z.int().nonnegative(), reason: words(100) }),
    output: popup,
    failures: ['popup.absent', 'popup.moved', 'popup.over', 'content.refused'],
  }),
  /** A place for my household: one each. */
  bookPopup: writing({
    input: z.strictObject({ popupId: id }),
    output: popup,
    failures: ['popup.absent', 'popup.over', 'popup.full', 'home.absent'],
  }),
  leavePopup: writing({
    input: z.strictObject({ popupId: id }),
    output: popup,
    failures: ['popup.absent', 'popup.over'],
  }),
  /** Who comes, for whoever announced it: polite short forms and stairwells, no doors. */
  popupPlaces: reading({
    input: z.strictObject({ popupId: id }),
    output: z.object({ items: z.array(z.object({ called: z.string(), title: z.string(), at: instant })) }),
    failures: ['popup.absent'],
  }),
})
