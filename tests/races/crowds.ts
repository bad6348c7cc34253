import type { Arena } from './arena'
import { type Act, accept, refuse, resolve, solved, start, toOfficer } from './pairs'

const DAY = 86_400_000
const joinAs = (openid: string): Act => ({ by: openid, action: 'join', input: {} })

/** Races that need more than one case, many people, or the sweep. */
export const crowds: Record<string, (arena: Arena) => Promise<void>> = {
  async 'fifty join at once'(arena) {
    const one = await arena.raise()
    const answers = await arena.fire(
      one,
      Array.from({ length: 50 }, (_, index) => joinAs(`neighbour-${index}`)),
    )
    const joined = answers.filter(({ ok }) => ok).length
    arena.say(
      arena.read(one).joiners.length !== joined,
      `${joined} joins acknowledged, ${arena.read(one).joiners.length} kept`,
    )
    arena.say(joined === 0, 'nobody could join')
  },
  async 'merge both ways'(arena) {
    const [one, two] = [await arena.raise(), await arena.raise()]
    const merge = (child: string, into: string) => arena.one(child, { by: 'head-G1', action: 'merge', input: { into } })
    const answers = await Promise.all([merge(one, two), merge(two, one)])
    arena.exactly(answers, 1, 1)
    agree(arena, [one, two])
  },
  async 'merge / merge into another'(arena) {
    const [child, one, two] = [await arena.raise(), await arena.raise(), await arena.raise()]
    const merge = (into: string) => arena.one(child, { by: 'head-G1', action: 'merge', input: { into } })
    arena.exactly(await Promise.all([merge(one), merge(two)]), 1, 1)
    agree(arena, [child, one, two])
  },
  async 'merge / accept / withdraw of the child'(arena) {
    const [child, master] = [await arena.raise(), await arena.raise()]
    const answers = await Promise.all([
      arena.one(child, { by: 'head-G1', action: 'merge', input: { into: master } }),
      arena.one(child, accept),
      arena.one(child, { by: 'resident', action: 'withdraw', input: {} }),
    ])
    arena.exactly(answers, 1, 3)
    agree(arena, [child, master])
  },
  async 'merge / join and refuse of the master'(arena) {
    const [child, master] = [await arena.raise(), await arena.raise()]
    const answers = await Promise.all([
      arena.one(child, { by: 'head-G1', action: 'merge', input: { into: master } }),
      arena.one(master, joinAs('neighbour')),
      arena.one(master, refuse),
    ])
    arena.exactly(answers, 1, 3)
    agree(arena, [child, master])
  },
  async 'split / split / merge'(arena) {
    const [child, master] = [await arena.raise(), await arena.raise()]
    const merge: Act = { by: 'head-G1', action: 'merge', input: { into: master } }
    await arena.one(child, merge)
    const split: Act = { by: 'head-G1', action: 'split' }
    arena.exactly(await Promise.all([arena.one(child, split), arena.one(child, split), arena.one(child, merge)]), 1, 3)
    agree(arena, [child, master])
  },
  async 'rate / the sweep closes'(arena) {
    const one = await arena.raise()
    for (const act of [accept, toOfficer, start, resolve]) await arena.must(one, act)
    arena.at(arena.now() + 7 * DAY + 60_000)
    const [rated] = await Promise.all([arena.one(one, solved), arena.sweep(), arena.sweep()])
    const closed = arena.read(one).events.filter(({ kind }) => kind === 'closed')
    arena.say(closed.length !== 1, `closed ${closed.length} times`)
    arena.say(closed[0]?.facts.how !== (rated.ok ? 'solved' : 'unrated'), `closed as ${closed[0]?.facts.how}`)
  },
  async 'two sweeps at the same tick'(arena) {
    const cases = await Promise.all(Array.from({ length: 6 }, () => arena.raise()))
    arena.at(Math.max(...cases.map((id) => arena.read(id).tickAt ?? 0)) + 1000)
    await Promise.all([arena.sweep(), arena.sweep()])
    for (const id of cases) {
      const ambers = arena.read(id).events.filter(({ kind }) => kind === 'amber').length
      arena.say(ambers !== 1, `${ambers} ambers`)
    }
  },
  async 'a sweep / everybody accepts'(arena) {
    const cases = await Promise.all(Array.from({ length: 6 }, () => arena.raise()))
    arena.at(Math.max(...cases.map((id) => arena.read(id).tickAt ?? 0)) + 1000)
    const [answers] = await Promise.all([
      Promise.all(cases.map((id) => arena.one(id, accept))),
      arena.sweep(),
      arena.sweep(),
    ])
    arena.exactly(answers, cases.length, cases.length)
    for (const id of cases) {
      const { state, clock } = arena.read(id)
      arena.say(state !== 'accepted' || clock.resolveBy === null, `${state} after acceptance`)
    }
  },
}

/** Whether child and master tell the same of each other. */
function agree(arena: Arena, cases: readonly string[]): void {
  for (const id of cases) {
    const { master, state, reporter } = arena.read(id)
    arena.say((state === 'merged') !== (master !== null), `${state} with master ${master}`)
    const holding = cases.filter((other) => arena.read(other).joiners.some(({ requestId }) => requestId === id))
    arena.say(holding.join() !== (master ?? ''), `${id} lives in ${master}, kept by ${holding}`)
    const kept = master && arena.read(master).joiners.find(({ requestId }) => requestId === id)
    arena.say(kept ? kept.openid !== reporter.openid : false, 'the master keeps somebody else')
  }
}
