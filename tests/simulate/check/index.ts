import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import type { World } from '../world'
import { chainFaults } from './chain'
import { Figures } from './figures'
import { inboxes, noticeFaults, pushFaults } from './notices'
import { outsideFaults } from './outside'
import { replay } from './replay'
import { storedFaults } from './stored'

const BATCH = 300
const SHOWN = 40

/** Proves the month from the stored chains and from what was acknowledged, by rules of its own; the number of faults. */
export function checkMonth(world: World, seconds: number): number {
  const faults: string[] = []
  const { heard, pushed, count } = inboxes(world)
  const figures = new Figures()
  const ids = new Set<string>()
  for (let after = ''; ; ) {
    const batch = world.local.engine.find({
      collection: 'requests',
      filter: { _id: { $gt: after } },
      order: [['_id', 1]],
      limit: BATCH,
    }) as unknown as RequestDocument[]
    for (const request of batch) {
      ids.add(request._id)
      for (const text of caseFaults(world, request, heard, figures)) faults.push(`${request._id}: ${text}`)
    }
    after = batch.at(-1)?._id ?? after
    if (batch.length < BATCH) break
  }
  const pushes = pushFaults(world, pushed)
  faults.push(...pushes.faults, ...outsideFaults(world, ids, figures))
  for (const [place] of heard) if (!ids.has(place.split(' ')[0] as string)) faults.push(`a notice of no case: ${place}`)
  figures.print(world, { notices: count, pushes: pushes.pushes, seconds })
  show(faults)
  return faults.length
}

function caseFaults(world: World, request: RequestDocument, heard: Map<string, string[]>, figures: Figures): string[] {
  const replayed = replay(world, request)
  const told = request.events.flatMap(({ seq }) => {
    const expected = replayed.told.get(seq) ?? new Set<string>()
    return noticeFaults(expected, heard.get(`${request._id} ${seq}`) ?? []).map(
      (text) => `${text} (event ${seq} ${request.events[seq - 1]?.kind})`,
    )
  })
  figures.add(request, replayed)
  return [
    ...chainFaults(request._id, request.events),
    ...replayed.faults,
    ...told,
    ...storedFaults(world, request, replayed),
  ]
}

/** Kinds of fault with how many there are of each, and the first of each kind. */
function show(faults: readonly string[]): void {
  const kinds = new Map<string, string[]>()
  for (const fault of faults) {
    const kind = fault.replace(/^\S+: /, '').replace(/\b(?=[\w-]*\d)[\w-]+\b/g, '…')
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault])
  }
  for (const [kind, found] of [...kinds].sort(([, a], [, b]) => b.length - a.length).slice(0, SHOWN))
    console.log(`  ${found.length} × ${kind} — such as ${found[0]}`)
}
