import type { RequestCard } from '../../../contract'
import { deskCard, myCard } from './card'

const now = Date.parse('2025-11-20T11:00:00+08:00')
const card = (part: Partial<RequestCard> = {}): RequestCard => ({
  requestId: 'r1',
  code: 'GM-7K3Q',
  title: '楼道三层感应灯不亮',
  state: 'handling',
  kind: 'request',
  version: 4,
  category: 'housing.light',
  areaName: '3号楼2单元',
  lamp: { colour: 'amber', clock: 'resolve', dueAt: now + 3_600_000, left: 300, day: 480, provisional: false },
  createdAt: now,
  updatedAt: now,
  last: {
    kind: 'started',
    at: now - 5 * 60_000,
    actor: { role: 'post', me: false, name: '周德海', post: 'officer', areaName: '红心物业服务中心' },
    words: '明天上午来换',
  },
  ...part,
})

test('a card says who did what, and how much time is left', () => {
  expect(myCard(card(), now)).toMatchObject({
    sentence: '周德海开始办了：明天上午来换',
    quiet: '还剩 5 个工作小时 · 5 分钟前',
    tag: { words: '办理中', tone: 'amber' },
    label: '楼道三层感应灯不亮，办理中，还剩 5 个工作小时，周德海开始办了：明天上午来换',
  })
})

test('where it is the reporter’s turn, the tag asks him in our own green', () => {
  const lamp = { colour: 'off', clock: null, dueAt: null, left: null, day: 480, provisional: false } as const
  expect(myCard(card({ state: 'resolved', lamp }), now).tag).toEqual({ words: '请评价', tone: 'pine' })
  expect(deskCard(card({ state: 'resolved', lamp }), now).tag).toEqual({ words: '待评价', tone: 'plain' })
})

test('a new matter says where it went', () => {
  expect(myCard(card({ state: 'submitted' }), now).sentence).toBe('已送到 3 号楼 2 单元，等负责人核实')
})

test('a desk sees where it is and until when', () => {
  expect(deskCard(card(), now)).toMatchObject({
    sentence: '3 号楼 2 单元 · 周德海开始办了：明天上午来换',
    quiet: '还剩 5 个工作小时 · 今天 12:00 前要办好',
  })
})

test('what has closed and still waits for me is to be asked about', () => {
  const closed = card({
    state: 'closed',
    lamp: { colour: 'off', clock: null, dueAt: null, left: null, day: 480, provisional: false },
  })
  expect(deskCard(closed, now, true).tag).toEqual({ words: '请回访', tone: 'pine' })
  expect(deskCard(closed, now).tag).toEqual({ words: '已办结', tone: 'plain' })
})
