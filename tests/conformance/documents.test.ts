import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud
const unique = { name: 'unique', indexes: [{ name: 'code', fields: [['code', 1] as [string, 1]], unique: true }] }
const located = (name: string, path: string) => ({
  name,
  indexes: [{ name: 'where', fields: [[path, '2dsphere'] as [string, '2dsphere']] }],
})

beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 1,
    manifest: {
      functions: [testFunction('database')],
      collections: [
        { name: 'items', indexes: [] },
        { name: 'bare', indexes: [] },
        unique,
        located('places', 'location'),
        located('shapes', 'boundary'),
      ],
    },
  })
})
afterAll(() => cloud.close())
beforeEach(() => {
  for (const name of ['items', 'unique', 'bare', 'places', 'shapes']) cloud.engine.remove(name, {}, { multi: true })
})

const ask = (action: string, input: object = {}) => cloud.ask('database', action, input)
const stored = (id: string) => cloud.engine.find({ collection: 'items', filter: { _id: id } })[0]

describe('writing', () => {
  test('add answers the id, an array the ids', async () => {
    expect(await ask('add', { data: { _id: 'a', n: 1 } })).toMatchObject({ value: { _id: 'a' } })
    const { value } = (await ask('add', { data: [{ n: 1 }, { n: 2 }] })) as { value: { _ids: string[] } }
    expect(value._ids).toHaveLength(2)
  })
  test('documents written by functions carry no _openid', async () => {
    await ask('add', { data: { _id: 'a' } })
    await ask('set', { id: 'b', data: { n: 1 } })
    expect(stored('a')).toEqual({ _id: 'a' })
    expect(stored('b')).toEqual({ _id: 'b', n: 1 })
  })
  test('set makes or replaces the whole document', async () => {
    expect(await ask('set', { id: 'a', data: { n: 1, m: 2 } })).toMatchObject({
      value: { stats: { created: 1, updated: 0 } },
    })
    expect(await ask('set', { id: 'a', data: { n: 3 } })).toMatchObject({
      value: { stats: { created: 0, updated: 1 } },
    })
    expect(stored('a')).toEqual({ _id: 'a', n: 3 })
  })
  test('update merges nested fields and never makes a document', async () => {
    await ask('add', { data: { _id: 'a', x: { y: 1, z: 2 } } })
    await ask('update', { id: 'a', data: { x: { y: 9 } } })
    expect(stored('a')).toEqual({ _id: 'a', x: { y: 9, z: 2 } })
    expect(await ask('update', { id: 'none', data: { n: 1 } })).toMatchObject({ value: { stats: { updated: 0 } } })
    expect(stored('none')).toBeUndefined()
  })
  test('operators arrive as operators', async () => {
    await ask('add', { data: { _id: 'a', n: 1, tags: ['x'] } })
    await ask('increment', { id: 'a' })
    expect(stored('a')).toMatchObject({ n: 2, tags: ['x', 'a', 'b'] })
  })
  test('an update whose fields are all undefined changes nothing', async () => {
    await ask('add', { data: { _id: 'a', n: 1 } })
    expect(await ask('emptyUpdate', { id: 'a' })).toMatchObject({ errCode: -501007 })
    expect(stored('a')).toEqual({ _id: 'a', n: 1 })
  })
  test('where().update changes all, or one when told so', async () => {
    await ask('add', { data: [{ k: 1 }, { k: 1 }, { k: 1 }] })
    expect(await ask('updateWhere', { where: { k: 1 }, data: { s: 1 }, multi: false })).toMatchObject({
      value: { stats: { updated: 1 } },
    })
    expect(await ask('updateWhere', { where: { k: 1 }, data: { s: 2 } })).toMatchObject({
      value: { stats: { updated: 3 } },
    })
    expect(await ask('removeWhere', { where: { k: 1 } })).toMatchObject({ value: { stats: { removed: 3 } } })
  })
  test('a collection is never changed as a whole by forgetting where()', async () => {
    await ask('add', { data: { _id: 'a' } })
    expect(await ask('updateAll', { data: { gone: true } })).toMatchObject({ errCode: -501007 })
    expect(stored('a')).toEqual({ _id: 'a' })
  })
  test('remove answers how many', async () => {
    await ask('add', { data: { _id: 'a' } })
    expect(await ask('remove', { id: 'a' })).toMatchObject({ value: { stats: { removed: 1 } } })
    expect(await ask('remove', { id: 'a' })).toMatchObject({ value: { stats: { removed: 0 } } })
  })
})

describe('time', () => {
  test('a server date is the cloud’s time and its offset; dates stay dates', async () => {
    const before = Date.now()
    await ask('stamp', { id: 'a', offset: 60_000 })
    const { at, own } = (await ask('dates', { id: 'a' })) as { at: number; own: number }
    expect(own).toBe(86_400_000)
    expect(at).toBeGreaterThanOrEqual(before + 60_000)
    expect(at).toBeLessThan(before + 70_000)
  })
})

