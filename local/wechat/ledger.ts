import type { CollectionDeclaration, TemplateDeclaration } from '../../config/manifest'
import type { Document, Engine } from '../engine/types'

export interface ShadeMessage {
  id: string
  /** Milliseconds since the epoch. */
  at: number
  openid: string
  templateId: string
  title: string
  fields: Array<{ name: string; label: string; value: string }>
  page: string
}

export interface Ledger {
  /** One more message of this template may be sent to this person. */
  accept(openid: string, templateId: string): void
  /** Uses one acceptance up; false where none is left. */
  spend(openid: string, templateId: string): boolean
  left(openid: string, templateId: string): number
  deliver(message: Omit<ShadeMessage, 'id' | 'at'>): string
  /** Newest first, 100 at most. */
  messages(openid: string): ShadeMessage[]
}

const ACCEPTANCES = 'wechat_acceptances'
const MESSAGES = 'wechat_messages'
const SHADE_LENGTH = 100

const collections: CollectionDeclaration[] = [
  { name: ACCEPTANCES, indexes: [] },
  {
    name: MESSAGES,
    indexes: [
      {
        name: 'shade',
        fields: [
          ['openid', 1],
          ['at', -1],
          ['order', -1],
        ],
      },
    ],
  },
]

const keyOf = (openid: string, templateId: string): string => `${openid}|${templateId}`

function messageOf({ _id, order: _order, ...rest }: Document): ShadeMessage {
  return { ...(rest as Omit<ShadeMessage, 'id'>), id: _id }
}

/** Acceptances and delivered messages, kept in the engine so that they survive a restart. */
export function openLedger(engine: Engine, now: () => number): Ledger {
  for (const collection of collections) engine.ensure(collection)
  let order = 0
  return {
    accept(openid, templateId) {
      engine.update(ACCEPTANCES, { _id: keyOf(openid, templateId) }, { $inc: { left: 1 } }, { upsert: true })
    },
    spend(openid, templateId) {
      const filter = { _id: keyOf(openid, templateId), left: { $gt: 0 } }
      return engine.update(ACCEPTANCES, filter, { $inc: { left: -1 } }).modified === 1
    },
    left(openid, templateId) {
      const [found] = engine.find({ collection: ACCEPTANCES, filter: { _id: keyOf(openid, templateId) }, limit: 1 })
      return Number(found?.left ?? 0)
    },
    deliver(message) {
      // Two messages of one millisecond keep their order.
      const [id = ''] = engine.insert(MESSAGES, [{ ...message, at: now(), order: order++ }])
      return id
    },
    messages: (openid) =>
      engine
        .find({
          collection: MESSAGES,
          filter: { openid },
          order: [
            ['at', -1],
            ['order', -1],
          ],
          limit: SHADE_LENGTH,
        })
        .map(messageOf),
  }
}

/** A message as the shade shows it: the template's title and labels beside the sent values. */
export function composed(
  template: TemplateDeclaration,
  { openid, page, data }: { openid: string; page: string; data: Record<string, { value: unknown }> },
): Omit<ShadeMessage, 'id' | 'at'> {
  const fields = Object.entries(template.fields).map(([name, label]) => ({
    name,
    label,
    value: String(data[name]?.value ?? ''),
  }))
  return { openid, templateId: template.id, title: template.title, fields, page }
}
