import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { post, somebody, startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud
const manifest = {
  functions: [testFunction('database', { timeout: 20 }), testFunction('behaviour', { timeout: 20 })],
  collections: [{ name: 'items', indexes: [{ name: 'byN', fields: [['n', 1] as [string, 1]] }] }],
}

beforeAll(async () => {
  cloud = await startTestCloud({ manifest, workersPerFunction: 1, scanLimit: 10_000 })
  cloud.engine.load(
    'items',
    Array.from({ length: 1200 }, (_, n) => ({ _id: `i${String(n).padStart(4, '0')}`, n })),
  )
})
afterAll(() => cloud.close())

interface Found {
  value: { data: Array<{ _id: string; n: number }> }
}
const find = async (input: object) => (await cloud.ask<Found>('database', 'find', input)).value.data

describe('get', () => {
  test('hands over 100 documents when no limit is said', async () => expect(await find({})).toHaveLength(100))
  test('hands over 1000 at most and says nothing of the rest', async () =>
    expect(await find({ limit: 5000 })).toHaveLength(1000))
  test('keeps limit, skip and order', async () => {
    const found = await find({ order: [['n', 'desc']], skip: 3, limit: 2 })
    expect(found.map(({ n }) => n)).toEqual([1196, 1195])
  })
  test('a result above 1 MB is an error', async () => {
    cloud.engine.load(
      'items',
      Array.from({ length: 12 }, (_, i) => ({ _id: `big${i}`, n: 1_000_000 + i, text: '大'.repeat(40_000) })),
    )
    const refused = await cloud.ask('database', 'find', { where: { n: { $gte: 1_000_000 } } })
    expect(refused).toMatchObject({ errCode: -501001, message: expect.stringContaining('exceed limit (1MB)') })
  })
})

describe('a function', () => {
  test('is not reached by more than 100 KB of text', async () => {
    const body = { action: 'echo', input: { text: '字'.repeat(35_000) } }
    const { status, body: answer } = await post(`${cloud.url}/call/behaviour`, body, { 'x-wx-openid': somebody })
    expect(status).toBe(200)
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.tooLarge' } })
  })
  test('is not reached by another function with more than 100 KB of text', async () => {
    const source = { name: 'behaviour', action: 'large', input: { bytes: 90 * 1024 } }
    expect(await cloud.ask('behaviour', 'nested', source)).toMatchObject({ value: { errMsg: 'callFunction:ok' } })
    const refused = await cloud.ask('behaviour', 'forward', { bytes: 101 * 1024 })
    expect(refused).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  })
  test('returns 1 MB at most', async () => {
    expect(await cloud.ask<string>('behaviour', 'large', { bytes: 1_000_000 })).toHaveLength(1_000_000)
    const refused = await cloud.ask('behaviour', 'large', { bytes: 1_048_577 })
    expect(refused).toMatchObject({ ok: false, error: { code: 'server.failed' } })
  })
})

test('a collection with more than 20 indexes does not deploy', async () => {
  const indexes = Array.from({ length: 21 }, (_, i) => ({ name: `i${i}`, fields: [[`f${i}`, 1] as [string, 1]] }))
  await expect(startTestCloud({ manifest: { collections: [{ name: 'many', indexes }] } })).rejects.toThrow('20 indexes')
})
