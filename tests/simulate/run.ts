import { simulateMonth } from './month'
import { optionsFrom } from './options'
import { simulateQuarter } from './quarter'

const simulations = { month: simulateMonth, quarter: simulateQuarter }

/**
 * `npm run simulate -- month|quarter [--requests N] [--seed N] [--faults 0.01]`: prints its figures, then `faults: N`, and fails where N > 0.
 * A seed fixes who raises what, when and where, how everybody means to act, and which sweeps die at which call. It does not fix
 * the milliseconds of an event, and with them its seal and the lot; nor who wins where several act in one minute, what follows
 * from that, and which call an injected fault meets.
 */
async function main() {
  const [name = 'month', ...words] = process.argv.slice(2)
  const simulate = (simulations as Record<string, typeof simulateMonth>)[name]
  if (!simulate) throw new Error(`no such simulation: ${name} (there are: ${Object.keys(simulations).join(', ')})`)
  const faults = await simulate(optionsFrom(words))
  console.log(`faults: ${faults}`)
  process.exitCode = faults > 0 ? 1 : 0
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
