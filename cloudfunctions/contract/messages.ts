import * as z from 'zod'
import { cursor, id, instant } from './common'
import { groupMessageKinds } from './groups/kinds'
import { reading, routesOf, writing } from './route'

/** What a notice is about; the words are made from `facts` by one table in the core. */
export const noticeKinds = [
  'received',
  'new',
  'accepted',
  'returned',
  'supplemented',
  'refused',
  'assigned',
  'task',
  'started',
  'progress',
  'resolved',
  'rated',
  'closed',
  'reopened',
  'withdrawn',
  'amber',
  'climbed',
  'overdue',
  'urged',
  'supervised',
  'handedBack',
  'ruling',
  'ruled',
  'shelving',
  'shelved',
  'unshelved',
  'review',
  'objected',
  'transferred',
  'merged',
  'split',
  'joined',
  'called',
  'arrived',
  'signed',
  'emergency',
  'followUp',
  'alert',
] as const
export const noticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof noticeKind>

/** What a message is about that is about no case; its words stand beside what says it. */
export const otherKinds = [
  'post',
  'home',
  'visits',
  'materials',
  'popup',
  'booking',
  'matter',
  'queue',
  'worklog',
] as const
export const messageKind = z.enum([...noticeKinds, ...otherKinds, ...groupMessageKinds])
export type MessageKind = z.infer<typeof messageKind>

export const message = z.object({
  messageId: id,
  kind: messageKind,
  title: z.string(),
  words: z.string(),
  at: instant,
  readAt: instant.nullable(),
  /** A page of the mini program with its query. */
  page: z.string(),
  /** What became of the subscription message: sent, no acceptance left, failed, not tried. */
  push: z.enum(['sent', 'none', 'failed', 'untried']),
})
export type Message = z.infer<typeof message>

export const templateUse = z.enum(['progress', 'result', 'task', 'notice', 'booking'])
export type TemplateUse = z.infer<typeof templateUse>

export const messages = routesOf('messages', {
  inbox: reading({
    input: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(message), next: cursor.nullable() }),
  }),
  unread: reading({ input: z.strictObject({}), output: z.object({ count: z.int(), more: z.boolean() }) }),
  /** Marks the named ones, or all up to now, as read. */
  read: writing({
    input: z.strictObject({ messageIds: z.array(id).min(1).max(50).optional() }),
    output: z.object({ read: z.int() }),
  }),
  /** Template ids to ask acceptances for, and how many of each are left by our own count. */
  templates: reading({
    input: z.strictObject({}),
    output: z.array(z.object({ use: templateUse, templateId: z.string(), left: z.int() })),
  }),
  /** Enters what the person answered when WeChat asked: the templates accepted, one message each. */
  acceptances: writing({
    input: z.strictObject({ accepted: z.array(z.string().min(1).max(64)).min(1).max(3) }),
    output: z.array(z.object({ use: templateUse, templateId: z.string(), left: z.int() })),
  }),
})
