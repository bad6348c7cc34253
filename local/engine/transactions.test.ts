import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Engine, Transaction } from './index'
import { codeOf, engineWith } from './test-builders'

const one = (engine: Engine, id = 'x') => engine.find({ collection: 'c', filter: { _id: id } })[0]
const opened = (clock = { now: 0 }) => {
  const engine = engineWith(
    [
      {
        name: 'n',
        fields: [
          ['n', 1],
          ['_id', 1],
        ],
      },
      { name: 'u', fields: [['u', 1]], unique: true },
    ],
    clock,
  )
  engine.insert('c', [
    { _id: 'x', n: 1, u: 'x' },
    { _id: 'y', n: 2, u: 'y' },
  ])
  return engine
}

describe('a transaction sees one moment, and its own writes', () => {
  test('reads stay as they were at its beginning', () => {
    const engine = opened()
    const transaction = engine.begin()
    engine.update('c', { _id: 'x' }, { $set: { n: 9 } })
    engine.update('c', { _id: 'x' }, { $set: { n: 10 } })
    engine.remove('c', { _id: 'y' })
    engine.insert('c', [{ _id: 'z', n: 0, u: 'z' }])
    expect(transaction.get('c', 'x')?.n).toBe(1)
    expect(transaction.get('c', 'y')?.n).toBe(2)
    expect(transaction.get('c', 'z')).toBeNull()
    const request = { collection: 'c', filter: { n: { $gte: 0 } }, order: [['n', 1]] as [string, 1][] }
    expect(transaction.find(request).map(({ _id }) => _id)).toEqual(['x', 'y'])
    expect(transaction.find({ ...request, limit: 1 }).map(({ _id }) => _id)).toEqual(['x'])
  })

  test('find sees its own inserts, updates and removals, in order and within the limit', () => {
    const engine = opened()
    const transaction = engine.begin()
    transaction.update('c', 'x', { $set: { n: 5 } })
    transaction.insert('c', { _id: 'w', n: 0, u: 'w' })
    transaction.insert('c', { _id: 'v', n: 3, u: 'v' })
    transaction.remove('c', 'w')
    const request = { collection: 'c', filter: { n: { $gt: 0 } }, order: [['n', 1]] as [string, 1][] }
    expect(transaction.find({ ...request, limit: 2 }).map(({ _id }) => _id)).toEqual(['y', 'v'])
    expect(transaction.find({ ...request, skip: 1, limit: 5 }).map(({ _id }) => _id)).toEqual(['v', 'x'])
    expect(engine.find(request).map(({ _id }) => _id)).toEqual(['x', 'y'])
    transaction.commit()
    expect(engine.find(request).map(({ _id }) => _id)).toEqual(['y', 'v', 'x'])
  })

  test('an abort leaves no trace', () => {
    const engine = opened()
    const transaction = engine.begin()
    transaction.update('c', 'x', { $inc: { n: 1 } })
    transaction.insert('c', { _id: 'w', u: 'w' })
    transaction.abort()
    transaction.abort()
    expect(one(engine)?.n).toBe(1)
    expect(engine.size('c')).toBe(2)
  })
})

describe('two writers of one document: the second fails at once', () => {
  const conflict = 'DATABASE_TRANSACTION_CONFLICT'

  test('when another transaction holds it', () => {
    const engine = opened()
    const [first, second] = [engine.begin(), engine.begin()]
    first.update('c', 'x', { $inc: { n: 1 } })
    expect(codeOf(() => second.update('c', 'x', { $inc: { n: 1 } }))).toBe(conflict)
    expect(codeOf(() => second.get('c', 'y'))).toBe('DATABASE_TRANSACTION_FAIL')
    second.abort()
    first.commit()
    expect(one(engine)?.n).toBe(2)
  })

  test('when it changed since the snapshot', () => {
    const engine = opened()
    const late = engine.begin()
    const early = engine.begin()
    early.update('c', 'x', { $inc: { n: 1 } })
    early.commit()
    expect(codeOf(() => late.update('c', 'x', { $inc: { n: 1 } }))).toBe(conflict)
  })

  test('when both insert the same _id', () => {
    const engine = opened()
    const [first, second] = [engine.begin(), engine.begin()]
    first.insert('c', { _id: 'same', u: 1 })
    expect(codeOf(() => second.insert('c', { _id: 'same', u: 2 }))).toBe(conflict)
  })

  test('a write outside does not wait: it wins, and the transaction fails at commit', () => {
    const engine = opened()
    const transaction = engine.begin()
    transaction.update('c', 'x', { $set: { n: 100 } })
    transaction.update('c', 'y', { $set: { n: 100 } })
    engine.update('c', { _id: 'x' }, { $set: { n: 7 } })
    expect(codeOf(() => transaction.commit())).toBe(conflict)
    expect([one(engine)?.n, one(engine, 'y')?.n]).toEqual([7, 2])
  })

  test('an ended transaction holds nothing any longer', () => {
    const engine = opened()
    const first = engine.begin()
    first.update('c', 'x', { $inc: { n: 1 } })
    first.abort()
    const second = engine.begin()
    second.update('c', 'x', { $inc: { n: 10 } })
    second.commit()
    expect(one(engine)?.n).toBe(11)
  })
})

