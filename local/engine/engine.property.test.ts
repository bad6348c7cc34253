import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import mingo from 'mingo'
import type { DocumentEngine } from './engine'
import { type Document, type Engine, type Filter, type Order, openEngine, type Update } from './index'
import { byOrder } from './sorting'

const INDEXES = [
  {
    name: 'a_b_id',
    fields: [
      ['a', 1],
      ['b', -1],
      ['_id', -1],
    ],
  },
  { name: 'b', fields: [['b', 1]] },
  {
    name: 'tags_n',
    fields: [
      ['tags', 1],
      ['n', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'deep',
    fields: [
      ['deep.x', -1],
      ['a', 1],
    ],
  },
  {
    name: 'n_a_b',
    fields: [
      ['n', -1],
      ['a', 1],
      ['b', 1],
    ],
  },
] satisfies Parameters<Engine['ensure']>[0]['indexes']

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b', 'ab', 'a\0', 'a\x01b', '街', '\u{20000}'),
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)),
  fc.constantFrom(0.5, -1.5),
)
const fields = fc.record(
  {
    a: scalar,
    b: scalar,
    n: fc.integer({ min: 0, max: 4 }),
    tags: fc.oneof(fc.array(fc.constantFrom('x', 'y', 'z', 1, null), { maxLength: 3 }), fc.constantFrom('x', 'y')),
    deep: fc.record({ x: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('k')) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)
const documents = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 0, maxLength: 40 })
  .chain((ids) => fc.tuple(...ids.map((id) => fields.map((each) => ({ ...each, _id: `d${id}` }) as Document))))

const comparable = scalar.filter((value) => value !== null)
const condition = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  comparable.map(($gt) => ({ $gt })),
  comparable.map(($lte) => ({ $lte })),
  fc.tuple(comparable, comparable).map(([$gte, $lt]) => ({ $gte, $lt })),
  fc.boolean().map(($exists) => ({ $exists })),
  scalar.map(($ne) => ({ $ne })),
)
const path = fc.constantFrom('a', 'b', 'n', 'tags', 'deep.x')
const simple = fc.dictionary(path, condition, { minKeys: 0, maxKeys: 3 }) as fc.Arbitrary<Filter>
const paging = fc.tuple(scalar, comparable, fc.integer({ min: 0, max: 99 })).map(([a, b, id]) => ({
  a,
  $or: [{ b: { $lt: b } }, { b, _id: { $lt: `d${id}` } }],
}))
const filter: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 2, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })) },
  { weight: 2, arbitrary: paging },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(simple, paging), { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99 }).map((id) => ({ _id: { $gte: `d${id}` } })) },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map(([one, other]) => ({ ...one, $or: [other, { n: 1 }] })) },
)
const direction = fc.constantFrom(1 as const, -1 as const)
const order: fc.Arbitrary<Order> = fc.oneof(
  fc.constant<Order>([]),
  fc.constantFrom<Order>(
    [
      ['b', -1],
      ['_id', -1],
    ],
    [
      ['b', 1],
      ['_id', 1],
    ],
    [
      ['n', 1],
      ['_id', 1],
    ],
    [['_id', -1]],
  ),
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'n', 'tags', 'deep.x', '_id'), direction), {
      maxLength: 3,
      selector: ([name]) => name,
    })
    .map((each) => each as Order),
)
const update: fc.Arbitrary<Update> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b'), scalar).map(([name, value]) => ({ $set: { [name]: value } })),
  fc.constantFrom('a', 'b', 'tags', 'deep.x', 'n').map((name) => ({ $unset: { [name]: '' } })),
  fc.integer({ min: -2, max: 2 }).map((amount) => ({ $inc: { n: amount } })),
  fc.integer({ min: 0, max: 3 }).map((x) => ({ $set: { deep: { x } } })),
  fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }).map((tags) => ({ $set: { tags } })),
  fields as fc.Arbitrary<Update>,
)

function opened(stored: readonly Document[], indexed = true): Engine {
  const engine = openEngine({ file: ':memory:', scanLimit: indexed ? 500 : 1000 })
  engine.ensure({ name: 'c', indexes: indexed ? INDEXES : [] })
  engine.insert('c', [...stored])
  return engine
}

const ids = (found: Array<Record<string, unknown>>) => found.map(({ _id }) => _id).sort()

describe('an index changes how fast an answer comes, never the answer', () => {
  test('find answers what a scan by mingo answers', () => {
    fc.assert(
      fc.property(documents, filter, (stored, asked) => {
        const engine = opened(stored)
        const found = engine.find({ collection: 'c', filter: asked })
        expect(ids(found)).toEqual(ids(mingo.find(stored, asked as object).all() as Document[]))
        expect(engine.count('c', asked)).toBe(found.length)
        engine.close()
      }),
      { numRuns: 1000 },
    )
  })

  test('the order and the limit are those of a scan', () => {
    const limits = fc.record({ skip: fc.integer({ min: 0, max: 3 }), limit: fc.integer({ min: 1, max: 8 }) })
    fc.assert(
      fc.property(documents, filter, order, limits, (stored, asked, by, { skip, limit }) => {
        const [indexed, plain] = [opened(stored), opened(stored, false)]
        const request = { collection: 'c', filter: asked, order: by }
        const place = byOrder(by)
        const places = (found: Document[]) => found.map((document) => place(document).toString('hex'))
        expect(places(indexed.find(request))).toEqual(places(plain.find(request)))
        expect(places(indexed.find({ ...request, skip, limit }))).toEqual(
          places(plain.find({ ...request, skip, limit })),
        )
        indexed.close()
        plain.close()
      }),
      { numRuns: 1000 },
    )
  })

  test('after any updates and removals the entries are those of a freshly built index', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.option(update)), { maxLength: 25 })
    fc.assert(
      fc.property(documents, steps, (stored, moves) => {
        const engine = opened(stored)
        for (const [id, move] of moves) {
          if (move) engine.update('c', { _id: `d${id}` }, move, { upsert: id % 2 === 0 })
          else engine.remove('c', { _id: `d${id}` })
        }
        const fresh = opened(engine.find({ collection: 'c', filter: {} }))
        expect(entriesOf(engine)).toEqual(entriesOf(fresh))
        engine.close()
        fresh.close()
      }),
      { numRuns: 200 },
    )
  })
})

/** Every entry of every index as text: key and id. */
function entriesOf(engine: Engine): string[][] {
  const { catalog } = engine as unknown as { catalog: DocumentEngine['catalog'] }
  const collection = catalog.get('c')
  const idOf = (row: number) => (JSON.parse(collection.textAt(row)) as Document)._id
  return collection.indexes.map((index) =>
    [...index.entries(Buffer.from([0]), Buffer.from([0xff]), false, 100)]
      .map(({ key, row }) => `${key.toString('hex')} ${idOf(row)}`)
      .sort(),
  )
}
