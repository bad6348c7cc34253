import type { PostKind, WorkKind, WorkLog } from '../../../contract'
import { clockWords } from '../../../language/time'

const kinds: Record<WorkKind, { title: string; unit: string }> = {
  served: { title: '窗口办理', unit: '位' },
  booked: { title: '其中预约来的', unit: '位' },
  visits: { title: '入户走访', unit: '户' },
  requests: { title: '办居民诉求', unit: '件' },
  matters: { title: '受理办件', unit: '件' },
}

/** A line of a day's log as it stands on the page. */
export interface LogLine {
  kind: WorkKind
  title: string
  count: string
  /** 高龄津贴申领 3、居住证明开具 2 · 共 85 分钟 */
  note: string
}

export const logLines = ({ lines }: Pick<WorkLog, 'lines'>): LogLine[] =>
  lines.map(({ kind, count, minutes, what }) => ({
    kind,
    title: kinds[kind].title,
    count: `${count} ${kinds[kind].unit}`,
    note: [
      what.map((one) => `${one.words} ${one.count}`).join('、'),
      minutes === null || minutes === 0 ? '' : `共 ${minutes} 分钟`,
    ]
      .filter(Boolean)
      .join(' · '),
  }))

/** 窗口办理 12 位、入户走访 3 户: a day in one line; what is counted within another line is left out. */
export const logLine = (log: Pick<WorkLog, 'lines'>): string =>
  logLines(log)
    .filter(({ kind }) => kind !== 'booked')
    .map(({ title, count }) => `${title} ${count}`)
    .join('、') || '这天没有记下的事'

export const logTag = ({ state, confirmedAt }: Pick<WorkLog, 'state' | 'confirmedAt'>) =>
  state === 'confirmed'
    ? ({ words: confirmedAt === null ? '已确认' : `${clockWords(confirmedAt)} 已确认`, tone: 'green' } as const)
    : ({ words: '还没确认', tone: 'amber' } as const)

/** Those who have not confirmed first: they are whom the page is for. */
export const byState = (logs: readonly WorkLog[]): WorkLog[] =>
  [...logs].sort((one, other) => Number(one.state === 'confirmed') - Number(other.state === 'confirmed'))

/** Before this hour a day is not over, and what is done later would be missing. */
const CLOSING = 17

export const isEarly = (date: string, today: string, hour: number): boolean => date === today && hour < CLOSING

const logging = new Set<PostKind>(['deskWorker', 'gridWorker'])
const leading = new Set<PostKind>(['streetHead', 'laneHead', 'gridHead', 'buildingHead', 'inspector', 'administrator'])

interface Posts {
  posts: ReadonlyArray<{ post: PostKind }>
}

/** Whose own day is written down; who looks after those of others. */
export const keepsLog = (me: Posts | undefined): boolean => me?.posts.some(({ post }) => logging.has(post)) ?? false
export const leadsLogs = (me: Posts | undefined): boolean => me?.posts.some(({ post }) => leading.has(post)) ?? false
