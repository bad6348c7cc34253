import { Aggregator } from 'mingo/aggregator'
import type { Catalog } from './catalog'
import type { Collection } from './collection'
import { metresTo } from './geo-distance'
import { nearOfStage, storedShape } from './geo-match'
import { checkFilter, checkHarmless, isPlain, segments } from './guard'
import { indexValues, reach } from './paths'
import { pipelineContext } from './pipeline-context'
import { countMatching, read } from './reader'
import { type Document, EngineError, type Filter, type Order } from './types'

type Stage = Record<string, unknown>
type Fields = Record<string, unknown>

interface Source {
  catalog: Catalog
  scanLimit: number
}

/** Foreign documents are fetched for this many local values at a time. */
const JOINED_AT_ONCE = 500

/**
 * Runs a pipeline. What it begins with (`$geoNear`, `$match`, `$sort`, `$limit`) is answered through the indexes, as
 * find would; `$lookup` by fields asks the other collection's index; mingo does the rest.
 */
export function aggregate(source: Source, name: string, pipeline: Stage[]): Fields[] {
  checkHarmless(pipeline)
  if (!pipeline.every(isPlain)) throw new EngineError('INVALID_PARAM', 'a pipeline is an array of stages')
  const collection = source.catalog.get(name)
  const beginning = beginningOf(collection, pipeline)
  const { filter, order, wanted, rest } = beginning
  const [next, ...others] = rest
  if (typeof next?.$count === 'string' && others.length === 0 && order.length === 0) {
    const count = countMatching(collection, filter, source.scanLimit)
    return count === 0 ? [] : [{ [next.$count]: count }]
  }
  const found = read(collection, { filter, order, wanted }, source.scanLimit)
  return run(source, documentsOf(found, beginning.present), rest)
}

function* documentsOf(found: Iterable<{ document: Document }>, present: (document: Document) => Fields) {
  for (const { document } of found) yield present(document)
}

interface Beginning {
  filter: Filter
  order: Order
  wanted: number | undefined
  /** Adds what `$geoNear` adds. */
  present: (document: Document) => Fields
  rest: Stage[]
}

function beginningOf(collection: Collection, pipeline: Stage[]): Beginning {
  const filters: Filter[] = []
  let present: Beginning['present'] = (document) => document
  let [at, order]: [number, Order] = [0, []]
  const nearStage = pipeline[0]?.$geoNear
  if (isPlain(nearStage)) {
    const near = geoNear(collection, nearStage)
    filters.push(near.filter)
    present = near.present
    at = 1
  }
  for (; pipeline[at]?.$match !== undefined; at++) filters.push(pipeline[at]?.$match as Filter)
  const sort = pipeline[at]?.$sort
  if (sort !== undefined && !nearStage) {
    order = orderOf(sort)
    at++
  }
  const rest = pipeline.slice(at)
  for (const each of filters) checkFilter(each)
  const filter = filters.length === 1 ? (filters[0] as Filter) : filters.length === 0 ? {} : { $and: filters }
  return { filter, order, wanted: wantedBy(rest), present, rest }
}

function orderOf(sort: unknown): Order {
  if (!isPlain(sort)) throw new EngineError('INVALID_PARAM', '$sort takes an object of fields')
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw new EngineError('INVALID_PARAM', '$sort takes 1 or -1')
    return [path, direction]
  })
}

/** `$skip` and `$limit` that follow at once say how many documents are wanted; the stages themselves still run. */
function wantedBy(rest: Stage[]): number | undefined {
  const skip = typeof rest[0]?.$skip === 'number' ? rest[0].$skip : 0
  const limit = rest[skip > 0 ? 1 : 0]?.$limit
  return typeof limit === 'number' ? skip + limit : undefined
}

function geoNear(collection: Collection, stage: Fields): { filter: Filter; present: Beginning['present'] } {
  const near = nearOfStage(stage)
  const path = typeof stage.key === 'string' ? stage.key : collection.geoIndexes[0]?.path
  if (!path || typeof stage.distanceField !== 'string') {
    throw new EngineError('DATABASE_REQUEST_FAILED', '$geoNear requires a 2dsphere index and a distanceField')
  }
  const limits: Fields = { $geometry: { type: 'Point', coordinates: [...near.centre] }, $minDistance: near.nearest }
  if (Number.isFinite(near.farthest)) limits.$maxDistance = near.farthest
  const multiplier = typeof stage.distanceMultiplier === 'number' ? stage.distanceMultiplier : 1
  const added = stage.distanceField
  return {
    filter: { $and: [{ [path]: { $nearSphere: limits } }, (stage.query ?? {}) as Filter] },
    present: (document) => {
      const shape = storedShape(document, segments(path))
      return { ...document, [added]: shape ? metresTo(near.centre, shape) * multiplier : null }
    },
  }
}

function run(source: Source, documents: Iterable<Fields>, stages: Stage[]): Fields[] {
  const at = stages.findIndex((stage) => typeof (stage.$lookup as Fields | undefined)?.from === 'string')
  if (at < 0) return mingo(source, documents, stages)
  const left = mingo(source, documents, stages.slice(0, at))
  const lookup = stages[at]?.$lookup as Fields
  const joined = { $lookup: { ...lookup, from: foreign(source, left, lookup) } }
  return run(source, mingo(source, left, [joined]), stages.slice(at + 1))
}

function foreign(source: Source, left: Fields[], { from, localField, foreignField }: Fields): Document[] {
  if (!source.catalog.has(from as string)) return []
  const collection = source.catalog.get(from as string)
  if (typeof localField !== 'string' || typeof foreignField !== 'string') return everything(source, from as string)
  const path = segments(localField)
  const values = [...new Set(left.flatMap((document) => indexValues(reach(document, path)) as unknown[]))]
  const wanted = values.filter((value) => typeof value !== 'symbol')
  const found = new Map<string, Document>()
  for (let i = 0; i < wanted.length; i += JOINED_AT_ONCE) {
    const filter = { [foreignField]: { $in: wanted.slice(i, i + JOINED_AT_ONCE) } }
    for (const { document } of read(collection, { filter, order: [], wanted: undefined }, source.scanLimit)) {
      found.set(document._id, document)
    }
  }
  return [...found.values()]
}

function everything({ catalog, scanLimit }: Source, name: string): Document[] {
  const question = { filter: {}, order: [], wanted: undefined }
  return [...read(catalog.get(name), question, scanLimit)].map(({ document }) => document)
}

function mingo(source: Source, documents: Iterable<Fields>, stages: Stage[]): Fields[] {
  try {
    const options = {
      context: pipelineContext,
      scriptEnabled: false,
      collectionResolver: (name: string) => everything(source, name),
    }
    return new Aggregator(stages, options).run<Fields>(documents)
  } catch (cause) {
    if (cause instanceof EngineError) throw cause
    throw new EngineError('DATABASE_REQUEST_FAILED', `aggregate failed: ${(cause as Error).message}`)
  }
}
