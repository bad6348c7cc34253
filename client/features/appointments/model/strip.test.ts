import type { BookingDay } from '../../../contract'
import { firstFree, mayWait, mayWish, reasonOf, stripDay } from './strip'

/** Friday 20 November 2026, 10:00 in Asia/Shanghai. */
const now = Date.parse('2026-11-20T10:00:00+08:00')
const day = (part: Partial<BookingDay>): BookingDay => ({
  ...{ date: '2026-11-23', kind: 'open', madeUp: false, words: null, left: 14 },
  ...part,
})

test.each([
  [day({}), '周一', '23', '余 14', false],
  [day({ date: '2026-11-20', kind: 'full', left: 0 }), '今天', '20', '约满', true],
  [day({ date: '2026-11-22', kind: 'off', left: 0 }), '周日', '22', '休', true],
  [day({ kind: 'holiday', words: '国庆节', left: 0 }), '周一', '23', '国庆节', true],
  [day({ kind: 'holiday', left: 0 }), '周一', '23', '放假', true],
  [day({ kind: 'closed', words: '停电检修', left: 0 }), '周一', '23', '停办', true],
  [day({ kind: 'unpublished', left: 0 }), '周一', '23', '待公布', true],
] as const)('%j reads %s %s %s', (one, weekday, number, tail, off) => {
  expect(stripDay(one, now)).toMatchObject({ weekday, number, tail, off, tone: 'plain' })
})

test('a made-up Saturday says so in amber, and how much is left aloud', () => {
  const saturday = day({ date: '2026-11-21', madeUp: true, left: 6 })
  expect(stripDay(saturday, now)).toMatchObject({ tail: '调休上班', tone: 'amber', off: false })
  expect(stripDay(saturday, now).label).toContain('余 6')
  expect(stripDay({ ...saturday, left: 0, kind: 'full' }, now)).toMatchObject({
    tail: '约满',
    tone: 'plain',
    off: true,
  })
})

test('a day that is shut says why, and which is the nearest that is not', () => {
  const days = [day({ date: '2026-11-22', kind: 'off', left: 0 }), day({})]
  expect(reasonOf(days[0] as BookingDay, days, 'desk', now)).toEqual({
    title: '后天休息',
    words: '最近能约的是 周一',
  })
  expect(reasonOf(days[1] as BookingDay, days, 'desk', now)).toBeNull()
  const shut = day({ kind: 'closed', words: '停电检修', left: 0 })
  expect(reasonOf(shut, [shut], 'desk', now)?.title).toBe('这天停办：停电检修')
  expect(reasonOf(shut, [shut], 'desk', now)?.words).toContain('排队')
  const visits = day({ kind: 'late', left: 0 })
  expect(reasonOf(visits, [visits, day({})], 'home', now)?.title).toBe('这天没有排上门的班')
})

test('where no round outside the centre is planned at all, the way leads by the form; a full one may be waited for', () => {
  const visits = day({ kind: 'late', left: 0 })
  expect(reasonOf(visits, [visits], 'home', now)?.words).toContain('先填表申请')
  expect(reasonOf(visits, [visits, day({ kind: 'full', left: 0 })], 'home', now)?.words).toContain('排队')
})

test('the first free day is chosen by itself; one waits only for what is full, and wishes only where people work', () => {
  const full = day({ date: '2026-11-20', kind: 'full', left: 0 })
  expect(firstFree([full, day({})])).toBe('2026-11-23')
  expect(firstFree([full])).toBeNull()
  const me = { kind: 'me' } as const
  expect([full, day({}), day({ kind: 'off' })].map((one) => mayWait(one, me))).toEqual([true, false, false])
  const mother = { kind: 'family', called: '朴老太', relation: '母亲' } as const
  expect(mayWait(full, mother)).toBe(false)
  expect([mayWish(full), mayWish(day({})), mayWish(day({ kind: 'holiday' }))]).toEqual([true, true, false])
})
