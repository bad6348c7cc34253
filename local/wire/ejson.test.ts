import { expect, test } from '@jest/globals'
import { EJSON } from 'bson'
import fc from 'fast-check'
import { parseEjson, stringifyEjson } from './ejson'

const text = fc.string().filter((key) => !key.startsWith('$') && key !== '__proto__')
const scalar = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true }).map((n) => n + 0),
  fc.maxSafeInteger(),
  fc.date({ noInvalidDate: true }),
)
const document = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 4 }), tie('record')),
  record: fc.dictionary(text, tie('value'), { maxKeys: 5 }),
})).record

test('what the SDK’s own writer writes is read as it was', () => {
  fc.assert(
    fc.property(document, (value) => {
      expect(parseEjson(EJSON.stringify(value, { relaxed: false }), 0)).toEqual(value)
    }),
  )
})

test('what is written here, the SDK’s own reader reads as it was', () => {
  fc.assert(
    fc.property(document, (value) => {
      expect(EJSON.parse(stringifyEjson(value))).toEqual(value)
    }),
  )
})

test('a server date is now and its offset', () => {
  const sent = '{"at":{"$tcb_server_date":{"offset":{"$numberInt":"-500"}}}}'
  expect(parseEjson(sent, 2000)).toEqual({ at: new Date(1500) })
})

test('a regular expression is one, operators stay operators', () => {
  const sent = '{"name":{"$regularExpression":{"pattern":"^a","options":"i"}},"n":{"$gt":{"$numberInt":"1"}}}'
  expect(parseEjson(sent, 0)).toEqual({ name: /^a/i, n: { $gt: 1 } })
})

test('writing leaves the given values as they were', () => {
  const value = { at: new Date(0), list: [new Date(1)] }
  stringifyEjson(value)
  expect(value).toEqual({ at: new Date(0), list: [new Date(1)] })
})
