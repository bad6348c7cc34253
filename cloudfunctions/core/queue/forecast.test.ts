import { MINUTE } from '../appointment/times'
import { average, forecast, pace } from './forecast'
import { centre, desk, NINE, queue, ticket } from './testing'

const done = (planned: number, real: number) =>
  ticket({ state: 'done', minutes: planned, calledAt: NINE, endedAt: NINE + real * MINUTE })

test('before anybody was served the plan is believed; then the day itself, the more the longer it lasts', () => {
  expect(pace(queue({}))).toBe(1)
  expect(pace(queue({ a: done(20, 40) }))).toBeCloseTo(100 / 80)
  const slow = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`d${place}`, done(20, 40)]))
  expect(pace(queue(slow))).toBeGreaterThan(1.85)
  expect(average(queue({ a: done(20, 40), b: done(20, 20) }))).toBe(30)
  expect(average(queue({}))).toBeNull()
})

test('somebody who forgot to say that he has finished does not spoil the day', () => {
  expect(pace(queue({ a: done(20, 600) }))).toBeCloseTo(180 / 80)
})

test('people ahead and minutes: by the very rule of calling, over the desks at work', () => {
  const tickets = { a: ticket(), b: ticket(), c: ticket(), d: ticket() }
  const one = forecast(centre, queue(tickets), NINE)
  expect([...one].map(([id, { ahead, minutes }]) => [id, ahead, minutes])).toEqual([
    ['a', 0, 0],
    ['b', 1, 10],
    ['c', 2, 20],
    ['d', 3, 30],
  ])
  const two = forecast(centre, queue(tickets, { 1: desk(), 2: desk() }), NINE)
  expect([...two.values()].map(({ minutes }) => minutes)).toEqual([0, 0, 10, 10])
})

test('who is at the desk is expected to take what is left of his time', () => {
  const serving = ticket({ state: 'serving', desk: 1, calledAt: NINE - 4 * MINUTE })
  const line = queue({ s: serving, a: ticket() }, { 1: desk({ ticket: 's' }) })
  expect(forecast(centre, line, NINE).get('a')).toEqual({ ahead: 0, minutes: 6 })
})

test('where no desk is at work nobody is told minutes', () => {
  const line = queue({ a: ticket(), b: ticket() }, { 1: desk({ state: 'paused' }) })
  expect(forecast(centre, line, NINE).get('b')).toEqual({ ahead: 1, minutes: null })
})

test('two hundred in line are reckoned within a breath', () => {
  const tickets = Object.fromEntries(Array.from({ length: 200 }, (_, place) => [`t${place}`, ticket()]))
  const began = performance.now()
  expect(forecast(centre, queue(tickets, { 1: desk(), 2: desk() }), NINE).size).toBe(200)
  expect(performance.now() - began).toBeLessThan(1000)
})
