import { ensureBuilt } from '../../config/build'
import { raceBookings } from './bookings'
import { raceMoves } from './race'
import { raceVotes } from './votes'

const races: Record<string, (rounds: number) => Promise<number>> = {
  bookings: raceBookings,
  moves: raceMoves,
  votes: raceVotes,
}

/** `npm run race -- bookings|moves|votes [--rounds 20]`: prints its figures, then `faults: N`, and fails where N > 0. */
async function main() {
  const [name = 'moves', option = '--rounds', value = '20'] = process.argv.slice(2)
  const rounds = Number(value)
  const race = races[name]
  if (!race) throw new Error(`no such race: ${name} (there are: ${Object.keys(races).join(', ')})`)
  if (option !== '--rounds' || !Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number')
  await ensureBuilt(['functions'])
  const faults = await race(rounds)
  console.log(`faults: ${faults}`)
  process.exitCode = faults > 0 ? 1 : 0
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
