import type { Instant } from '../contract'
import { coveredUntil, weekOfAsking } from '../core/calendar/upkeep'
import { dayOf, startOfDay } from '../core/calendar/working-time'
import type { PostDocument } from '../core/chain/stored'
import type { MessageDocument } from '../core/notice/stored'
import { refOf } from '../core/routing/responsible'
import { calendar } from '../kit/calendar'
import { insertOnce, list } from '../kit/database'
import { idFor } from '../kit/ids'

/** What this instance knows to be told; another asks once more and finds it so. */
let told = ''

/** Asks the administrators for the next year's days, once a week from two months before on; stops when they are imported. How many were told. */
export async function askForCalendar(now: Instant): Promise<number> {
  const week = weekOfAsking(calendar, now)
  const asking = `calendar ${calendar.coveredThrough} ${week}`
  if (week === null || told === asking) return 0
  const posts = await list<PostDocument>('posts', { areaKind: 'district', kind: 'administrator', until: null })
  const people = new Set(posts.map((post) => refOf(post, now).openid))
  let count = 0
  for (const openid of people) if (await insertOnce('messages', messageFor(openid, asking, now))) count += 1
  told = asking
  return count
}

function messageFor(openid: string, asking: string, now: Instant): MessageDocument {
  const end = coveredUntil(calendar)
  const year = new Date(startOfDay(dayOf(end)) + 12 * 3_600_000).getUTCFullYear()
  const left = Math.ceil((end - now) / 86_400_000)
  return {
    _id: idFor(openid, asking),
    openid,
    kind: 'alert',
    title: `请导入 ${year} 年放假安排`,
    words: `${left > 0 ? `还有 ${left} 天，` : ''}${year} 年的节假日和调休还没有导入，落在那一年的期限先按平常的周末算。`,
    page: 'pages/messages/index',
    at: now,
    readAt: null,
    template: null,
    push: 'untried',
  }
}
