import { writeFileSync } from 'node:fs'
import { type Random, randomOf } from '../../local/city/random'
import type { World } from './world'

const MINUTE = 60_000

/** The earliest minute at which a sweep finds something, or null. */
export function nextSweep({ local }: World): number | null {
  const first = (field: 'tickAt' | 'noticeDueAt') => {
    const [found] = local.engine.find({
      collection: 'requests',
      filter: { [field]: { $gt: 0 } },
      order: [[field, 1]],
      limit: 1,
      projection: { [field]: 1 },
    })
    return found ? Number(found[field]) : Number.POSITIVE_INFINITY
  }
  const due = Math.min(first('tickAt'), first('noticeDueAt'))
  return Number.isFinite(due) ? Math.ceil(due / MINUTE) * MINUTE : null
}

interface Outcome {
  ok: boolean
  text?: string
}

/** The timer's minute: one sweep, now and then two at once, now and then one that is killed in the middle. */
export function createSweeps(world: World) {
  const { book, local, dieFile, options } = world
  const random: Random = randomOf(options.seed, 'sweeps')
  const watched = async (run: Promise<unknown>, seen: (outcome: Outcome) => boolean) => {
    const from = world.now()
    const outcome = (await run) as Outcome
    const harmed = seen(outcome)
    book.sweeps.push({ from, until: world.now(), harmed })
    return harmed
  }
  const failed = (text: string | undefined) => /"failed":[1-9]/.test(text ?? '')
  return async () => {
    const dies = random.chance(options.killed)
    if (dies)
      writeFileSync(dieFile, JSON.stringify({ call: random.int(1, 12), side: random.pick(['before', 'after']) }))
    const first = watched(local.timers.tick('sweep') as Promise<unknown>, (outcome) => {
      if (!outcome.ok && dies) book.killed += 1
      return !outcome.ok || failed(outcome.text)
    })
    if (random.chance(0.1)) {
      book.sweepsAtOnce += 1
      const second = local.call('sweep', null, {})
      await watched(second, (outcome) => outcome.ok === false || failed(JSON.stringify(outcome)))
    }
    await first
  }
}
