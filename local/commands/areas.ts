import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './areas-check'

const usage = 'npm run areas -- check --areas FILE.geojson --points FILE.csv [--id id]'

/** `npm run areas -- check`: replays recorded points through the code that `submit` runs. */
async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { areas: { type: 'string' }, points: { type: 'string' }, id: { type: 'string', default: 'id' } },
  })
  if (positionals[0] !== 'check' || !values.areas || !values.points) throw new Error(`usage: ${usage}`)
  const faults = await check(
    readFileSync(values.areas, 'utf8'),
    readFileSync(values.points, 'utf8'),
    values.id,
    console.log,
  )
  console.log(`faults: ${faults}`)
  process.exitCode = faults > 0 ? 1 : 0
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
