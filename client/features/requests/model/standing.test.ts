import type { RequestView } from '../../../contract'
import { jointView } from './joint'
import { shelvingView } from './shelving'
import { standingOf } from './standing'
import { hasRated } from './timeline'

const now = Date.parse('2025-11-20T11:00:00+08:00')
const HOUR = 3_600_000
const lane = { post: 'laneHead', name: '金明姬', areaName: '文化巷' } as const
const street = { post: 'streetHead', name: '赵志强', areaName: '光明街道' } as const

const request = (part: Partial<RequestView>) =>
  ({
    state: 'handling',
    joined: 0,
    master: null,
    merged: [],
    handBacks: 0,
    climbs: [],
    supervised: false,
    shelving: null,
    ruler: null,
    onBehalf: null,
    followUp: null,
    ...part,
  }) as unknown as RequestView

const titles = (part: Partial<RequestView>, desk = false) =>
  standingOf(request(part), now, desk).map(({ title }) => title)

test('an ordinary case has nothing more to say', () => {
  expect(titles({})).toEqual([])
})

test('who a case climbed to is named, level by level', () => {
  const climbs = [
    { ...lane, at: now - 5 * HOUR },
    { ...street, at: now - HOUR },
  ]
  expect(titles({ climbs, supervised: true })).toEqual(['已升到路巷长 金明姬', '已升到街长 赵志强', '督办中'])
})

test('neighbours are counted by household, and a merged case leads to where it lives on', () => {
  expect(titles({ joined: 3 })).toEqual(['和 3 户邻居一起'])
  expect(standingOf(request({ state: 'merged', master: 'r9' }), now, false)).toMatchObject([{ opens: 'r9' }])
})

test('the parts of a master case are the desk’s business', () => {
  expect(titles({ merged: ['r1', 'r2'] })).toEqual([])
  expect(titles({ merged: ['r1', 'r2'] }, true)).toHaveLength(2)
})

test('a follow-up says who will ask, and then what was said', () => {
  expect(titles({ followUp: { why: 'low', by: street, done: null } })).toEqual(['街长 赵志强会来回访'])
  const done = { outcome: 'solved', words: '灯亮了', at: now } as const
  expect(titles({ followUp: { why: 'random', by: street, done } })).toEqual(['回访过了：解决了'])
})

test('a shelved case says until when and by whom; in hand again it says nothing', () => {
  const shelving = { reason: '等解冻', reviewAt: now + 14 * 24 * HOUR, approved: false, approver: street, photos: [] }
  expect(shelvingView(request({ shelving }))).toMatchObject({ note: '等街长 赵志强批，批之前计时不停' })
  const approved = { ...shelving, approved: true }
  expect(shelvingView(request({ shelving: approved, state: 'shelved' }))?.title).toBe('先挂账，12 月 4 日 周四 再来看')
  expect(shelvingView(request({ shelving: approved }))).toBeNull()
})

test('a joint case tells of each department when it came, how fast, and what it signed', () => {
  const called = { departmentId: 'water', department: '供排水公司', name: '崔明哲', words: null, stars: null }
  const away = { ...called, arrivedAt: null, response: null, signedAt: null, outcome: null }
  const signed = {
    ...{ ...called, departmentId: 'gas', department: '燃气公司', arrivedAt: now - HOUR, response: 95 },
    ...{ signedAt: now, outcome: 'done' as const, words: '阀门换好了', stars: 4 },
  }
  const view = jointView({ by: street, dueAt: now + 6 * HOUR, departments: [away, signed] }, now)
  expect(view.note).toBe('今天 17:00 前办完 · 已签字 1/2')
  expect(view.departments.map(({ standing }) => standing)).toEqual(['还没到', '办完签字了'])
  expect(view.departments[1]?.lines).toEqual([
    '今天 10:00 到场，用了 1 小时 35 分',
    '今天 11:00 签字 · 得 4 颗星',
    '阀门换好了',
  ])
})

test('who has rated the newest result is not asked again; an older word does not count', () => {
  const event = (seq: number, kind: string, me: boolean) =>
    ({ seq, kind, at: now, actor: { role: 'reporter', me, name: '我' }, facts: {}, prev: '', hash: '' }) as const
  expect(hasRated([event(1, 'resolved', false), event(2, 'rated', true)])).toBe(true)
  expect(hasRated([event(1, 'resolved', false), event(2, 'rated', false)])).toBe(false)
  expect(hasRated([event(1, 'resolved', false), event(2, 'rated', true), event(3, 'resolved', false)])).toBe(false)
})
