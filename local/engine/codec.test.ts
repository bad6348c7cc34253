import { describe, expect, test } from '@jest/globals'
import { decodeDocument, encodeDocument } from './codec'
import { codeOf } from './test-builders'

const roundTrip = (fields: Record<string, unknown>) => decodeDocument(encodeDocument({ _id: 'x', ...fields }))

describe('what is stored comes back', () => {
  test('dates, patterns, bytes and odd numbers keep their type, at any depth', () => {
    const fields = {
      at: new Date(1_700_000_000_123),
      list: [{ at: new Date(0) }, [new Date(1)], null, 1.5, 2 ** 52],
      pattern: /^楼\s/i,
      bytes: Buffer.from([0, 255]),
      odd: [Number.NaN, Number.POSITIVE_INFINITY],
      text: '{"$date":5}',
      quoted: { 'it\'s "quoted"': 'x\0y' },
    }
    expect(roundTrip(fields)).toEqual({ _id: 'x', ...fields })
  })

  test('undefined is dropped from objects and null in arrays', () => {
    expect(roundTrip({ a: undefined, b: [undefined], c: { d: undefined } })).toEqual({ _id: 'x', b: [null], c: {} })
  })

  test('what would be read back as something else is refused', () => {
    const proto = JSON.parse('{"__proto__": {"admin": true}}') as object
    for (const bad of [
      { $date: 1 },
      { a: { $x: 1 } },
      { a: () => 1 },
      { a: new Date(Number.NaN) },
      { a: proto },
      { a: new Map() },
    ]) {
      expect(codeOf(() => roundTrip(bad as Record<string, unknown>))).toBe('INVALID_PARAM')
    }
  })

  test('nesting without end is refused', () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    expect(codeOf(() => roundTrip(loop))).toBe('INVALID_PARAM')
  })
})
