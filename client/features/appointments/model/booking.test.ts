import type { BookingView } from '../../../contract'
import { bookingCard, changeWords, countdown, headNote } from './booking'

/** Friday 20 November 2026, 10:00 in Asia/Shanghai. */
const now = Date.parse('2026-11-20T10:00:00+08:00')
const startAt = Date.parse('2026-11-23T09:30:00+08:00')
const booking = (part: Partial<BookingView> = {}): BookingView => ({
  ...{ bookingId: 'b-1', code: '7K3Q2M', state: 'booked', version: 1, mode: 'desk', date: '2026-11-23', minute: 570 },
  ...{ minutes: 25, startAt, endAt: startAt + 1_500_000, called: '本人', by: null, note: null, address: null },
  centre: { centreId: 'C-1', name: '文化社区党群服务中心', address: '文化巷 12 号', phone: '0433-5550000', at: null },
  post: { no: 2, name: '2号全能岗', worker: '金花' },
  items: [
    { code: 'gaoling', name: '高龄津贴' },
    { code: 'juzhu', name: '居住证明' },
  ],
  ...{ changeUntil: startAt - 7_200_000, offerUntil: null, ticket: null, changes: [], miss: null, matterId: null },
  may: ['cancel', 'reschedule'],
  ...part,
})

test('a card says when, what, where and with whom', () => {
  expect(bookingCard(booking(), now)).toMatchObject({
    ...{ title: '高龄津贴 + 居住证明', when: '周一 9:30', where: '文化社区党群服务中心 · 2 号全能岗 金花' },
    ...{ tag: { words: '约好了' }, asks: null, open: true },
  })
})

test('a place that is kept asks until when', () => {
  const offered = booking({ state: 'offered', offerUntil: now + 1_800_000 })
  expect(bookingCard(offered, now).asks).toBe('有空位了，请在 今天 10:30 前定')
  expect([countdown(now + 1_685_000, now), countdown(now + 4_200, now), countdown(now, now)]).toEqual([
    '28:05',
    '0:05',
    null,
  ])
})

test('until when it may be changed, and what to do after that', () => {
  expect(changeWords(booking(), now)).toBe('周一 7:30 前可以改时间、取消')
  expect(changeWords(booking({ may: [] }), now)).toContain('打中心电话')
  expect(changeWords(booking({ state: 'done', may: ['rate'] }), now)).toBe('')
})

const miss = { weight: 'warned', banUntil: null, appeal: null } as const
const appeal = { words: '去医院了', at: now, reason: null } as const
test.each([
  [booking(), null],
  [booking({ changes: [{ at: now, words: '1号请假，2号接待' }] }), '安排有变，时间不变'],
  [booking({ state: 'withdrawn', changes: [{ at: now, words: '停电检修。' }] }), '那天开不了门，对不住'],
  [booking({ state: 'lapsed' }), '位子已让给下一位'],
  [booking({ state: 'missed', miss }), '这次没等到您'],
  [booking({ state: 'missed', miss: { ...miss, weight: 'counted', banUntil: now } }), '两次没来，暂停预约'],
  [booking({ state: 'missed', miss: { ...miss, appeal: { ...appeal, ruled: 'open' } } }), '说明已交给中心'],
  [booking({ state: 'missed', miss: { ...miss, appeal: { ...appeal, ruled: 'upheld' } } }), '这次不算没来'],
])('what has happened is told kindly (%#)', (one, title) => {
  expect(headNote(one, now)?.title ?? null).toBe(title)
})
