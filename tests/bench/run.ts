import { benchRequests } from './requests'

/** `npm run bench -- NAME`: figures are ratios against a baseline in the same run, for machines differ. */
const benches: Record<string, () => Promise<void>> = { requests: benchRequests }

async function main() {
  const names = process.argv.slice(2)
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = benches[name]
    if (!bench) throw new Error(`no such bench: ${name} (there are: ${Object.keys(benches).join(', ')})`)
    await bench()
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
