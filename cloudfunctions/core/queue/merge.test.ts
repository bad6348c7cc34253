import fc from 'fast-check'
import { MINUTE } from '../appointment/times'
import { laneNames, lanes } from './lane-table'
import { laneOf } from './lanes'
import { lineOf, pick } from './merge'
import type { QueueDocument, Ticket } from './stored'
import { centre, desk, NINE, queue, ticket } from './testing'

const booked = (minutes: number, change: Partial<Ticket> = {}) =>
  ticket({ kind: 'booked', startAt: NINE + minutes * MINUTE, arrival: 'onTime', ...change })

/** The line after somebody was called. */
function without(line: QueueDocument, id: string, at: number): QueueDocument {
  const ticket = line.tickets[id] as Ticket
  const after = { ...ticket, state: 'called' as const, calledAt: at }
  return { ...line, tickets: { ...line.tickets, [id]: after }, called: line.called + 1 }
}

/** Calls one after another, a minute apart, until nobody is left. */
function order(tickets: Record<string, Ticket>, from = NINE): string[] {
  let line = queue(tickets)
  const found: string[] = []
  for (;;) {
    const at = from + (found.length + 1) * MINUTE
    const id = pick(centre, lineOf(line), 1, at)
    if (id === null) return found
    found.push(id)
    line = without(line, id, at)
  }
}

const later = (minutes: number) => ({ arrivedAt: NINE + minutes * 1000, since: NINE + minutes * 1000 })

test('who comes at his time is first; a walk-in is overtaken by three who came later at most, at however many desks', () => {
  const line: Record<string, Ticket> = { walk: ticket() }
  for (let count = 0; count < 6; count++) line[`b${count}`] = booked(count, later(count + 1))
  expect(order(line).slice(0, 5)).toEqual(['b0', 'b1', 'b2', 'walk', 'b3'])
})

test('whoever came early waits as a walk-in until ten minutes before his time', () => {
  const early = booked(60, { arrival: 'early' })
  expect(laneOf(early, NINE + 49 * MINUTE)).toBe('walkIn')
  expect(laneOf(early, NINE + 50 * MINUTE)).toBe('booked')
  expect(order({ walk: ticket({ since: NINE - 1 }), early })).toEqual(['walk', 'early'])
  // Nobody else is there: he need not wait for his time.
  expect(order({ early })).toEqual(['early'])
})

test('whoever comes late by more than a quarter of an hour stands where he came', () => {
  expect(laneOf(booked(-30, { arrival: 'late' }), NINE)).toBe('walkIn')
})

test('those who came before him are called before him, however many', () => {
  const line: Record<string, Ticket> = {}
  for (let count = 0; count < 6; count++) line[`b${count}`] = booked(count, { arrivedAt: NINE - 1 })
  expect(order({ ...line, walk: ticket() }).indexOf('walk')).toBe(6)
})

test('the elderly go before other walk-ins, and these are not forgotten', () => {
  const line: Record<string, Ticket> = { a: ticket(), b: ticket() }
  for (let count = 0; count < 8; count++) line[`old${count}`] = ticket({ care: true, ...later(count + 1) })
  const found = order(line)
  expect(found[0]).toBe('old0')
  expect(found.indexOf('a')).toBe(3)
})

test('who missed his call stands behind the next three, and is called at once where nobody else is', () => {
  const missed = ticket({ notBefore: 3, since: NINE - MINUTE })
  expect(order({ missed, a: ticket(), b: ticket(), c: ticket(), d: ticket() })).toEqual(['a', 'b', 'c', 'missed', 'd'])
  expect(order({ missed })).toEqual(['missed'])
})

test('bound to a desk: that desk alone while it is at work, else the one that covers it', () => {
  const bound = { bound: ticket({ desk: 2, state: 'transferred' }) }
  const at = (desks: Record<string, ReturnType<typeof desk>>, no: number) =>
    pick(centre, lineOf(queue(bound, desks)), no, NINE)
  expect(at({ 1: desk(), 2: desk() }, 1)).toBeNull()
  expect(at({ 1: desk(), 2: desk() }, 2)).toBe('bound')
  expect(at({ 1: desk(), 2: desk({ state: 'paused' }) }, 1)).toBe('bound')
})

test('a desk calls only what its post may serve', () => {
  const posts = centre.posts.map((post) => ({ ...post, skills: post.no === 1 ? ['other'] : null }))
  const line = queue({ a: ticket() }, { 1: desk(), 2: desk() })
  expect(pick({ posts }, lineOf(line), 1, NINE)).toBeNull()
  expect(pick({ posts }, lineOf(line), 2, NINE)).toBe('a')
})

const anybody = fc.record({
  kind: fc.constantFrom('booked' as const, 'walkIn' as const),
  care: fc.boolean(),
  returned: fc.boolean(),
  at: fc.integer({ min: -60, max: 120 }),
  came: fc.integer({ min: 0, max: 60 }),
})
const of = ({
  kind,
  care,
  returned,
  at,
  came,
}: {
  kind: 'booked' | 'walkIn'
  care: boolean
  returned: boolean
  at: number
  came: number
}) =>
  ticket({
    ...{ kind, care, returned, since: NINE + came * MINUTE, arrivedAt: NINE + came * MINUTE },
    ...(kind === 'booked' ? { startAt: NINE + at * MINUTE, arrival: 'onTime' as const } : {}),
  })

test('whoever waits: everybody is called once, and nobody waits longer than his lane allows, whoever else keeps coming', () => {
  const crowd = fc.array(anybody, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(crowd, fc.array(anybody, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (there, coming, desks) => {
      const now = NINE + 200 * MINUTE
      const tickets = Object.fromEntries(there.map((one, place) => [`t${place}`, of(one)]))
      let line = queue(tickets, Object.fromEntries(Array.from({ length: desks }, (_, no) => [no + 1, desk()])))
      const lined = Object.keys(tickets)
      const calledAt = new Map<string, number>()
      for (let calls = 1; ; calls++) {
        // The desks in turn.
        const id = pick(centre, lineOf(line), 1 + (calls % Math.min(2, desks)), now + calls)
        if (id === null) break
        expect(calledAt.has(id)).toBe(false)
        calledAt.set(id, calls)
        line = without(line, id, now + calls)
        // With every call somebody more comes, later than all who are there.
        const next = coming[calls - 1]
        if (!next) continue
        const late = { ...of({ ...next, at: 199 }), since: now + calls, arrivedAt: now + calls, stateAt: now + calls }
        line = { ...line, order: [...line.order, `n${calls}`], tickets: { ...line.tickets, [`n${calls}`]: late } }
      }
      expect(calledAt.size).toBe(line.order.length)
      for (const id of lined) {
        const lane = laneOf(tickets[id] as Ticket, now)
        const before = lined.filter((other) => laneOf(tickets[other] as Ticket, now) === lane).length
        const bound = before * (lanes[lane].patience + laneNames.length) + lined.length
        expect(calledAt.get(id)).toBeLessThanOrEqual(bound)
      }
    }),
  )
})