describe('a commit is all or nothing', () => {
  test('a duplicate found at commit undoes the rest', () => {
    const engine = opened()
    const transaction = engine.begin()
    transaction.update('c', 'x', { $set: { n: 50 } })
    transaction.update('c', 'y', { $set: { u: 'x' } })
    expect(codeOf(() => transaction.commit())).toBe('DATABASE_DUPLICATE_WRITE')
    expect([one(engine)?.n, one(engine, 'y')?.u, engine.size('c')]).toEqual([1, 'y', 2])
  })

  test('two documents may exchange a unique value', () => {
    const engine = opened()
    const transaction = engine.begin()
    transaction.update('c', 'x', { $set: { u: 'y' } })
    transaction.update('c', 'y', { $set: { u: 'x' } })
    transaction.commit()
    expect(engine.find({ collection: 'c', filter: { u: 'x' } }).map(({ _id }) => _id)).toEqual(['y'])
  })

  test('what an index cannot file is refused at once', () => {
    const engine = opened()
    const transaction = engine.begin()
    expect(codeOf(() => transaction.update('c', 'x', { $set: { u: 'long'.repeat(999) } }))).toBe(
      'DATABASE_REQUEST_FAILED',
    )
    transaction.commit()
    expect(one(engine)?.u).toBe('x')
  })

  test('an insert of what is there is refused at once', () => {
    const engine = opened()
    expect(codeOf(() => engine.begin().insert('c', { _id: 'x' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(codeOf(() => engine.begin().insert('c', { _id: 'new', u: 'x' }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
})

describe('thirty seconds and no longer', () => {
  test('any later call fails, and what it held is free', () => {
    const clock = { now: 0 }
    const engine = opened(clock)
    const slow = engine.begin()
    slow.update('c', 'x', { $inc: { n: 1 } })
    clock.now = 30_001
    const next = engine.begin()
    next.update('c', 'x', { $inc: { n: 10 } })
    next.commit()
    expect(codeOf(() => slow.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect(codeOf(() => engine.transaction(slow.id).get('c', 'x'))).toBe('DATABASE_TRANSACTION_FAIL')
    expect(codeOf(() => engine.transaction('never'))).toBe('DATABASE_TRANSACTION_FAIL')
    expect(one(engine)?.n).toBe(11)
  })
})

type Step = { who: number; act: 'begin' | 'read' | 'add' | 'commit' | 'abort' | 'outside'; id: string }

/** Plays steps of three interleaved writers; answers what the committed additions to each document come to. */
function play(engine: Engine, steps: Step[]): Record<string, number> {
  const added: Record<string, number> = { x: 1, y: 2 }
  const running = new Map<number, { transaction: Transaction; pending: string[]; seen: Map<string, unknown> }>()
  for (const { who, act, id } of steps) {
    const mine = running.get(who)
    if (act === 'begin' && !mine) running.set(who, { transaction: engine.begin(), pending: [], seen: new Map() })
    else if (act === 'outside') {
      engine.update('c', { _id: id }, { $inc: { n: 1 } })
      added[id] = (added[id] ?? 0) + 1
    } else if (mine) {
      const failed = codeOf(() => {
        if (act === 'read') {
          const n = mine.transaction.get('c', id)?.n
          const own = mine.pending.filter((each) => each === id).length
          const first = mine.seen.get(id) ?? (n as number) - own
          mine.seen.set(id, first)
          expect(n).toBe((first as number) + own)
          const found = mine.transaction.find({ collection: 'c', filter: { n: { $gte: n as number } } })
          expect(found.filter(({ _id }) => _id === id)).toEqual([mine.transaction.get('c', id)])
        } else if (act === 'add') {
          mine.transaction.update('c', id, { $inc: { n: 1 } })
          mine.pending.push(id)
        } else if (act === 'commit') {
          mine.transaction.commit()
          for (const each of mine.pending) added[each] = (added[each] ?? 0) + 1
        } else mine.transaction.abort()
      })
      if (failed || act === 'commit' || act === 'abort') running.delete(who)
    }
  }
  return added
}

test('however transactions interleave, no addition is lost or counted twice, and reads repeat', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    act: fc.constantFrom('begin', 'begin', 'read', 'add', 'add', 'commit', 'commit', 'abort', 'outside'),
    id: fc.constantFrom('x', 'y'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const engine = opened()
      const wanted = play(engine, steps)
      expect({ x: one(engine)?.n, y: one(engine, 'y')?.n }).toEqual(wanted)
      engine.close()
    }),
    { numRuns: 300 },
  )
})
