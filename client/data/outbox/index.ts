import { useSyncExternalStore } from 'react'
import type { AskOf, Route } from '../../contract'
import { callUnder, keyToKeep } from '../../platform/call'
import { draw } from '../../platform/cloud/port'
import { isOffline, whenLineReturns } from '../../platform/line'
import { dropKept, keepPhoto, uploadKept } from '../../platform/photo'
import { forget, keep, recall, remember, whenWrittenElsewhere } from '../../platform/storage'
import { renew } from '../client'
import type { Lease } from './lease'
import { firstWaiting, type Parcel, put, type Queue, takeOut, tryAgain } from './queue'
import { type Ports, run, waitAfter } from './runner'

export type { Parcel } from './queue'

const shelf = 'outbox'
const leaseShelf = 'outbox:lease'
const nothing: Queue = []

let known: Queue | null = null
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const tell = () => {
  for (const listener of listeners) listener()
}

function load(): Queue {
  known = recall<Queue>(shelf) ?? nothing
  return known
}

function save(queue: Queue): boolean {
  const kept = keep(shelf, queue)
  if (kept) known = queue
  tell()
  return kept
}

const ports: Ports = {
  load,
  save,
  lease: {
    read: () => recall<Lease>(leaseShelf),
    write: (lease) => (lease ? remember(leaseShelf, lease) : forget(leaseShelf)),
  },
  send: (parcel) => callUnder(parcel.key, parcel),
  upload: uploadKept,
  now: Date.now,
  me: draw(8),
}

let running = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits; where the line is gone it comes back by itself, ever more seldom. */
export async function flush(): Promise<void> {
  clearTimeout(timer)
  const before = load()
  if (running || !firstWaiting(before) || isOffline()) return
  running = true
  const ran = await run(ports).finally(() => {
    running = false
  })
  const after = load()
  if (standing(after) !== standing(before)) void renew('requests', 'messages', 'groups', 'matters')
  const next = firstWaiting(after)
  if (next) timer = setTimeout(() => void flush(), ran === 'noLine' ? waitAfter(next.tries) : waitAfter(3))
}

const standing = (queue: Queue) => queue.map(({ key, state }) => `${key} ${state}`).join()

interface Keeping {
  title: string
  /** Pictures that have not left the phone. */
  unsent?: readonly string[]
}

/** Puts off what could not be sent. False where the phone would not take it: then nothing was kept. */
export async function putOff<R extends Route>(
  route: R,
  input: AskOf<R>,
  { title, unsent = [] }: Keeping,
): Promise<boolean> {
  const kept = await Promise.all(unsent.map((path) => keepPhoto(path))).catch(() => null)
  if (!kept) return false
  const parcel: Parcel = {
    key: keyToKeep(route, input),
    function: route.function,
    action: route.action,
    input: input as Record<string, unknown>,
    unsent: kept,
    title,
    at: Date.now(),
    state: 'waiting',
    tries: 0,
    why: null,
  }
  const done = save(put(load(), parcel))
  timer = setTimeout(() => void flush(), waitAfter(1))
  return done
}

export function sendAgain(key: string) {
  save(tryAgain(load(), key))
  void flush()
}

/** The person does not want it any more; its pictures go with it. */
export function discard(key: string) {
  const parcel = load().find((each) => each.key === key)
  save(takeOut(load(), key))
  for (const name of parcel?.unsent ?? []) void dropKept(name)
}

/** Its person is gone: nothing of his is sent after him. */
export function forgetOutbox() {
  clearTimeout(timer)
  for (const { key } of load()) discard(key)
}

const now = () => known ?? load()
/** Everything that has not reached the cloud, in the order in which it was done. */
export const useOutbox = (): Queue => useSyncExternalStore(listen, now, now)

/** Called once, when the mini program starts. */
export function openOutbox() {
  whenLineReturns(() => void flush())
  whenWrittenElsewhere(shelf, () => {
    load()
    tell()
  })
}
