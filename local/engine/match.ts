import { Context } from 'mingo/core'
import * as expressionOperators from 'mingo/operators/expression'
import * as queryOperators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { QueryOperator } from 'mingo/types'
import { geoOperators } from './geo-match'
import { flagsOf, isPlain, segments } from './guard'
import { compareValues, sameType } from './order'
import { reach, someValue } from './paths'
import { EngineError, type Filter } from './types'

export type Matcher = (document: Record<string, unknown>) => boolean
type FieldTest = (selector: string, argument: unknown) => Matcher

/** Lifts a test of one value to a test of a document's path. */
function whereSome(testOf: (argument: unknown) => (value: unknown) => boolean): FieldTest {
  return (selector, argument) => {
    const path = segments(selector)
    const passes = testOf(argument)
    return (document) => someValue(document, path, passes)
  }
}

function negated(test: FieldTest): FieldTest {
  return (selector, argument) => {
    const matches = test(selector, argument)
    return (document) => !matches(document)
  }
}

function equalTo(wanted: unknown): (value: unknown) => boolean {
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined
  if (typeof wanted !== 'object') return (value) => value === wanted || Object.is(value, wanted)
  return (value) => typeof value === 'object' && value !== null && compareValues(value, wanted) === 0
}

function oneOf(argument: unknown): (value: unknown) => boolean {
  if (!Array.isArray(argument)) throw new EngineError('INVALID_PARAM', '$in needs an array')
  const scalars = new Set(argument.filter((item) => typeof item !== 'object'))
  const tests = argument
    .filter((item) => typeof item === 'object')
    .map((item) => (item instanceof RegExp ? fits(item) : equalTo(item)))
  return (value) => scalars.has(value) || tests.some((test) => test(value))
}

function compared(holds: (order: number) => boolean) {
  return (argument: unknown) => (value: unknown) => sameType(value, argument) && holds(compareValues(value, argument))
}

/** `g` and `y` are dropped: they would make a pattern remember where it last stopped. */
function fits(pattern: RegExp): (value: unknown) => boolean {
  const stateless = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
  return (value) => (typeof value === 'string' ? stateless.test(value) : equalTo(pattern)(value))
}

/** A condition on one element: of operators for values, of fields for objects. */
function elementTest(argument: unknown): (item: unknown) => boolean {
  if (!isPlain(argument)) throw new EngineError('INVALID_PARAM', '$elemMatch needs an object')
  const logical = ['$and', '$or', '$nor'].some((name) => name in argument)
  if (isOperators(argument) && !logical) {
    const matches = matcherOf({ item: argument })
    return (item) => !Array.isArray(item) && matches({ item })
  }
  const matches = matcherOf(argument)
  return (item) => isPlain(item) && matches(item)
}

/** Lifts a test of a whole array to a test of a document's path. */
function whereArray(testOf: (argument: unknown) => (items: unknown[]) => boolean): FieldTest {
  return (selector, argument) => {
    const path = segments(selector)
    const passes = testOf(argument)
    return (document) => reach(document, path).leaves.some((leaf) => Array.isArray(leaf) && passes(leaf))
  }
}

const elemMatch = whereArray((argument) => {
  const passes = elementTest(argument)
  return (items) => items.some((item) => passes(item))
})

const all: FieldTest = (selector, argument) => {
  if (!Array.isArray(argument)) throw new EngineError('INVALID_PARAM', '$all needs an array')
  const tests = argument.map((item) =>
    isPlain(item) && '$elemMatch' in item ? elemMatch(selector, item.$elemMatch) : operators.$eq(selector, item),
  )
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

/** These read a path through arrays as MongoDB does, and so as the indexes do; they replace mingo's own. */
const operators = {
  $eq: whereSome((argument) => (argument instanceof RegExp ? fits(argument) : equalTo(argument))),
  $in: whereSome(oneOf),
  $gt: whereSome(compared((order) => order > 0)),
  $gte: whereSome(compared((order) => order >= 0)),
  $lt: whereSome(compared((order) => order < 0)),
  $lte: whereSome(compared((order) => order <= 0)),
  $regex: whereSome((argument) => fits(argument instanceof RegExp ? argument : new RegExp(String(argument)))),
  $all: all,
  $elemMatch: elemMatch,
  $size: whereArray((argument) => (items) => items.length === argument),
  $exists: ((selector, argument) => {
    const path = segments(selector)
    return (document) => reach(document, path).leaves.some((leaf) => leaf !== undefined) === Boolean(argument)
  }) satisfies FieldTest,
}

/** Everything a filter may say, in mingo's form. */
export const filterOperators = {
  ...queryOperators,
  ...operators,
  $ne: negated(operators.$eq),
  $nin: negated(operators.$in),
  ...geoOperators,
} as unknown as Record<`$${string}`, QueryOperator>

const context = Context.init({ query: filterOperators, expression: expressionOperators })

/** Compiles a filter; throws INVALID_PARAM on an operator it does not know. */
export function matcherOf(filter: Filter): Matcher {
  if (Object.keys(filter).length === 0) return () => true
  const query = refusing(() => new Query(filter, { context, scriptEnabled: false }))
  return (document) => refusing(() => query.test(document))
}

/** Whatever goes wrong in a filter is the filter's fault. */
function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof EngineError) throw cause
    throw new EngineError('INVALID_PARAM', `bad filter: ${(cause as Error).message}`)
  }
}

/** True for `{$gt: …}`, false for a value, even one that is an object. */
export function isOperators(value: unknown): value is Record<string, unknown> {
  return isPlain(value) && Object.keys(value).some((key) => key.startsWith('$'))
}

/** The pattern of `{$regex, $options}`. */
export function patternOf(operatorsOfField: Record<string, unknown>): RegExp {
  const source = operatorsOfField.$regex
  if (source instanceof RegExp) return source
  return new RegExp(String(source), flagsOf(operatorsOfField.$options))
}
