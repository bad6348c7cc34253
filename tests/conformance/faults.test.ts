import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createFaults } from '../../local/faults'
import { startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 1,
    manifest: { functions: [testFunction('database')], collections: [{ name: 'items', indexes: [] }] },
  })
})
afterAll(() => cloud.close())

const draws = (seed: number) => {
  const faults = createFaults({ rate: 0.3, seed, database: true })
  return Array.from({ length: 200 }, () => faults.draw('database'))
}

test('a seed fully determines which calls fail', () => {
  expect(draws(7)).toEqual(draws(7))
  expect(draws(7)).not.toEqual(draws(8))
  expect(draws(7).filter(Boolean).length).toBeGreaterThan(40)
  expect(draws(7).filter(Boolean).length).toBeLessThan(80)
})

test('a call fails before its effect or after it, and the caller cannot tell', async () => {
  cloud.faults.set({ rate: 0.5, seed: 1, database: true })
  const failed: number[] = []
  for (let n = 0; n < 40; n++) {
    const answer = await cloud.ask('database', 'add', { data: { _id: `d${n}`, n } })
    if ('errCode' in answer) failed.push(n)
  }
  cloud.faults.set(null)
  const stored = new Set(cloud.engine.find({ collection: 'items', filter: {} }).map(({ n }) => n))
  const doneAllTheSame = failed.filter((n) => stored.has(n))
  expect(failed.length).toBeGreaterThan(10)
  expect(doneAllTheSame.length).toBeGreaterThan(0)
  expect(doneAllTheSame.length).toBeLessThan(failed.length)
  expect(stored.size).toBe(40 - failed.length + doneAllTheSame.length)
})
