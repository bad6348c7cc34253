import { together } from './agenda'
import { checkMonth } from './check'
import { LAST, openCity } from './city'
import type { SimulationOptions } from './options'
import { planRaising } from './raise'
import { createSweeps, nextSweep } from './sweeps'
import { type World, worldOf } from './world'

const MINUTE = 60_000
const SAY_EVERY = 5_000

/** A month of the whole city through the real local cloud, and afterwards until every case has ended; the faults found. */
export async function simulateMonth(options: SimulationOptions): Promise<number> {
  const started = performance.now()
  console.log(`a month of the city: ${options.requests} requests, seed ${options.seed}, faults ${options.faults}`)
  const city = await openCity(options)
  try {
    const world = worldOf(city, options)
    planRaising(world)
    await pass(world)
    city.local.faults.set(null)
    // What the last fault left is told now.
    await settle(world)
    const seconds = (performance.now() - started) / 1000
    console.log(`the month is over after ${seconds.toFixed(0)} s; checking …`)
    return checkMonth(world, seconds)
  } finally {
    await city.stop()
  }
}

/** Time goes on from one interesting minute to the next, until nothing is planned and nothing is due. */
async function pass(world: World): Promise<void> {
  const { options } = world
  const sweep = createSweeps(world)
  let said = performance.now()
  let swept = 0
  let alone = 0
  for (;;) {
    const planned = world.agenda.next() ?? Number.POSITIVE_INFINITY
    const due = nextSweep(world) ?? Number.POSITIVE_INFINITY
    const next = Math.min(planned, Math.max(due, swept + MINUTE))
    // Sweeps that find something every minute and never get it done would go on for ever.
    alone = planned === Number.POSITIVE_INFINITY ? alone + 1 : 0
    if (next > LAST || alone > options.requests + 3000) return
    const now = Math.max(next, world.now())
    world.local.clock.set(now - Date.now())
    const sweeping = due <= now && now >= swept + MINUTE
    if (sweeping) swept = Math.floor(now / MINUTE) * MINUTE
    await Promise.all([sweeping ? sweep() : null, together(world.agenda.take(now), world.options.atOnce)])
    if (performance.now() - said > SAY_EVERY) {
      said = performance.now()
      console.log(
        `  ${new Date(now + 8 * 3_600_000).toISOString().slice(0, 16)} · ${world.book.calls} calls, ${world.book.sweeps.length} sweeps`,
      )
    }
  }
}

async function settle(world: World): Promise<void> {
  for (let minute = 1; minute <= 30; minute++) {
    const due = nextSweep(world)
    if (due === null || due > LAST) return
    world.local.clock.set(Math.max(due, world.now() + MINUTE) - Date.now())
    const from = world.now()
    await world.local.timers.tick('sweep')
    world.book.sweeps.push({ from, until: world.now(), harmed: false })
  }
}
