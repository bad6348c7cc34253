import { describe, expect, test } from '@jest/globals'
import type { IndexDeclaration } from '../../config/manifest'
import type { Document, Engine, Filter, Order } from './index'
import { codeOf, engineWith, messageOf } from './test-builders'

const INDEXES: IndexDeclaration[] = [
  {
    name: 'area',
    fields: [
      ['areaPath', 1],
      ['createdAt', -1],
      ['_id', -1],
    ],
  },
  {
    name: 'mine',
    fields: [
      ['residentId', 1],
      ['createdAt', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'inbox',
    fields: [
      ['waitingFor', 1],
      ['dueAt', 1],
      ['_id', 1],
    ],
  },
  { name: 'state', fields: [['state', 1]] },
  {
    name: 'newest',
    fields: [
      ['createdAt', -1],
      ['_id', -1],
    ],
  },
  { name: 'code', fields: [['code', 1]], unique: true },
]
const TOTAL = 1200

function request(n: number): Document {
  return {
    _id: `r${String(n).padStart(5, '0')}`,
    areaPath: ['city', `s${n % 3}`, `g${n % 60}`],
    residentId: `p${n % 100}`,
    waitingFor: `h${n % 40}`,
    createdAt: new Date((n * 7919) % 1000),
    dueAt: (n * 31) % 97,
    state: ['open', 'closed'][n % 2],
    code: n,
    title: `t${n}`,
  }
}

const engine: Engine = engineWith(INDEXES)
engine.load(
  'c',
  Array.from({ length: TOTAL }, (_, n) => request(n)),
)

const NEWEST: Order = [
  ['createdAt', -1],
  ['_id', -1],
]
const plan = (filter: Filter, order: Order = [], limit?: number) =>
  engine.explain({ collection: 'c', filter, order, limit })
const t = new Date(500)
const cursor = { $or: [{ createdAt: { $lt: t } }, { createdAt: t, _id: { $lt: 'r00400' } }] }

describe('the plan stops at the limit', () => {
  test.each<[string, Filter, Order, string]>([
    ['an area, newest first', { areaPath: 's1' }, NEWEST, 'area'],
    [
      'an area, oldest first: the same index backwards',
      { areaPath: 's1' },
      [
        ['createdAt', 1],
        ['_id', 1],
      ],
      'area',
    ],
    ['the next page by cursor', { areaPath: 's1', ...cursor }, NEWEST, 'area'],
    ['the next page by cursor, written with $and', { $and: [{ residentId: 'p1' }, cursor] }, NEWEST, 'mine'],
    [
      'an inbox of several, merged',
      { waitingFor: { $in: ['h1', 'h2', 'h7'] } },
      [
        ['dueAt', 1],
        ['_id', 1],
      ],
      'inbox',
    ],
    ['what is due', { waitingFor: 'h1', dueAt: { $gte: 5, $lt: 90 } }, [['dueAt', 1]], 'inbox'],
    [
      'an order begun with the held field',
      { waitingFor: 'h1' },
      [
        ['waitingFor', 1],
        ['dueAt', -1],
      ],
      'inbox',
    ],
    ['everything, newest first', {}, NEWEST, 'newest'],
    ['everything from a cursor on', cursor, NEWEST, 'newest'],
    ['by _id', {}, [['_id', 1]], '_id_'],
    ['by _id from a place on', { _id: { $gt: 'r00100' } }, [['_id', 1]], '_id_'],
  ])('%s', (_, filter, order, index) => {
    const asked = plan(filter, order, 5)
    expect(asked).toMatchObject({ index, ordered: true })
    expect(asked.reads).toBeLessThanOrEqual(5)
    const found = engine.find({ collection: 'c', filter, order, limit: 5 })
    const all = engine.find({ collection: 'c', filter, order, limit: TOTAL })
    expect(found.map(({ _id }) => _id)).toEqual(all.slice(0, 5).map(({ _id }) => _id))
  })
})

describe('the plan says what it will do', () => {
  test('one document by its id, whatever else is asked of it', () => {
    expect(plan({ _id: 'r00001', state: 'open' })).toEqual({ index: '_id_', kind: 'id', reads: 1, ordered: true })
    expect(plan({ _id: { $in: ['r00001', 'r00002', 'nobody'] } })).toMatchObject({ kind: 'id', reads: 2 })
  })

  test('some documents, no matter which, are read without a scan', () => {
    expect(plan({}, [], 100)).toMatchObject({ index: '_id_', reads: 100 })
    expect(engine.find({ collection: 'c', filter: {}, limit: 100 })).toHaveLength(100)
  })

  test('thousands of ids are still read one by one', () => {
    const $in = Array.from({ length: 5000 }, (_, n) => `r${String(n).padStart(5, '0')}`)
    expect(engine.count('c', { _id: { $in } })).toBe(TOTAL)
  })

  test('a unique value reads one document', () => {
    expect(plan({ code: 7, state: 'closed' })).toMatchObject({ index: 'code', reads: 1 })
  })

  test('the more selective of two indexes', () => {
    expect(plan({ state: 'open', residentId: 'p2' })).toMatchObject({ index: 'mine', reads: 12 })
  })

  test('an order no index gives is sorted after reading', () => {
    expect(plan({ residentId: 'p1' }, [['title', 1]], 3)).toMatchObject({ index: 'mine', reads: 12, ordered: false })
  })

  test('an index out of order is not read in order', () => {
    expect(
      plan(
        { residentId: 'p1' },
        [
          ['createdAt', 1],
          ['_id', -1],
        ],
        3,
      ).ordered,
    ).toBe(false)
    expect(plan({ residentId: 'p1' }, [['_id', 1]], 3).ordered).toBe(false)
  })

  test('each branch of an $or has an index of its own', () => {
    expect(plan({ $or: [{ residentId: 'p1' }, { waitingFor: 'h3' }] })).toMatchObject({
      index: 'mine + inbox',
      kind: 'index',
    })
  })

  test('a missing field is a null', () => {
    expect(plan({ code: null })).toMatchObject({ index: 'code', reads: 0 })
    expect(plan({ code: { $exists: false } })).toMatchObject({ index: 'code', reads: 0 })
  })

  test('a pattern with a plain beginning is a range', () => {
    expect(plan({ residentId: /^p12/ }).index).toBe('mine')
    expect(engine.find({ collection: 'c', filter: { residentId: /^p12?$/ } }).length).toBe(24)
  })
})

describe('what would read everything is refused', () => {
  test.each<[string, Filter, Order]>([
    ['a field without an index', { title: 't1' }, []],
    ['an $or with a branch without an index', { $or: [{ residentId: 'p1' }, { title: 't1' }] }, []],
    ['only a negation', { state: { $ne: 'open' } }, []],
    ['an order with a rest to check: it might never find enough', { title: 't1' }, NEWEST],
    ['an order without an index', {}, [['title', 1]]],
  ])('%s', (_, filter, order) => {
    expect(codeOf(() => engine.find({ collection: 'c', filter, order, limit: 5 }))).toBe('DATABASE_REQUEST_FAILED')
    expect(plan(filter, order, 5)).toMatchObject({ kind: 'scan', reads: TOTAL })
  })

  test('the message names the collection, the fields and the missing index', () => {
    const message = messageOf(() => engine.count('c', { title: 't1', kind: 'x' }))
    expect(message).toContain("c: filter on 'title', 'kind'")
    expect(message).toContain('an index on (title, kind) is missing')
  })

  test('updates and removals are held to it as well', () => {
    expect(codeOf(() => engine.update('c', { title: 't1' }, { $set: { a: 1 } }))).toBe('DATABASE_REQUEST_FAILED')
    expect(codeOf(() => engine.remove('c', { title: 't1' }, { multi: true }))).toBe('DATABASE_REQUEST_FAILED')
  })

  test('a small collection may be read whole', () => {
    const small = engineWith([])
    small.insert('c', [{ title: 't1' }, { title: 't2' }])
    expect(small.count('c', { title: 't1' })).toBe(1)
  })
})

describe('an index over arrays', () => {
  test('an order by the array itself is not read from its index', () => {
    expect(plan({}, [['areaPath', 1]], 5).kind).toBe('scan')
    expect(plan({ areaPath: { $gte: 'g1', $lt: 'g3' } }, [['areaPath', 1]], 5).ordered).toBe(false)
  })

  test('two bounds may be met by two elements', () => {
    const some = engineWith([{ name: 'n', fields: [['n', 1]] }])
    some.insert('c', [
      { _id: 'two', n: [1, 9] },
      { _id: 'one', n: [5] },
      { _id: 'none', n: [] },
    ])
    const ids = (filter: Filter) =>
      some
        .find({ collection: 'c', filter })
        .map(({ _id }) => _id)
        .sort()
    expect(ids({ n: { $gt: 4, $lt: 6 } })).toEqual(['one', 'two'])
    expect(ids({ n: { $elemMatch: { $gt: 4, $lt: 6 } } })).toEqual(['one'])
    expect(ids({ n: null })).toEqual([])
    expect(ids({ n: { $all: [1, 9] } })).toEqual(['two'])
  })

  test('two arrays side by side cannot be in one index', () => {
    const some = engineWith([
      {
        name: 'ab',
        fields: [
          ['a', 1],
          ['b', 1],
        ],
      },
    ])
    expect(messageOf(() => some.insert('c', [{ a: [1], b: [2] }]))).toContain('parallel arrays')
    expect(some.size('c')).toBe(0)
  })
})
