import type { Filter, FindRequest, Order, Projection, Update } from '../engine/types'
import { parseEjson } from './ejson'
import { collectionAbsent, invalid } from './errors'
import { limits } from './limits'

/** One database call of the SDK, decoded. A `transaction` is the id that `begin` answered. */
export type DatabaseOperation =
  | { kind: 'find'; request: FindRequest; transaction?: string }
  | { kind: 'count'; collection: string; filter: Filter }
  | { kind: 'insert'; collection: string; documents: Array<Record<string, unknown>>; transaction?: string }
  | ({ kind: 'update'; multi: boolean; upsert: boolean } & Change)
  | ({ kind: 'findAndUpdate' } & Change)
  | { kind: 'remove'; collection: string; filter: Filter; multi: boolean; transaction?: string }
  | { kind: 'aggregate'; collection: string; pipeline: Array<Record<string, unknown>> }
  | { kind: 'addCollection'; collection: string }
  | { kind: 'begin' }
  | { kind: 'commit'; transaction: string }
  | { kind: 'abort'; transaction: string }

interface Change {
  collection: string
  filter: Filter
  update: Update
  transaction?: string
}

export type WireBody = Record<string, unknown>
type Decode = (body: WireBody, now: number) => DatabaseOperation

const INTERNAL = 'wechat_'

/** Collections of the stand-in itself do not exist for functions. */
function collectionOf(body: WireBody): string {
  const name = body.collectionName
  if (typeof name !== 'string' || name === '') throw invalid('collectionName is required')
  if (name.startsWith(INTERNAL)) throw collectionAbsent(name)
  return name
}

function parse(text: unknown, what: string, now: number): unknown {
  if (typeof text !== 'string') throw invalid(`${what} must be EJSON text`)
  try {
    return parseEjson(text, now)
  } catch {
    throw invalid(`${what} is not valid EJSON`)
  }
}

function parseRecord(text: unknown, what: string, now: number): Record<string, unknown> {
  const value = parse(text, what, now)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${what} must be an object`)
  return value as Record<string, unknown>
}

/** A query without `where` arrives as an absent or empty text and means everything. */
const filterOf = (body: WireBody, now: number): Filter =>
  body.query === undefined || body.query === '' ? {} : parseRecord(body.query, 'query', now)

/** A change must name what it changes: `collection.update()` and `.remove()` without `where` are refused. */
function namedFilterOf(body: WireBody, now: number): Filter {
  if (body.query === undefined || body.query === '') throw invalid('query is required, use where() or doc()')
  return filterOf(body, now)
}

const transactionOf = ({ transactionId }: WireBody): string | undefined =>
  typeof transactionId === 'string' && transactionId !== '' ? transactionId : undefined

function namedTransactionOf(body: WireBody): string {
  const transaction = transactionOf(body)
  if (!transaction) throw invalid('transactionId is required')
  return transaction
}

const orderOf = (body: WireBody, now: number): Order | undefined =>
  body.order === undefined
    ? undefined
    : Object.entries(parseRecord(body.order, 'order', now)).map(([path, direction]) => [
        path,
        direction === -1 ? -1 : 1,
      ])

function projectionOf(body: WireBody, now: number): Projection | undefined {
  if (body.projection === undefined) return undefined
  const projection = parseRecord(body.projection, 'projection', now)
  for (const [path, choice] of Object.entries(projection)) {
    if (typeof choice === 'object') throw invalid(`projection operator on ${path} is not supported here`)
  }
  return projection as Projection
}

const countOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise

const find: Decode = (body, now) => ({
  kind: 'find',
  request: {
    collection: collectionOf(body),
    filter: filterOf(body, now),
    order: orderOf(body, now),
    skip: countOf(body.offset, 0),
    limit: Math.min(countOf(body.limit, limits.getDefault) || limits.getDefault, limits.getMost),
    projection: projectionOf(body, now),
  },
  transaction: transactionOf(body),
})

const insert: Decode = (body, now) => {
  const texts = Array.isArray(body.data) ? body.data : []
  if (texts.length === 0) throw invalid('data is required')
  return {
    kind: 'insert',
    collection: collectionOf(body),
    documents: texts.map((text) => parseRecord(text, 'data', now)),
    transaction: transactionOf(body),
  }
}

const changeOf = (body: WireBody, now: number): Change => ({
  collection: collectionOf(body),
  filter: namedFilterOf(body, now),
  update: parseRecord(body.data, 'data', now),
  transaction: transactionOf(body),
})

/** Only `set` replaces a document; an update whose fields were all undefined must not empty it. */
function refuseEmpty(update: Update): void {
  if (!Object.keys(update).some((key) => key.startsWith('$'))) throw invalid('update has no field to change')
}

const update: Decode = (body, now) => {
  const change = changeOf(body, now)
  if (body.merge !== false) refuseEmpty(change.update)
  return { kind: 'update', ...change, multi: body.multi === true, upsert: body.upsert === true }
}

const findAndUpdate: Decode = (body, now) => {
  const change = changeOf(body, now)
  refuseEmpty(change.update)
  return { kind: 'findAndUpdate', ...change }
}

const remove: Decode = (body, now) => ({
  kind: 'remove',
  collection: collectionOf(body),
  filter: namedFilterOf(body, now),
  multi: body.multi === true,
  transaction: transactionOf(body),
})

const aggregate: Decode = (body, now) => {
  const stages = Array.isArray(body.stages) ? (body.stages as Array<{ stageKey?: unknown; stageValue?: unknown }>) : []
  const pipeline = stages.map(({ stageKey, stageValue }) => ({ [String(stageKey)]: parse(stageValue, 'stage', now) }))
  return { kind: 'aggregate', collection: collectionOf(body), pipeline }
}

const decoders = new Map<string, Decode>([
  ['database.getDocument', find],
  ['database.insertDocument', insert],
  ['database.modifyDocument', update],
  ['database.modifyAndReturnDoc', findAndUpdate],
  ['database.removeDocument', remove],
  [
    'database.calculateDocument',
    (body, now) => ({ kind: 'count', collection: collectionOf(body), filter: filterOf(body, now) }),
  ],
  ['database.aggregateDocuments', aggregate],
  ['database.addCollection', (body) => ({ kind: 'addCollection', collection: collectionOf(body) })],
  ['database.startTransaction', () => ({ kind: 'begin' })],
  ['database.commitTransaction', (body) => ({ kind: 'commit', transaction: namedTransactionOf(body) })],
  ['database.abortTransaction', (body) => ({ kind: 'abort', transaction: namedTransactionOf(body) })],
])

/** Decodes a `database.*` action. Server dates become `now` (milliseconds). Throws WireError INVALID_PARAM where it makes no sense. */
export function decodeOperation(action: string, body: WireBody, now: number): DatabaseOperation {
  const decode = decoders.get(action)
  if (!decode) throw invalid(`action ${action} is unknown`)
  return decode(body, now)
}
