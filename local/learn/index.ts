import { parseArgs } from 'node:util'
import { ship } from './ship'
import { folds, shipped, tryOut } from './tasks'

const usage = `npm run learn -- --train FILE.csv --test FILE.csv [--out MODEL.json]
npm run learn -- --model [MODEL.json] --test FILE.csv
npm run learn -- folds
npm run learn -- ship`

/** `npm run learn`: trains, measures and ships what recognises a request by its text. */
function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      out: { type: 'string' },
      model: { type: 'boolean' },
    },
  })
  const [task] = positionals
  const say = console.log
  const faults = () => {
    if (values.model && values.test) return shipped(task, values.test, say)
    if (values.train && values.test) return tryOut({ ...values, train: values.train, test: values.test }, say)
    if (task === 'folds') return folds(say)
    if (task === 'ship') return ship(say)
    throw new Error(`usage:\n${usage}`)
  }
  const found = faults()
  say(`faults: ${found}`)
  process.exitCode = found > 0 ? 1 : 0
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
