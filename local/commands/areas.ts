import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './areas-check'
import { importAreas } from './areas-import'

const usage = `npm run areas -- check --areas FILE.geojson --points FILE.csv [--id id]
npm run areas -- import [--tree FILE.csv|FILE.xlsx] [--areas FILE.geojson] [--points FILE.csv] [--id id]
                        [--from 2027-01-01T08:00|now] [--district ID] [--publish]`

const text = { type: 'string' } as const
const options = {
  ...{ tree: text, areas: text, points: text, from: text },
  id: { type: 'string', default: 'id' },
  district: { type: 'string', default: 'district' },
  publish: { type: 'boolean', default: false },
} as const

/** `npm run areas`: replays recorded points through what `submit` runs, or imports a tree and its boundaries. */
async function main() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options })
  const faults = await run(positionals[0], values)
  console.log(`faults: ${faults}`)
  process.exitCode = faults > 0 ? 1 : 0
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

async function run(command: string | undefined, values: Values): Promise<number> {
  const { areas, points, tree, id = 'id', district = 'district', publish = false } = values
  if (command === 'check' && areas && points)
    return check(readFileSync(areas, 'utf8'), readFileSync(points, 'utf8'), id, console.log)
  if (command === 'import' && (areas || tree)) {
    const dataFolder = process.env.WEIGE_DATA ?? '.weige'
    return importAreas({ ...values, id, district, publish, dataFolder }, console.log)
  }
  throw new Error(`usage:\n${usage}`)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
