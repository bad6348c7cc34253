import type { MessageDocument } from '../../../cloudfunctions/core/notice/stored'
import type { World } from '../world'

const BATCH = 5000
const ofCase = /^([0-9a-f]{24})-(\d+)-\d+/

/** What lies in the inboxes, by case and the number of the event it tells of: `openid kind`. */
export function inboxes({ local }: World): {
  heard: Map<string, string[]>
  pushed: Map<string, Record<MessageDocument['push'], number>>
  count: number
} {
  const heard = new Map<string, string[]>()
  const pushed = new Map<string, Record<MessageDocument['push'], number>>()
  let count = 0
  for (let after = ''; ; ) {
    const batch = local.engine.find({
      collection: 'messages',
      filter: { _id: { $gt: after } },
      order: [['_id', 1]],
      limit: BATCH,
      projection: { _id: 1, openid: 1, kind: 1, push: 1, template: 1 },
    }) as unknown as MessageDocument[]
    for (const { _id, openid, kind, push, template } of batch) {
      const [, caseId, seq] = ofCase.exec(_id) ?? []
      // Notices that belong to no case are none of this month's business.
      if (!caseId) continue
      const place = `${caseId} ${seq}`
      heard.set(place, [...(heard.get(place) ?? []), `${openid} ${kind}`])
      const row = pushed.get(`${openid}|${template}`) ?? { sent: 0, none: 0, failed: 0, untried: 0 }
      row[push] += 1
      pushed.set(`${openid}|${template}`, row)
    }
    count += batch.length
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return { heard, pushed, count }
    after = last._id
  }
}

/** Who should have heard and did not, who heard twice, who heard what is none of his business. */
export function noticeFaults(expected: ReadonlySet<string>, heard: readonly string[]): string[] {
  const once = new Set(heard)
  const twice = heard.length - once.size
  const missing = [...expected].filter((one) => !once.has(one))
  const extra = [...once].filter((one) => !expected.has(one))
  return [
    ...(twice > 0 ? [`${twice} told twice`] : []),
    ...missing.map((one) => `not told: ${one}`),
    ...extra.map((one) => `told without cause: ${one}`),
  ]
}

/** Pushes against what people accepted and what WeChat's shade shows. */
export function pushFaults(
  { local, book }: World,
  pushed: ReadonlyMap<string, Record<string, number>>,
): { faults: string[]; pushes: number } {
  const faults: string[] = []
  const delivered = new Map<string, number>()
  for (let after = ''; ; ) {
    const batch = local.engine.find({
      collection: 'wechat_messages',
      filter: { _id: { $gt: after } },
      order: [['_id', 1]],
      limit: BATCH,
    })
    for (const { openid, templateId } of batch)
      delivered.set(`${openid}|${templateId}`, (delivered.get(`${openid}|${templateId}`) ?? 0) + 1)
    after = batch.at(-1)?._id ?? after
    if (batch.length < BATCH) break
  }
  let pushes = 0
  for (const [name, count] of delivered) {
    pushes += count
    const accepted = book.accepted.get(name) ?? 0
    const { sent = 0, failed = 0, untried = 0 } = pushed.get(name) ?? {}
    if (count > accepted) faults.push(`${name}: ${count} pushes, ${accepted} accepted`)
    if (count < sent || count > sent + failed + untried)
      faults.push(`${name}: ${count} pushes, the inbox says ${sent} sent, ${failed} failed, ${untried} untried`)
  }
  return { faults, pushes }
}
