import { describe, expect, test } from '@jest/globals'
import type { Document, Filter, Update } from './index'
import { codeOf } from './test-builders'
import { updated, upserted } from './updates'

const apply = (fields: Record<string, unknown>, update: Update, filter: Filter = {}) => {
  const document: Document = { _id: 'x', ...fields }
  const { _id, ...rest } = updated({ document, filter, inserting: false, now: 7 }, update)
  return rest
}

describe('each operator changes a field as MongoDB does', () => {
  test.each<[string, Record<string, unknown>, Update, Record<string, unknown>]>([
    ['$set makes the objects on its way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    [
      '$set reaches into an array by number',
      { a: [{ b: 1 }, 2] },
      { $set: { 'a.0.b': 5, 'a.3': 9 } },
      { a: [{ b: 5 }, 2, null, 9] },
    ],
    ['$unset removes a field', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    ['$unset empties an element', { a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
    ['$unset of what is missing changes nothing', {}, { $unset: { 'a.b': '' } }, {}],
    ['$inc begins at nothing', { n: 2 }, { $inc: { n: -0.5, m: 3 } }, { n: 1.5, m: 3 }],
    ['$mul of a missing field is 0', { n: 2 }, { $mul: { n: 3, m: 3 } }, { n: 6, m: 0 }],
    [
      '$min and $max compare across types',
      { a: 5, b: 5 },
      { $min: { a: null, c: 1 }, $max: { b: 'x' } },
      { a: null, b: 'x', c: 1 },
    ],
    ['$rename moves a field', { a: { b: 1 } }, { $rename: { 'a.b': 'c.d', gone: 'e' } }, { a: {}, c: { d: 1 } }],
    ['$push appends', { a: [1] }, { $push: { a: [2], b: 3 } }, { a: [1, [2]], b: [3] }],
    [
      '$push with $position and a negative $slice',
      { a: [1, 2] },
      { $push: { a: { $each: [8, 9], $position: 0, $slice: -3 } } },
      { a: [9, 1, 2] },
    ],
    [
      '$push with $sort by a field',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    ['$push with $slice 0 empties', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
    ['$addToSet adds what is new only', { a: [1, 1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 1, 2] }],
    [
      '$addToSet compares dates and objects by value',
      { a: [new Date(1), { b: 1 }] },
      { $addToSet: { a: { $each: [new Date(1), { b: 1 }] } } },
      { a: [new Date(1), { b: 1 }] },
    ],
    ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull by fields', { a: [{ k: 1, z: 2 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    ['$pull of a missing field changes nothing', {}, { $pull: { a: 1 } }, {}],
    ['$pullAll', { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
    ['$pop takes the last or the first', { a: [1, 2], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1], b: [2] }],
    ['$currentDate is the clock of the engine', {}, { $currentDate: { at: true } }, { at: new Date(7) }],
    ['$setOnInsert does nothing to what is there', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    ['$[] means every element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
    ['without operators the document is replaced', { a: 1 }, { b: 2 }, { b: 2 }],
  ])('%s', (_, before, update, after) => {
    expect(apply(before, update)).toEqual(after)
  })

  test('the positional $ is the element that the filter matched', () => {
    const before = { items: [{ id: 1 }, { id: 2 }, { id: 2 }] }
    expect(apply(before, { $set: { 'items.$.done': true } }, { _id: 'x', 'items.id': 2 })).toEqual({
      items: [{ id: 1 }, { id: 2, done: true }, { id: 2 }],
    })
    expect(apply({ n: [5, 7] }, { $set: { 'n.$': 0 } }, { n: 7 })).toEqual({ n: [5, 0] })
    expect(codeOf(() => apply(before, { $set: { 'items.$.done': true } }))).toBe('DATABASE_REQUEST_FAILED')
  })

  test('the document it was read from stays as it was', () => {
    const before = { a: { b: [1] } }
    apply(before, { $push: { 'a.b': 2 } })
    expect(before).toEqual({ a: { b: [1] } })
  })
})

describe('an update that cannot be done is refused', () => {
  test.each<[string, Record<string, unknown>, Update, string]>([
    ['adding to text', { a: 'x' }, { $inc: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['adding text', {}, { $inc: { a: 'x' } }, 'DATABASE_REQUEST_FAILED'],
    ['pushing onto a number', { a: 1 }, { $push: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a field inside a number', { a: 1 }, { $set: { 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a named field of an array', { a: [] }, { $set: { 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['an element in the far distance', { a: [] }, { $set: { 'a.99999999': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['two changes of one field', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['a change within a change', { a: {} }, { $set: { a: {}, 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
    ['another _id', {}, { $set: { _id: 'y' } }, 'DATABASE_REQUEST_FAILED'],
    ['an unknown operator', {}, { $explode: { a: 1 } }, 'INVALID_PARAM'],
    ['operators beside fields', {}, { $set: { a: 1 }, b: 2 }, 'INVALID_PARAM'],
    ['a way into the prototype', {}, { $set: { '__proto__.admin': true } }, 'INVALID_PARAM'],
  ])('%s', (_, before, update, code) => {
    expect(codeOf(() => apply(before, update))).toBe(code)
  })

  test('no path reaches what all objects share', () => {
    apply({}, { $set: { 'constructor.prototype.admin': true } })
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('an upsert begins with what the filter holds equal', () => {
  const insert = (filter: Filter, update: Update) => upserted(filter, update, 7, () => 'made')

  test('fields, dotted fields and $and, but no ranges', () => {
    const filter = { a: 1, 'b.c': { $eq: 2 }, n: { $gt: 3 }, $and: [{ d: 4 }] }
    expect(insert(filter, { $setOnInsert: { e: 5 }, $inc: { a: 1 } })).toEqual({
      _id: 'made',
      a: 2,
      b: { c: 2 },
      d: 4,
      e: 5,
    })
  })

  test('_id comes from the filter, or else from the update', () => {
    expect(insert({ _id: 'mine' }, { $set: { a: 1 } })).toEqual({ _id: 'mine', a: 1 })
    expect(insert({ a: 1 }, { $setOnInsert: { _id: 'set' } })).toEqual({ _id: 'set', a: 1 })
    expect(insert({ a: 1 }, { b: 2 })).toEqual({ _id: 'made', b: 2 })
  })
})
