import { Aggregator } from 'mingo/aggregator'
import { checkHarmless } from './guard'
import { pipelineContext } from './pipeline-context'
import { type Document, EngineError, type Projection } from './types'

/** The chosen fields of each document; all of them where nothing is chosen. */
export function projected(documents: Document[], projection: Projection | undefined): Document[] {
  if (!projection || Object.keys(projection).length === 0) return documents
  checkHarmless(projection)
  try {
    const stage = { $project: projection }
    return new Aggregator([stage], { context: pipelineContext, scriptEnabled: false }).run<Document>(documents)
  } catch (cause) {
    throw new EngineError('INVALID_PARAM', `bad projection: ${(cause as Error).message}`)
  }
}
