import { isPlain } from './guard'
import { isOperators, matcherOf } from './match'
import { compareValues, encodeValue } from './order'
import { byOrder } from './sorting'
import { type Document, EngineError, type Filter } from './types'
import type { Edit } from './update-paths'

type Operator = (argument: unknown, now: number) => Edit

const creating = (edit: (value: unknown) => unknown): Edit => ({ creates: true, edit })
const changing = (edit: (value: unknown) => unknown): Edit => ({ creates: false, edit })

function refuse(message: string): never {
  throw new EngineError('DATABASE_REQUEST_FAILED', message)
}

function numberIn(argument: unknown, operator: string): number {
  return typeof argument === 'number' ? argument : refuse(`Cannot apply ${operator} with a non-numeric argument`)
}

function numberAt(value: unknown, operator: string): number {
  return typeof value === 'number' ? value : refuse(`Cannot apply ${operator} to a value of non-numeric type`)
}

function arrayAt(value: unknown, operator: string): unknown[] {
  return Array.isArray(value) ? value : refuse(`Cannot apply ${operator} to a non-array value`)
}

function arrayIn(argument: unknown, operator: string): unknown[] {
  return Array.isArray(argument) ? argument : refuse(`${operator} needs an array`)
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === 'object' || typeof b === 'object' ? encodeValue(a).equals(encodeValue(b)) : a === b
}

const push: Operator = (argument) => {
  const options = isPlain(argument) && '$each' in argument ? argument : { $each: [argument] }
  const added = arrayIn(options.$each, '$push with $each')
  return creating((value) => {
    const items = value === undefined ? [] : [...arrayAt(value, '$push')]
    const position = typeof options.$position === 'number' ? options.$position : items.length
    items.splice(position, 0, ...added)
    if (options.$sort !== undefined) sortItems(items, options.$sort)
    return typeof options.$slice === 'number' ? sliced(items, options.$slice) : items
  })
}

function sliced(items: unknown[], slice: number): unknown[] {
  if (slice === 0) return []
  return slice > 0 ? items.slice(0, slice) : items.slice(slice)
}

function sortItems(items: unknown[], sort: unknown): void {
  if (sort === 1 || sort === -1) items.sort((a, b) => compareValues(a, b) * sort)
  else if (isPlain(sort)) {
    const keyOf = byOrder(Object.entries(sort).map(([path, direction]) => [path, direction === -1 ? -1 : 1]))
    items.sort((a, b) => Buffer.compare(keyOf(a as Document), keyOf(b as Document)))
  } else refuse('The $sort of a $push is 1, -1 or an object of fields')
}

const addToSet: Operator = (argument) => {
  const added = isPlain(argument) && '$each' in argument ? arrayIn(argument.$each, '$addToSet with $each') : [argument]
  return creating((value) => {
    const items = value === undefined ? [] : [...arrayAt(value, '$addToSet')]
    for (const item of added) if (!items.some((present) => same(present, item))) items.push(item)
    return items
  })
}

/** Which elements `$pull` takes: those equal to a value, or those that match a condition. */
function pulled(argument: unknown): (item: unknown) => boolean {
  if (isOperators(argument) || argument instanceof RegExp) {
    const matches = matcherOf({ item: argument })
    return (item) => matches({ item })
  }
  if (!isPlain(argument)) return (item) => same(item, argument)
  const matches = matcherOf(argument as Filter)
  return (item) => isPlain(item) && matches(item)
}

const pull: Operator = (argument) => {
  const takes = pulled(argument)
  return changing((value) => arrayAt(value, '$pull').filter((item) => !takes(item)))
}

/** Each operator: from its argument to the change of one field. */
export const OPERATORS: Record<string, Operator> = {
  $set: (argument) => creating(() => argument),
  $setOnInsert: (argument) => creating(() => argument),
  $unset: () => changing(() => undefined),
  $inc: (argument) => {
    const amount = numberIn(argument, '$inc')
    return creating((value) => (value === undefined ? amount : numberAt(value, '$inc') + amount))
  },
  $mul: (argument) => {
    const factor = numberIn(argument, '$mul')
    return creating((value) => (value === undefined ? 0 : numberAt(value, '$mul') * factor))
  },
  $min: (argument) =>
    creating((value) => (value === undefined || compareValues(argument, value) < 0 ? argument : value)),
  $max: (argument) =>
    creating((value) => (value === undefined || compareValues(argument, value) > 0 ? argument : value)),
  $currentDate: (_, now) => creating(() => new Date(now)),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: (argument) => {
    const unwanted = arrayIn(argument, '$pullAll')
    return changing((value) => arrayAt(value, '$pullAll').filter((item) => !unwanted.some((each) => same(each, item))))
  },
  $pop: (argument) => {
    if (argument !== 1 && argument !== -1) refuse('$pop expects 1 or -1')
    return changing((value) => (argument === 1 ? arrayAt(value, '$pop').slice(0, -1) : arrayAt(value, '$pop').slice(1)))
  },
  $bit: (argument) => {
    const [[name, mask] = ['', 0]] = Object.entries(isPlain(argument) ? argument : {})
    const operand = numberIn(mask, '$bit')
    const apply = { and: (n: number) => n & operand, or: (n: number) => n | operand, xor: (n: number) => n ^ operand }
    const chosen = Object.hasOwn(apply, name) ? apply[name as keyof typeof apply] : refuse('$bit expects and, or, xor')
    return creating((value) => chosen(value === undefined ? 0 : numberAt(value, '$bit')))
  },
}
