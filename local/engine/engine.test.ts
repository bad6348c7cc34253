import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, test } from '@jest/globals'
import { type Filter, openEngine } from './index'
import { codeOf, engineWith, messageOf } from './test-builders'

const folder = mkdtempSync(join(tmpdir(), 'weige-engine-'))
afterAll(() => rmSync(folder, { recursive: true }))

const BY_N = { name: 'n', fields: [['n', 1]] } satisfies Parameters<typeof engineWith>[0][number]
const UNIQUE_N = { ...BY_N, unique: true }

describe('inserting', () => {
  test('makes an id of 32 hex digits where there is none, in the order of time', () => {
    const clock = { now: 1_700_000_000_000 }
    const engine = engineWith([], clock)
    const [first] = engine.insert('c', [{}])
    clock.now++
    const [second] = engine.insert('c', [{}])
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect((first as string) < (second as string)).toBe(true)
  })

  test('goes in order and stops at the first duplicate; those before it stay', () => {
    const engine = engineWith([UNIQUE_N])
    const message = messageOf(() => engine.insert('c', [{ n: 1 }, { n: 2 }, { n: 1 }, { n: 3 }]))
    expect(message).toMatch(/^E11000 duplicate key error collection: c index: n dup key: /)
    expect(engine.size('c')).toBe(2)
  })

  test('a missing field counts as null: one document without it is all a unique index allows', () => {
    const engine = engineWith([UNIQUE_N])
    engine.insert('c', [{ _id: 'a' }])
    expect(codeOf(() => engine.insert('c', [{ n: null }]))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(codeOf(() => engine.insert('c', [{ _id: 'a', n: 5 }]))).toBe('DATABASE_DUPLICATE_WRITE')
  })

  test('an update into a taken value is refused and changes nothing', () => {
    const engine = engineWith([UNIQUE_N])
    engine.insert('c', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    expect(codeOf(() => engine.update('c', { _id: 'b' }, { $set: { n: 1 } }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(engine.find({ collection: 'c', filter: { n: 2 } })).toHaveLength(1)
    expect(engine.size('c')).toBe(2)
  })

  test('an id that is not a short string is refused', () => {
    const engine = engineWith([])
    for (const _id of [5, '', {}, 'x'.repeat(513), '\ud800']) {
      expect(codeOf(() => engine.insert('c', [{ _id }]))).toBe('INVALID_PARAM')
    }
  })

  test('a key beyond 1024 bytes is refused', () => {
    expect(codeOf(() => engineWith([BY_N]).insert('c', [{ n: 'x'.repeat(2000) }]))).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('updating', () => {
  test('counts what matched and what really changed', () => {
    const engine = engineWith([BY_N])
    engine.insert('c', [{ n: 1 }, { n: 1 }, { n: 2 }])
    expect(engine.update('c', { n: 1 }, { $set: { n: 1 } })).toEqual({ matched: 1, modified: 0 })
    expect(engine.update('c', { n: 1 }, { $set: { a: 1 } }, { multi: true })).toEqual({ matched: 2, modified: 2 })
    expect(engine.update('c', { n: 7 }, { $set: { a: 1 } })).toEqual({ matched: 0, modified: 0 })
  })

  test('a move is one conditional write: of two with the same version the second matches nothing', () => {
    const engine = engineWith([])
    engine.insert('c', [{ _id: 'r', version: 1 }])
    const move = () => engine.update('c', { _id: 'r', version: 1 }, { $inc: { version: 1 } }).matched
    expect([move(), move()]).toEqual([1, 0])
  })

  test('an upsert inserts once', () => {
    const engine = engineWith([])
    const put = () =>
      engine.update('c', { _id: 'k' }, { $inc: { n: 1 }, $setOnInsert: { made: true } }, { upsert: true })
    expect(put()).toEqual({ matched: 0, modified: 0, upsertedId: 'k' })
    expect(put()).toEqual({ matched: 1, modified: 1 })
    expect(engine.find({ collection: 'c', filter: {} })).toEqual([{ _id: 'k', n: 2, made: true }])
  })

  test('findAndUpdate answers the document before or after', () => {
    const engine = engineWith([])
    engine.insert('c', [{ _id: 'k', n: 1 }])
    const inc = { $inc: { n: 1 } }
    expect(engine.findAndUpdate('c', { _id: 'k' }, inc).document?.n).toBe(1)
    expect(engine.findAndUpdate('c', { _id: 'k' }, inc, { returnNew: true }).document?.n).toBe(3)
    expect(engine.findAndUpdate('c', { _id: 'z' }, inc).document).toBeNull()
    expect(engine.findAndUpdate('c', { _id: 'z' }, inc, { upsert: true, returnNew: true }).document).toEqual({
      _id: 'z',
      n: 1,
    })
  })

  test('removing takes one, or all that match', () => {
    const engine = engineWith([BY_N])
    engine.insert('c', [{ n: 1 }, { n: 1 }, { n: 1 }])
    expect([engine.remove('c', { n: 1 }), engine.remove('c', { n: 1 }, { multi: true }), engine.size('c')]).toEqual([
      1, 2, 0,
    ])
  })
})

describe('collections and declarations', () => {
  test('a collection that is not there is said not to exist', () => {
    const engine = engineWith([])
    expect(codeOf(() => engine.find({ collection: 'nowhere', filter: {} }))).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(messageOf(() => engine.insert('nowhere', [{}]))).toContain('not exist')
    engine.addCollection('nowhere')
    expect(engine.collections()).toEqual(['c', 'nowhere'])
  })

  test('an index declared later covers what was there; a changed one is rebuilt, a dropped one goes', () => {
    const engine = engineWith([])
    engine.load(
      'c',
      Array.from({ length: 600 }, (_, n) => ({ _id: `d${n}`, n, tags: ['x', `t${n % 7}`] })),
    )
    const plan = (filter: Filter) => engine.explain({ collection: 'c', filter }).index
    expect(plan({ n: 5 })).toBeNull()
    engine.ensure({ name: 'c', indexes: [BY_N, { name: 'tags', fields: [['tags', 1]] }] })
    expect([plan({ n: 5 }), engine.count('c', { tags: 't1' })]).toEqual(['n', 86])
    engine.ensure({
      name: 'c',
      indexes: [
        {
          name: 'n',
          fields: [
            ['n', -1],
            ['_id', 1],
          ],
        },
      ],
    })
    expect([engine.find({ collection: 'c', filter: { n: { $lt: 2 } } }).length, plan({ tags: 'x' })]).toEqual([2, null])
  })

  test('a unique index is not built over duplicates, and nothing else changes', () => {
    const engine = engineWith([])
    engine.insert('c', [{ n: 1 }, { n: 1 }])
    expect(codeOf(() => engine.ensure({ name: 'c', indexes: [UNIQUE_N] }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(engine.insert('c', [{ n: 1 }])).toHaveLength(1)
  })

  test('a load that fails leaves nothing, and the size is right', () => {
    const engine = engineWith([])
    engine.insert('c', [{ _id: 'a' }])
    const documents = [...Array.from({ length: 6000 }, (_, n) => ({ _id: `d${n}` })), { _id: '' }]
    expect(engine.size('c')).toBe(1)
    expect(codeOf(() => engine.load('c', documents))).toBe('INVALID_PARAM')
    expect([engine.size('c'), engine.count('c', { _id: { $gte: '' } })]).toEqual([1, 1])
  })

  test('loading replaces documents of the same _id', () => {
    const engine = engineWith([BY_N])
    engine.insert('c', [{ _id: 'a', n: 1 }])
    expect(
      engine.load('c', [
        { _id: 'a', n: 2 },
        { _id: 'b', n: 2 },
      ]),
    ).toBe(2)
    expect([engine.size('c'), engine.count('c', { n: 2 }), engine.count('c', { n: 1 })]).toEqual([2, 2, 0])
  })
})

describe('hostile input is refused, and the process lives on', () => {
  const engine = engineWith([BY_N])
  engine.insert('c', [{ _id: 'a', n: 1, "it's; DROP TABLE": { '"': 1 } }])
  const deep = Array.from({ length: 500 }).reduce<Filter>((inner) => ({ $and: [inner] }), { n: 1 })

  test.each<[string, unknown]>([
    ['a script', { $where: 'while(true){}' }],
    ['a script deep inside', { $expr: { $function: { body: 'x', args: [], lang: 'js' } } }],
    ['a way into the prototype', { '__proto__.x': 1 }],
    ['an operator that is none', { n: { $near2: 1 } }],
    ['a branch that is no filter', { $or: [5] }],
    ['an empty $or', { $or: [] }],
    ['a filter that is no object', [1]],
    ['nothing', null],
    ['a filter without bottom', deep],
    ['a broken pattern', { n: { $regex: '(' } }],
    ['a pattern of a megabyte', { n: { $regex: 'a'.repeat(1e6) } }],
    ['an expression that fails', { $expr: { $regexMatch: { input: '$_id', regex: '(' } } }],
    ['an $in that is no list', { n: { $in: 5 } }],
    ['a geo query that is no geometry', { n: { $nearSphere: 7 } }],
  ])('%s', (_, filter) => {
    expect(codeOf(() => engine.find({ collection: 'c', filter: filter as Filter }))).not.toBeNull()
  })

  test('odd limits are rounded down to what they can mean', () => {
    const found = (limit: number, skip = 0) => engine.find({ collection: 'c', filter: {}, limit, skip }).length
    expect([found(1.5), found(-1), found(Number.NaN), found(1, -3), found(1, 0.5)]).toEqual([1, 1, 1, 1, 1])
  })

  test('quotes, NaN and booleans are values like any other', () => {
    const find = (filter: Filter) => engine.find({ collection: 'c', filter }).length
    expect(find({ 'it\'s; DROP TABLE."': 1 })).toBe(1)
    expect(find({ "n' OR 1=1 --": 1 })).toBe(0)
    expect([
      find({ n: Number.NaN }),
      find({ n: true }),
      find({ n: undefined }),
      find({ n: Number.POSITIVE_INFINITY }),
    ]).toEqual([0, 0, 0, 0])
    expect(find({ n: { $gt: Number.NEGATIVE_INFINITY } })).toBe(1)
    expect(codeOf(() => engine.addCollection('x"; DROP TABLE collections; --'))).toBe('INVALID_PARAM')
  })
})

describe('what was acknowledged is there afterwards', () => {
  test('close and open again: documents, indexes, and that an index has seen arrays', () => {
    const file = join(folder, 'again.sqlite')
    const declaration = { name: 'c', indexes: [{ name: 'tags', fields: [['tags', 1]] as Array<[string, 1]> }] }
    const first = openEngine({ file })
    first.ensure(declaration)
    first.insert('c', [{ _id: 'a', tags: [1, 9], at: new Date(5) }])
    expect(() => openEngine({ file })).toThrow('another process')
    first.close()
    const second = openEngine({ file })
    second.ensure(declaration)
    expect(second.find({ collection: 'c', filter: { tags: { $gt: 4, $lt: 6 } } })).toHaveLength(1)
    expect(second.find({ collection: 'c', filter: { tags: 9 } })[0]?.at).toEqual(new Date(5))
    second.close()
  })

  test('kill -9 in the midst of writing loses no acknowledged write', async () => {
    const file = join(folder, 'killed.sqlite')
    const program = `
      const { openEngine } = require(${JSON.stringify(join(__dirname, 'index.ts'))})
      const engine = openEngine({ file: ${JSON.stringify(file)} })
      engine.ensure({ name: 'c', indexes: [{ name: 'n', fields: [['n', 1]] }] })
      for (let n = 0; ; n++) process.stdout.write(engine.insert('c', [{ n }])[0] + '\\n')`
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const acknowledged: string[] = []
    for await (const id of createInterface({ input: child.stdout })) {
      acknowledged.push(id)
      if (acknowledged.length === 300) child.kill('SIGKILL')
    }
    const engine = openEngine({ file })
    const found = engine.find({ collection: 'c', filter: { _id: { $in: acknowledged } } })
    expect(found).toHaveLength(acknowledged.length)
    expect(engine.count('c', { n: { $gte: 0 } })).toBe(engine.size('c'))
    engine.close()
  }, 60_000)
})
