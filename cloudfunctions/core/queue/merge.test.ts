import fc from 'fast-check'
import { MINUTE } from '../appointment/times'
import { type Lane, laneNames, lanes } from './lane-table'
import { laneOf } from './lanes'
import { pick } from './merge'
import type { Ticket } from './stored'
import { centre, desk, NINE, queue, ticket } from './testing'

const booked = (minutes: number, change: Partial<Ticket> = {}) =>
  ticket({ kind: 'booked', startAt: NINE + minutes * MINUTE, arrival: 'onTime', ...change })

/** Calls one after another, a minute apart, until nobody is left. */
function order(tickets: Record<string, Ticket>, from = NINE, called = 0): string[] {
  let line = { ...queue(tickets), called }
  const found: string[] = []
  for (;;) {
    const picked = pick(centre, line, 1, from + found.length * MINUTE)
    if (!picked) return found
    found.push(picked.id)
    const { [picked.id]: _gone, ...rest } = line.tickets
    line = { ...line, tickets: rest, desks: { 1: desk({ skipped: picked.skipped }) }, called: line.called + 1 }
  }
}

test('who comes at his time is first, a walk-in after three of them at the latest', () => {
  const line: Record<string, Ticket> = { walk: ticket() }
  for (let count = 0; count < 6; count++) line[`b${count}`] = booked(count)
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

test('the elderly go before other walk-ins, and these are not forgotten', () => {
  const line: Record<string, Ticket> = { a: ticket(), b: ticket() }
  for (let count = 0; count < 8; count++) line[`old${count}`] = ticket({ care: true })
  const found = order(line)
  expect(found[0]).toBe('old0')
  expect(found.indexOf('a')).toBeLessThanOrEqual(3)
})

test('who missed his call stands behind the next three, and is called at once where nobody else is', () => {
  const missed = ticket({ notBefore: 3, since: NINE - MINUTE })
  expect(order({ missed, a: ticket(), b: ticket(), c: ticket(), d: ticket() })).toEqual(['a', 'b', 'c', 'missed', 'd'])
  expect(order({ missed })).toEqual(['missed'])
})

test('bound to a desk: that desk alone while it is at work, else the one that covers it', () => {
  const bound = { bound: ticket({ desk: 2, state: 'transferred' }) }
  const at = (desks: Record<string, ReturnType<typeof desk>>, no: number) =>
    pick(centre, queue(bound, desks), no, NINE)?.id
  expect(at({ 1: desk(), 2: desk() }, 1)).toBeUndefined()
  expect(at({ 1: desk(), 2: desk() }, 2)).toBe('bound')
  expect(at({ 1: desk(), 2: desk({ state: 'paused' }) }, 1)).toBe('bound')
})

test('a desk calls only what its post may serve', () => {
  const posts = centre.posts.map((post) => ({ ...post, skills: post.no === 1 ? ['other'] : null }))
  const line = queue({ a: ticket() }, { 1: desk(), 2: desk() })
  expect(pick({ posts }, line, 1, NINE)).toBeNull()
  expect(pick({ posts }, line, 2, NINE)?.id).toBe('a')
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
  const bound = (lane: Lane, before: number) => (before + 1) * (lanes[lane].patience + laneNames.length)
  fc.assert(
    fc.property(
      fc.array(anybody, { minLength: 1, maxLength: 12 }),
      fc.array(anybody, { maxLength: 60 }),
      (there, coming) => {
        const now = NINE + 200 * MINUTE
        const tickets = Object.fromEntries(there.map((one, place) => [`t${place}`, of(one)]))
        let line = queue(tickets)
        const lined = Object.keys(tickets)
        const before = new Map(
          lined.map((id) => {
            const lane = laneOf(tickets[id] as Ticket, now)
            return [id, lined.filter((other) => laneOf(tickets[other] as Ticket, now) === lane).length - 1] as const
          }),
        )
        const calledAt = new Map<string, number>()
        for (let calls = 1; ; calls++) {
          const picked = pick(centre, line, 1, now)
          if (!picked) break
          calledAt.set(picked.id, calls)
          const { [picked.id]: _gone, ...rest } = line.tickets
          // With every call somebody more comes, later than all who are there.
          const next = coming[calls - 1]
          const late = next ? { [`n${calls}`]: { ...of({ ...next, at: 199 }), since: now + calls } } : {}
          line = { ...line, order: [...line.order, ...Object.keys(late)], tickets: { ...rest, ...late } }
          line.desks = { 1: desk({ skipped: picked.skipped }) }
        }
        expect(calledAt.size).toBe(there.length + Math.min(coming.length, calledAt.size))
        for (const id of lined)
          expect(calledAt.get(id)).toBeLessThanOrEqual(bound(laneOf(tickets[id] as Ticket, now), before.get(id) ?? 0))
      },
    ),
  )
})
