import type { TicketView } from '../../../contract'
import { arrivalWords, faceOf, firstTicket, isOpen, ticketCard } from './face'

const at = Date.parse('2026-09-01T10:00:00+08:00')
const ticket: TicketView = {
  ...{ ticketId: 't', number: 'A012', kind: 'booked', state: 'waiting', version: 1, date: '2026-09-01' },
  centre: { centreId: 'C1', name: '文化社区党群服务中心', address: '文化巷 12 号', phone: '0433-5550000' },
  items: [{ code: 'gaoling', name: '高龄津贴申领' }],
  ...{ called: null, bookingId: 'b', startAt: at, arrivedAt: at, arrival: 'onTime', ahead: 3, minutes: 12 },
  ...{ desk: null, calls: 0, calledAt: null, words: null, endedAt: null, matterId: null, rating: null },
  ...{ may: ['leave'], at, askAfter: 6000 },
}
const desk = { no: 2, name: '2号全能岗' }
const said = (change: Partial<TicketView>) => faceOf({ ...ticket, ...change })

test('who waits learns how many are before him and how long it takes', () => {
  expect(said({})).toEqual({ tone: 'pine', title: '前面还有 3 位', words: '大约 12 分钟' })
  expect(said({ ahead: 1, minutes: 6 }).words).toBe('大约 6 分钟，请到大厅里等')
  expect(said({ ahead: 0, minutes: 0 })).toMatchObject({ title: '下一位就是您', words: '马上就叫，请留意大屏' })
})

test('while no desk is at work nobody is promised to be next', () => {
  expect(said({ ahead: 0, minutes: null })).toMatchObject({ title: '您排在第一位' })
  expect(said({ ahead: 2, minutes: null }).words).toContain('还没开始叫号')
})

test('a call alone turns the page to gold, and says which desk and how often', () => {
  const golden = (['waiting', 'called', 'serving', 'parked', 'missed', 'transferred', 'done', 'left'] as const).filter(
    (state) => said({ state, desk }).tone === 'gold',
  )
  expect(golden).toEqual(['called'])
  expect(said({ state: 'called', desk, calls: 1 }).title).toBe('请到 2 号窗口')
  expect(said({ state: 'called', desk, calls: 2 }).words).toBe('第 2 次叫您了，共叫 3 次')
})

test('who missed it or lacks a paper is told what to do, not only what happened', () => {
  expect(said({ state: 'missed' }).words).toContain('再等 3 位')
  expect(said({ state: 'parked', words: '户口本复印件' }).words).toBe('户口本复印件。带齐了回来，不用重新取号')
  expect(said({ state: 'transferred', desk, words: '要录指纹' }).words).toBe('要录指纹。这个窗口下一位就叫您')
})

test('who came early or late knows why others are called before him; who walked in is told nothing of it', () => {
  expect(arrivalWords({ ...ticket, arrival: 'early' })).toContain('10:00 前 10 分钟')
  expect(arrivalWords({ ...ticket, arrival: 'late' })).toBe('过了约好的 10:00，按现场号排')
  expect(arrivalWords({ ...ticket, arrival: null, startAt: null })).toBeNull()
})

test('who was served is asked how it was only while his word still counts', () => {
  const served: TicketView = { ...ticket, state: 'done', may: ['rate'] }
  expect(faceOf(served).words).toBe('办得怎么样，请您说一句')
  expect(faceOf({ ...served, may: [] }).words).toBe('有事随时再来')
})

test('of several numbers the one that is called stands first, what may be rated last, and what is over nowhere', () => {
  const waits = { ...ticket, ticketId: 'waits' }
  const called: TicketView = { ...ticket, ticketId: 'called', state: 'called' }
  const served: TicketView = { ...ticket, ticketId: 'served', state: 'done', may: ['rate'] }
  const left: TicketView = { ...ticket, ticketId: 'left', state: 'left', may: [] }
  expect(firstTicket([left, served, waits, called])?.ticketId).toBe('called')
  expect(firstTicket([left, served, waits])?.ticketId).toBe('waits')
  expect(firstTicket([left, served])?.ticketId).toBe('served')
  expect(firstTicket([left])).toBeNull()
  expect([waits, called, served, left].map(isOpen)).toEqual([true, true, false, false])
})

test('a card stands out where something is wanted of its holder', () => {
  expect(ticketCard(ticket).warm).toBe(false)
  expect(ticketCard({ ...ticket, state: 'called', desk }).warm).toBe(true)
  expect(ticketCard({ ...ticket, state: 'done', may: ['rate'] }).warm).toBe(true)
  expect(ticketCard(ticket).where).toBe('文化社区党群服务中心 · 高龄津贴申领')
})
