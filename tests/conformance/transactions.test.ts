import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { post, startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 1,
    virtualClock: true,
    manifest: {
      functions: [testFunction('transactions', { timeout: 20 })],
      collections: [{ name: 'items', indexes: [{ name: 'n', fields: [['n', 1]] }] }],
    },
  })
})
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.engine.remove('items', {}, { multi: true })
  cloud.engine.insert('items', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
})

const ask = (action: string, input: object = {}) => cloud.ask('transactions', action, input)
const n = (id: string) => cloud.engine.find({ collection: 'items', filter: { _id: id } })[0]?.n

test('both writes or none', async () => {
  expect(await ask('transfer')).toMatchObject({ value: 'moved' })
  expect([n('a'), n('b')]).toEqual([0, 2])
  expect(await ask('transfer', { fail: true })).toMatchObject({ message: expect.stringContaining('changed my mind') })
  expect([n('a'), n('b')]).toEqual([0, 2])
})

test('adding and setting inside a transaction', async () => {
  const { added } = (await ask('addAndSet')) as { added: string }
  expect([n(added), n('made')]).toEqual([1, 2])
})

test('a second transaction that writes a held document fails at once', async () => {
  const { refused, waitedMs } = (await ask('clash')) as {
    refused: { errCode: number; message: string }
    waitedMs: number
  }
  expect(refused).toMatchObject({ errCode: -501001, message: expect.stringMatching(/conflict/i) })
  expect(waitedMs).toBeLessThan(500)
  expect(n('a')).toBe(10)
})

test('a conflict inside the callback surfaces as -501001 and is not run again by the SDK', async () => {
  const { runs, outcome } = (await ask('conflictInside')) as { runs: number; outcome: object }
  expect(runs).toBe(1)
  expect(outcome).toMatchObject({ errCode: -501001, message: expect.stringMatching(/conflict/i) })
  expect(n('a')).toBe(101)
})

describe('a conflict that only the commit finds', () => {
  test('is run again by the SDK until it succeeds', async () => {
    expect(await ask('conflictAtCommit', { times: 2 })).toMatchObject({ runs: 3, outcome: {} })
    expect(n('a')).toBe(202)
  })
  test('surfaces raw, with its code and no errCode, after four runs', async () => {
    const { runs, outcome } = (await ask('conflictAtCommit', { times: 9 })) as { runs: number; outcome: object }
    expect(runs).toBe(4)
    expect(outcome).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(outcome).not.toHaveProperty('errCode')
    expect(n('a')).toBe(401)
  })
})

test('reads see the snapshot the transaction began with', async () => {
  expect(await ask('snapshot')).toEqual({ before: 1, after: 1 })
  expect(n('a')).toBe(77)
})

describe('where() inside a transaction', () => {
  test('update and remove run outside it: a rollback does not bring them back', async () => {
    await ask('outside')
    expect(n('a')).toBe(555)
    expect(n('b')).toBeUndefined()
  })
  test('get sees the transaction’s own write, count does not', async () => {
    expect(await ask('seenInside')).toEqual({ found: 1, counted: 0 })
  })
})

test('a transaction is gone after 30 seconds', async () => {
  await ask('hold')
  await post(`${cloud.url}/clock`, { offsetMs: 31_000 })
  const refused = await ask('finish')
  await post(`${cloud.url}/clock`, { offsetMs: 0 })
  expect(refused).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(n('a')).toBe(1)
})
