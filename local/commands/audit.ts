import { existsSync } from 'node:fs'
import path from 'node:path'
import { brokenAt } from '../../cloudfunctions/core/request/events'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { seal } from '../../cloudfunctions/kit/seal'
import { openEngine } from '../engine'
import type { Engine } from '../engine/types'

const BATCH = 500

/** Collections whose documents each hold a chain of events. */
const chained = ['requests', 'matters'] as const

interface Audited {
  cases: number
  events: number
  broken: string[]
}

/** Walks every case and every matter of a data folder and recomputes its chain of events; the ids of those that do not hold. */
export function audit(engine: Engine, progress: (cases: number) => void = () => {}): Audited {
  const found: Audited = { cases: 0, events: 0, broken: [] }
  for (const collection of chained) walk(engine, collection, found, progress)
  return found
}

function walk(engine: Engine, collection: string, found: Audited, progress: (cases: number) => void): void {
  for (let after = ''; ; ) {
    const batch = engine.find({
      collection,
      filter: { _id: { $gt: after } },
      order: [['_id', 1]],
      limit: BATCH,
    }) as unknown as Array<Pick<RequestDocument, '_id' | 'events'>>
    for (const { _id, events } of batch) {
      const broken = events.length === 0 ? 0 : brokenAt(_id, events, seal)
      if (broken !== null) found.broken.push(`${_id} at event ${broken}`)
      found.events += events.length
    }
    found.cases += batch.length
    progress(found.cases)
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = last._id
  }
}

/** `npm run audit`: prints the figures, then `faults: N`, and fails where N > 0. */
function main() {
  const folder = process.env.WEIGE_DATA ?? '.weige'
  const file = path.join(folder, 'weige.db')
  if (!existsSync(file))
    throw new Error(`no data in ${folder}: run npm start first, or name another folder with WEIGE_DATA`)
  const engine = openEngine({ file, readOnly: true })
  const { cases, events, broken } = audit(engine, (count) => count % 5000 === 0 && console.log(`  ${count} cases …`))
  engine.close()
  console.log(`${cases} cases, ${events} events`)
  for (const line of broken) console.log(`broken: ${line}`)
  console.log(`faults: ${broken.length}`)
  process.exitCode = broken.length > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('audit.ts')) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
