import { createHash } from 'node:crypto'
import { seedCity } from '.'
import { cityAt, now } from './testing'

const city = cityAt(now)
const printOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

test('the same seed and moment give the same city to the last byte, another seed another city', () => {
  const documents = ({ areas, posts, people, requests, messages }: typeof city) =>
    printOf([areas, posts, people, requests, messages])
  expect(documents(cityAt(now))).toBe(documents(city))
  expect(documents(cityAt(now, 7))).not.toBe(documents(city))
})

test('everything told is delivered: no case keeps a notice, inboxes belong to people of the city', () => {
  const people = new Set(city.people.map(({ _id }) => _id))
  expect(
    city.requests.every(({ notices, noticeDueAt }) => Object.keys(notices).length === 0 && noticeDueAt === null),
  ).toBe(true)
  expect(city.messages.every(({ openid }) => people.has(openid))).toBe(true)
  expect(new Set(city.messages.map(({ _id }) => _id)).size).toBe(city.messages.length)
})

test.each(['2026-02-17T03:10:00', '2027-01-04T12:30:00', '2026-10-03T22:00:00'])(
  'a city can be made at any moment: %s',
  (local) => {
    const moment = Date.parse(`${local}+08:00`)
    const { requests } = cityAt(moment)
    expect(requests).toHaveLength(4000)
    expect(Math.max(...requests.map(({ updatedAt }) => updatedAt))).toBeLessThanOrEqual(moment)
    expect(requests.filter(({ open }) => open).length).toBeGreaterThan(60)
  },
)

test('loading goes collection by collection, in portions', () => {
  const loaded = new Map<string, number>()
  const told: string[] = []
  const load = (collection: string, documents: Iterable<unknown>) => {
    const count = [...documents].length
    loaded.set(collection, (loaded.get(collection) ?? 0) + count)
    return count
  }
  seedCity({ load }, city, (collection, done, total) => told.push(`${collection} ${done}/${total}`))
  expect(loaded.get('areas')).toBe(city.areas.length)
  expect(loaded.get('requests')).toBe(4000)
  expect(told).toContain(`people ${city.people.length}/${city.people.length}`)
})
