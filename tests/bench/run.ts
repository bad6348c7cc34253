import { benchFanout } from './fanout'
import { benchRequests } from './requests'
import { benchSlots } from './slots'

/** `npm run bench -- NAME`: figures are ratios against a baseline in the same run, for machines differ. */
const benches: Record<string, () => Promise<unknown>> = {
  requests: benchRequests,
  slots: benchSlots,
  fanout: benchFanout,
}

async function main() {
  const names = process.argv.slice(2)
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = benches[name]
    if (!bench) throw new Error(`no such bench: ${name} (there are: ${Object.keys(benches).join(', ')})`)
    // What checks itself answers how many faults it found.
    if (Number(await bench()) > 0) process.exitCode = 1
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
