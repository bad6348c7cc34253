import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureBuilt } from '../config/build'

/** `npm test`: builds what is stale, then runs every test; further arguments go to jest. */
async function main() {
  await ensureBuilt(['functions', 'weapp', 'h5'])
  const jest = path.resolve(__dirname, '../node_modules/jest/bin/jest.js')
  const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 1)
}

main().catch((error) => {
  // A build that fails is a test that failed: continuous integration reads this line.
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
