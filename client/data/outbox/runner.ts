import type { ClientFailure, Result } from '../../platform/call'
import { type Lease, mine, taken } from './lease'
import {
  delivered,
  firstWaiting,
  type Parcel,
  pictureArrived,
  pictureLost,
  type Queue,
  refusedBy,
  unanswered,
} from './queue'

/** What the outbox needs of the phone. Storage is asked anew at every step: another tab may have gone on meanwhile. */
export interface Ports {
  load: () => Queue
  save: (queue: Queue) => void
  lease: { read: () => Lease | null; write: (lease: Lease | null) => void }
  send: (parcel: Parcel) => Promise<Result<unknown>>
  /** The file id; null where the phone has lost the picture. Rejects where the line is bad. */
  upload: (path: string) => Promise<string | null>
  now: () => number
  /** Differs from tab to tab. */
  me: string
}

export type Ran = 'empty' | 'noLine' | 'elsewhere'

/** Failures after which nobody knows whether it was done. */
const noAnswer = new Set<ClientFailure['code']>(['network', 'timeout', 'server.busy', 'server.failed'])
/** A fault of the cloud's own is not waited out for ever: after so many it is shown, and the rest goes on. */
const mostFaults = 5

/** Sends what waits, one after the other, until nothing waits or the line is gone. */
export async function run(ports: Ports): Promise<Ran> {
  for (;;) {
    const lease = taken(ports.lease.read(), ports.me, ports.now())
    if (!lease) return 'elsewhere'
    ports.lease.write(lease)
    // Two that reached for it at once: the later writer has it.
    if (!mine(ports.lease.read(), ports.me)) return 'elsewhere'
    const parcel = firstWaiting(ports.load())
    const went = parcel ? await step(parcel, ports) : false
    if (went) continue
    ports.lease.write(null)
    return parcel ? 'noLine' : 'empty'
  }
}

/** One picture, or the parcel itself; false where the line is gone. */
async function step(parcel: Parcel, ports: Ports): Promise<boolean> {
  const { key, unsent } = parcel
  const keep = (change: (queue: Queue) => Queue) => ports.save(change(ports.load()))
  const [path] = unsent
  if (path !== undefined) {
    const fileId = await ports.upload(path).catch(() => undefined)
    if (fileId === undefined) keep((queue) => unanswered(queue, key))
    else keep((queue) => (fileId === null ? pictureLost(queue, key, path) : pictureArrived(queue, key, path, fileId)))
    return fileId !== undefined
  }
  const result = await ports.send(parcel)
  if (result.ok) keep((queue) => delivered(queue, key, result.data))
  else if (!noAnswer.has(result.error.code)) keep((queue) => refusedBy(queue, key, result.error))
  else if (result.error.code === 'server.failed' && parcel.tries + 1 >= mostFaults)
    keep((queue) => refusedBy(queue, key, result.error))
  else {
    keep((queue) => unanswered(queue, key))
    return false
  }
  return true
}

const SECOND = 1000
const soonest = 5 * SECOND
const latest = 300 * SECOND

/** How long to wait before the line is tried again: 5 s, then twice as long each time, five minutes at most. */
export const waitAfter = (tries: number): number => Math.min(latest, soonest * 2 ** Math.max(0, tries - 1))
