import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareValues, encodeKey, encodeValue, NOTHING } from './order'

const ASCENDING = [
  NOTHING,
  null,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -5,
  -0.5,
  0,
  1e-9,
  3,
  Number.POSITIVE_INFINITY,
  '',
  'a',
  'a\0',
  'a\x01',
  'aa',
  '街',
  '\uffee',
  '\u{20000}',
  {},
  { a: 1 },
  { a: 2 },
  { b: 1 },
  [],
  [1],
  [1, 2],
  [2],
  false,
  true,
  new Date(-1),
  new Date(5),
]

describe('one order for all values', () => {
  test('types come in the order of MongoDB, and values within their type', () => {
    const shuffled = [...ASCENDING].reverse().sort(compareValues)
    expect(shuffled).toEqual(ASCENDING)
  })

  test('a descending key is the exact reverse, whatever follows it', () => {
    const keys = ASCENDING.flatMap((value) => [1, 2].map((tail) => encodeKey([value, tail], [true, false])))
    const values = [...ASCENDING]
      .reverse()
      .flatMap((value) => [1, 2].map((tail) => encodeKey([value, tail], [true, false])))
    expect(keys.sort(Buffer.compare)).toEqual(values)
  })

  test('zero has no sign, and numbers keep their order as bytes', () => {
    expect(encodeValue(-0)).toEqual(encodeValue(0))
    const number = fc.double({ noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(Math.sign(a === b ? 0 : a < b ? -1 : 1))
      }),
    )
  })

  test('strings are ordered by code point, as their UTF-8 bytes', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const wanted = Buffer.compare(Buffer.from(a), Buffer.from(b))
        expect(Math.sign(compareValues(a, b))).toBe(wanted)
        expect(Buffer.compare(encodeValue(a), encodeValue(b))).toBe(wanted)
      }),
    )
  })
})
