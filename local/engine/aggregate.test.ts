import { describe, expect, test } from '@jest/globals'
import { codeOf, engineWith } from './test-builders'

const engine = engineWith([
  {
    name: 'area',
    fields: [
      ['areaPath', 1],
      ['n', -1],
    ],
  },
  { name: 'n', fields: [['n', 1]] },
])
engine.load(
  'c',
  Array.from({ length: 900 }, (_, n) => ({ _id: `r${n}`, n, areaPath: ['city', `g${n % 9}`], by: `p${n % 4}` })),
)
engine.ensure({ name: 'people', indexes: [] })
engine.load(
  'people',
  Array.from({ length: 800 }, (_, n) => ({ _id: `p${n}`, name: `name ${n}` })),
)

describe('a pipeline begins in the index', () => {
  test('a match and a group', () => {
    const pipeline = [{ $match: { areaPath: 'g1' } }, { $group: { _id: '$by', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]
    expect(engine.aggregate('c', pipeline)).toEqual([0, 1, 2, 3].map((p) => ({ _id: `p${p}`, n: 25 })))
  })

  test('a match, a sort and a limit answer in order', () => {
    const pipeline = [
      { $match: { areaPath: 'g1' } },
      { $sort: { n: -1 } },
      { $skip: 1 },
      { $limit: 2 },
      { $project: { n: 1, _id: 0 } },
    ]
    expect(engine.aggregate('c', pipeline)).toEqual([{ n: 883 }, { n: 874 }])
  })

  test('a count is read from the index', () => {
    expect(engine.aggregate('c', [{ $match: { n: { $lt: 10 } } }, { $count: 'all' }])).toEqual([{ all: 10 }])
    expect(engine.aggregate('c', [{ $match: { n: { $lt: 0 } } }, { $count: 'all' }])).toEqual([])
  })

  test('a lookup asks the index of the other collection', () => {
    const $lookup = { from: 'people', localField: 'by', foreignField: '_id', as: 'person' }
    const pipeline = [{ $match: { n: { $in: [1, 2] } } }, { $sort: { n: 1 } }, { $lookup }]
    const names = engine.aggregate('c', pipeline).map(({ person }) => (person as Array<{ name: string }>)[0]?.name)
    expect(names).toEqual(['name 1', 'name 2'])
  })
})

describe('a pipeline is held to the same rules', () => {
  test.each<[string, Array<Record<string, unknown>>]>([
    ['reading all of a large collection', [{ $group: { _id: '$by' } }]],
    [
      'a lookup without an index',
      [{ $match: { n: 1 } }, { $lookup: { from: 'people', localField: 'by', foreignField: 'name', as: 'x' } }],
    ],
    ['a stage that is none', [{ $match: { n: 1 } }, { $explode: {} }]],
  ])('%s is refused', (_, pipeline) => {
    expect(codeOf(() => engine.aggregate('c', pipeline))).toBe('DATABASE_REQUEST_FAILED')
  })

  test.each<[string, Record<string, unknown>]>([
    ['writing elsewhere', { $out: 'people' }],
    ['a script', { $project: { x: { $function: { body: 'return 1', args: [], lang: 'js' } } } }],
    ['a script that gathers', { $group: { _id: null, x: { $accumulator: {} } } }],
  ])('%s is refused', (_, stage) => {
    expect(codeOf(() => engine.aggregate('c', [{ $match: { n: 1 } }, stage]))).toBe('INVALID_PARAM')
  })
})
