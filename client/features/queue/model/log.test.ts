import type { WorkLog } from '../../../contract'
import { byState, isEarly, keepsLog, leadsLogs, logLine, logLines, logTag } from './log'

const at = Date.parse('2026-09-01T17:40:00+08:00')
const log: WorkLog = {
  ...{ logId: 'l', date: '2026-09-01', state: 'drafted', name: '王敏', post: 'deskWorker', areaName: '文化巷' },
  lines: [
    {
      ...{ kind: 'served', count: 5, minutes: 85 },
      what: [
        { words: '高龄津贴申领', count: 3 },
        { words: '居住证明开具', count: 2 },
      ],
    },
    { kind: 'booked', count: 2, minutes: null, what: [{ words: '高龄津贴申领', count: 2 }] },
    { kind: 'visits', count: 1, minutes: null, what: [] },
  ],
  ...{ words: null, draftedAt: at, confirmedAt: null, mine: true },
}

test('each kind of work has its count, and what it was', () => {
  expect(logLines(log)).toEqual([
    { kind: 'served', title: '窗口办理', count: '5 位', note: '高龄津贴申领 3、居住证明开具 2 · 共 85 分钟' },
    { kind: 'booked', title: '其中预约来的', count: '2 位', note: '高龄津贴申领 2' },
    { kind: 'visits', title: '入户走访', count: '1 户', note: '' },
  ])
})

test('in one line nobody is counted twice', () => {
  expect(logLine(log)).toBe('窗口办理 5 位、入户走访 1 户')
  expect(logLine({ lines: [] })).toBe('这天没有记下的事')
})

test('who has not confirmed stands first, and says so', () => {
  const done: WorkLog = { ...log, logId: 'd', state: 'confirmed', confirmedAt: at }
  expect(byState([done, log]).map(({ logId }) => logId)).toEqual(['l', 'd'])
  expect(logTag(done)).toEqual({ words: '17:40 已确认', tone: 'green' })
  expect(logTag(log).words).toBe('还没确认')
})

test('a day confirmed before it is over would miss what is still done', () => {
  expect(isEarly('2026-09-01', '2026-09-01', 15)).toBe(true)
  expect(isEarly('2026-09-01', '2026-09-01', 17)).toBe(false)
  expect(isEarly('2026-08-31', '2026-09-01', 9)).toBe(false)
})

test('desk and grid workers keep a log, heads look after it, and who does both sees both', () => {
  const has = (...posts: Array<'deskWorker' | 'laneHead' | 'unitHead'>) => ({ posts: posts.map((post) => ({ post })) })
  expect([keepsLog(has('deskWorker')), leadsLogs(has('deskWorker'))]).toEqual([true, false])
  expect([keepsLog(has('laneHead', 'deskWorker')), leadsLogs(has('laneHead', 'deskWorker'))]).toEqual([true, true])
  expect([keepsLog(has('unitHead')), leadsLogs(has('unitHead')), keepsLog(undefined)]).toEqual([false, false, false])
})
