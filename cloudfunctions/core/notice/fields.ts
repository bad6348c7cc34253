import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant, NoticeKind } from '../../contract'
import type { RequestDocument } from '../request/stored'
import { shortened } from '../request/title'
import { type CaseTemplate, noticeTable } from './table'

dayjs.extend(utc)

/** A template field `thing`: one line, at most 20 characters, never empty. */
export const thing = (text: string) => ({ value: shortened(text.replace(/\s+/g, ' ').trim() || '无', 20) })
/** A field `name`: at most ten characters, Chinese or letters, never empty. */
export const name = (text: string) => ({
  value: [...text.replace(/[^\p{Script=Han}\p{L}]/gu, '')].slice(0, 10).join('') || '工作人员',
})
export const phrase = (text: string) => ({ value: text })
/** A field `time`, in Asia/Shanghai. */
export const time = (at: Instant) => ({ value: dayjs(at).utcOffset(8).format('YYYY年M月D日 HH:mm') })

/** The fields of each template by WeChat's names, as declared in config/cloud.ts. */
export function fieldsOf(
  use: CaseTemplate,
  request: RequestDocument,
  kind: NoticeKind,
  now: Instant,
): Record<string, { value: string }> {
  const row = noticeTable[kind]
  const tables = {
    progress: () => ({
      thing1: thing(request.title),
      phrase2: phrase(row.phrase),
      thing3: thing(row.words(request)),
      time4: time(now),
    }),
    result: () => ({
      thing1: thing(request.title),
      thing2: thing(request.result?.words ?? row.words(request)),
      name3: name(request.handler?.name ?? request.inCharge.name),
      time4: time(now),
    }),
    task: () => ({
      thing1: thing(request.title),
      thing2: thing(request.areaName),
      phrase3: phrase(row.phrase),
      time4: time(request.dueAt ?? now),
    }),
  } satisfies Record<CaseTemplate, () => Record<string, { value: string }>>
  return tables[use]()
}
