import type { Instant, TemplateUse } from '../../../cloudfunctions/contract'
import type { MessageDocument, PendingNotice } from '../../../cloudfunctions/core/notice/stored'
import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { type Random, randomOf } from '../random'
import { DAY, HOUR } from './moment'

/** As declared in config/cloud.ts. */
const templates: Record<TemplateUse, string> = {
  progress: 'weige-progress',
  result: 'weige-result',
  task: 'weige-task',
  notice: 'weige-notice',
  booking: 'weige-booking',
}
/** Inboxes reach back so far; the family of the first page keeps everything. */
const KEPT = 30 * DAY

/** A case whose notices are all delivered, and what they became in the inboxes. */
export function delivered(request: RequestDocument): {
  request: RequestDocument
  notices: Record<string, PendingNotice>
} {
  return { request: { ...request, notices: {}, noticeDueAt: null }, notices: request.notices }
}

/** The inboxes as they stand now: old ones read, of the newest some are not. */
export function inboxes(
  notices: Iterable<readonly [id: string, notice: PendingNotice]>,
  { seed, now, keepsAll }: { seed: number; now: Instant; keepsAll: (openid: string) => boolean },
): MessageDocument[] {
  const random = randomOf(seed, 'inboxes')
  const found: MessageDocument[] = []
  for (const [id, { openid, kind, title, words, page, at, push }] of notices) {
    const readAt = readingTime(at, now, random)
    const sent = random.chance(0.7)
    if (at < now - KEPT && !keepsAll(openid)) continue
    const template = push ? templates[push.use] : null
    found.push({
      _id: id,
      openid,
      kind,
      title,
      words,
      page,
      at,
      readAt,
      template,
      push: push ? (sent ? 'sent' : 'none') : 'untried',
    })
  }
  return found.sort((a, b) => a.at - b.at)
}

function readingTime(at: Instant, now: Instant, random: Random): Instant | null {
  const read = at + random.next() ** 2 * 20 * HOUR
  return read > now ? null : Math.round(read)
}
