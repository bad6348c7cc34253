import { Arena } from './arena'
import { crowds } from './crowds'
import { pairs } from './pairs'

const SAY_EVERY = 2_000

/** Every pair and every crowd, so many rounds; the faults found. */
export async function raceMoves(rounds: number): Promise<number> {
  const started = performance.now()
  const arena = await Arena.open()
  let said = performance.now()
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const { name, before, at, wins } of pairs) {
        arena.race = name
        const requestId = await arena.raise()
        for (const act of before) await arena.must(requestId, act)
        // Now one has the start, now the other.
        arena.exactly(await arena.fire(requestId, round % 2 ? at : [...at].reverse()), ...wins)
        if (performance.now() - said < SAY_EVERY) continue
        said = performance.now()
        console.log(`  round ${round} of ${rounds}: ${name}`)
      }
      for (const [name, race] of Object.entries(crowds)) {
        arena.race = name
        arena.nextDay()
        await race(arena)
      }
      arena.nextDay()
    }
    arena.race = ''
    await arena.check()
    const seconds = (performance.now() - started) / 1000
    const lost = [...arena.lost].map(([code, count]) => `${code} ${count}`).join(', ')
    console.log(
      `races ${rounds * (pairs.length + Object.keys(crowds).length)}, cases ${arena.cases}, moves ${arena.calls}`,
    )
    console.log(`won ${arena.won}, lost: ${lost}`)
    console.log(`${(arena.calls / seconds).toFixed(0)} moves a second, ${seconds.toFixed(0)} s`)
    for (const fault of new Set(arena.faults)) console.log(`  ${fault}`)
    return arena.faults.length
  } finally {
    await arena.town.stop()
  }
}
