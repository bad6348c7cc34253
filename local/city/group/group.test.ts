import { countOf } from '../../../cloudfunctions/core/group/count'
import type { EntryOf } from '../../../cloudfunctions/core/group/stored'
import { cityAt, now, seal } from '../testing'

const city = cityAt(now)
const of = <K extends 'notice' | 'topic' | 'vote' | 'meeting' | 'news'>(kind: K) =>
  city.entries.filter((entry) => entry.kind === kind) as Array<EntryOf<K>>

test('ids are given once, and nothing has happened after now', () => {
  for (const documents of [city.entries, city.comments, city.ballots, city.noticeTallies])
    expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
  for (const { at, feedAt } of city.entries) expect(Math.max(at, feedAt)).toBeLessThanOrEqual(now)
  for (const { at } of [...city.comments, ...city.ballots]) expect(at).toBeLessThanOrEqual(now)
})

test('households keep receipts of notices in force only, and the counts are theirs', () => {
  const inForce = new Set(
    of('notice')
      .filter(({ notice }) => notice.expiresAt > now)
      .map(({ _id }) => _id),
  )
  expect(inForce.size).toBeGreaterThan(20)
  for (const { reads } of city.households) for (const id of Object.keys(reads)) expect(inForce.has(id)).toBe(true)
  for (const { entryId, areaId, count } of city.noticeTallies.filter(({ entryId }) => inForce.has(entryId)))
    expect(count).toBe(
      city.households.filter(({ areaPath, reads }) => areaPath.includes(areaId) && reads[entryId]).length,
    )
})

test('a decided vote shows what its rows say, one household one vote', () => {
  const closed = of('vote').filter(({ vote }) => vote.result)
  expect([closed.length, of('vote').length]).toEqual([1, 2])
  for (const entry of closed) {
    const rows = city.ballots.filter(({ entryId }) => entryId === entry._id)
    const choices = rows.map(({ _id, unitId, behalf, choice }) => ({ _id, unitId, behalf, choice: choice ?? -1 }))
    const { counts, checksum } = countOf(entry, choices, seal as never)
    expect([counts, checksum]).toEqual([entry.vote.result?.counts, entry.vote.result?.checksum])
  }
})

test('she of the first page has a vote to cast, a notice to read, and talk in her building', () => {
  const door = city.households.find(
    ({ people, door }) => door === '302' && people.some(({ openid }) => openid === 'res-00001'),
  )
  expect(door?.votes?.['vote-1']).toBeUndefined()
  const mine = of('notice').filter(({ areaId, notice }) => door?.areaPath.includes(areaId) && notice.expiresAt > now)
  expect(mine.length).toBeGreaterThan(1)
  expect(mine.some(({ _id }) => door?.reads[_id])).toBe(false)
  expect(of('topic').filter(({ areaId }) => door?.areaPath.includes(areaId)).length).toBeGreaterThan(3)
})