describe('reading', () => {
  test('an absent document throws, a plain sentence with -1', async () => {
    expect(await ask('get', { id: 'none' })).toMatchObject({
      errCode: -1,
      message: expect.stringContaining('does not exist'),
    })
  })
  test('an absent document is null where throwOnNotFound is false', async () =>
    expect(await ask('getQuiet', { id: 'none' })).toBeNull())
  test('a projection leaves the rest away', async () => {
    await ask('add', { data: { _id: 'a', n: 1, secret: 2 } })
    expect(await ask('find', { field: { n: true } })).toMatchObject({ value: { data: [{ _id: 'a', n: 1 }] } })
    const { value } = (await ask('find', { field: { secret: false } })) as { value: { data: object[] } }
    expect(value.data[0]).toEqual({ _id: 'a', n: 1 })
  })
  test('regular expressions, counting and aggregation', async () => {
    await ask('add', {
      data: [
        { name: 'Abc', kind: 'x', n: 2 },
        { name: 'xyz', kind: 'x', n: 3 },
        { name: 'aa', kind: 'y', n: 0 },
      ],
    })
    const { value } = (await ask('pattern')) as { value: { data: object[] } }
    expect(value.data).toHaveLength(2)
    expect(await ask('count', { where: { kind: 'x' } })).toMatchObject({ value: { total: 2 } })
    expect(await ask('sums')).toMatchObject({ value: { list: [{ _id: 'x', total: 5 }] } })
  })
})

describe('collections', () => {
  test('one that was never created is -502005', async () => {
    expect(await ask('find', { collection: 'never' })).toMatchObject({ errCode: -502005 })
    expect(await ask('add', { collection: 'never', data: {} })).toMatchObject({ errCode: -502005 })
  })
  test('createCollection creates it', async () => {
    expect(await ask('createCollection', { name: 'made' })).toMatchObject({ value: { errMsg: 'createCollection:ok' } })
    expect(await ask('find', { collection: 'made' })).toMatchObject({ value: { data: [] } })
  })
  test('what the stand-in keeps for WeChat is out of a function’s reach', async () => {
    expect(await ask('find', { collection: 'wechat_acceptances' })).toMatchObject({ errCode: -502005 })
  })
})

describe('unique', () => {
  test('a duplicate id collapses to -501001 and is told by E11000', async () => {
    await ask('add', { data: { _id: 'a' } })
    expect(await ask('add', { data: { _id: 'a' } })).toMatchObject({
      errCode: -501001,
      message: expect.stringContaining('E11000'),
    })
  })
  test('a unique index counts a missing field as null', async () => {
    await ask('add', { collection: 'unique', data: { code: 'x' } })
    expect(await ask('add', { collection: 'unique', data: { code: 'x' } })).toMatchObject({
      errCode: -501001,
      message: expect.stringContaining('E11000'),
    })
    expect(await ask('add', { collection: 'unique', data: { other: 1 } })).toHaveProperty('value')
    expect(await ask('add', { collection: 'unique', data: { other: 2 } })).toMatchObject({
      message: expect.stringContaining('E11000'),
    })
  })
})

describe('places', () => {
  const here = { longitude: 129.009, latitude: 42.546 }
  test('near, nearest first', async () => {
    await ask('addPlace', { id: 'far', longitude: 129.02, latitude: 42.55 })
    await ask('addPlace', { id: 'near', longitude: 129.0091, latitude: 42.5461 })
    const near = (await ask('near', { ...here, within: 5000 })) as { value: { data: Array<{ _id: string }> } }
    expect(near.value.data.map(({ _id }) => _id)).toEqual(['near', 'far'])
    expect(await ask('near', { ...here, within: 100 })).toMatchObject({ value: { data: [{ _id: 'near' }] } })
  })
  test('inside a ring, and which shape covers a point', async () => {
    const ring = [
      [129, 42.5],
      [129.1, 42.5],
      [129.1, 42.6],
      [129, 42.6],
      [129, 42.5],
    ]
    await ask('addPlace', { id: 'in', ...here })
    await ask('addPlace', { id: 'out', longitude: 128, latitude: 42 })
    expect(await ask('inside', { ring })).toMatchObject({ value: { data: [{ _id: 'in' }] } })
    cloud.engine.insert('shapes', [{ _id: 's', boundary: { type: 'Polygon', coordinates: [ring] } }])
    expect(await ask('covering', here)).toMatchObject({ value: { data: [{ _id: 's' }] } })
    expect(await ask('covering', { longitude: 128, latitude: 42 })).toMatchObject({ value: { data: [] } })
  })
  test('a geo query without a geo index is refused', async () => {
    await ask('addPlace', { collection: 'bare', id: 'a', ...here })
    expect(await ask('near', { collection: 'bare', ...here, within: 100 })).toMatchObject({ errCode: -502001 })
  })
})
