import type { DeskTicket, DeskView } from '../../../contract'
import { cameWords, dayFigures, handActs, handTime, lineNote, tagsOf } from './desk'

const TEN = Date.parse('2026-09-01T10:00:00+08:00')
const MINUTE = 60_000
const ticket = (change: Partial<DeskTicket> = {}): DeskTicket => ({
  ...{ ticketId: 't', number: 'B007', kind: 'walkIn', state: 'waiting', version: 1, called: '崔奶奶', care: false },
  ...{ items: [{ code: 'residence', name: '居住证明' }], minutes: 10, startAt: null, arrivedAt: TEN, arrival: null },
  ...{ calls: 0, calledAt: null, servedAt: null, desk: null, words: null, note: null, by: null, bookingId: null },
  ...{ checkId: null, matterId: null, paper: false, ...change },
})

test('how somebody came and how long he waits', () => {
  expect(cameWords(ticket())).toBe('现场取号')
  expect(cameWords(ticket({ kind: 'booked', startAt: TEN, arrival: 'late' }))).toBe('约 10:00，迟到')
  expect(lineNote(ticket(), TEN + 12 * MINUTE)).toBe('现场取号，等了 12 分钟')
})

test('what stands out is said in a word', () => {
  expect(tagsOf(ticket()).map(({ words }) => words)).toEqual([])
  expect(tagsOf(ticket({ state: 'parked', care: true, paper: true })).map(({ words }) => words)).toEqual([
    '缺材料',
    '照顾',
    '纸号',
  ])
})

test('whoever is called is called three times before he is passed over', () => {
  expect(handActs(ticket({ state: 'called', calls: 2 }))).toEqual(['serve', 'recall', 'transfer'])
  expect(handActs(ticket({ state: 'called', calls: 3 }))).toEqual(['serve', 'pass', 'transfer'])
  expect(handActs(ticket({ state: 'serving' }))).toEqual(['finish', 'park', 'transfer'])
  expect(handTime(ticket({ state: 'serving', servedAt: TEN }), TEN + 8 * MINUTE)).toBe('办了 8 分钟，预计 10 分钟')
})

test('the day in four figures; what is not known yet is no nought', () => {
  const view = { waiting: [ticket(), ticket()], coming: 3, done: 12, average: 14 } as unknown as DeskView
  expect(dayFigures(view).map(({ value }) => value)).toEqual(['2', '3', '12', '14'])
  expect(dayFigures({ ...view, coming: null, average: null }).map(({ value }) => value)).toEqual([
    '2',
    null,
    '12',
    null,
  ])
})
