import type { ClientFailure } from '../../platform/call'

/** One thing that was done on the phone and has not reached the cloud. */
export interface Parcel {
  /** Drawn once: however often it is sent, it is done once. */
  key: string
  function: string
  action: string
  input: Record<string, unknown>
  /** Pictures still on the phone; each joins `input.photos` as it arrives. */
  unsent: string[]
  /** What a person knows it by: the matter's title, or what was written. */
  title: string
  at: number
  state: 'waiting' | 'refused'
  tries: number
  /** Why it was refused, for as long as it lies here. */
  why: ClientFailure | null
}

/** In the order in which things were done. */
export type Queue = readonly Parcel[]

const changed = (queue: Queue, key: string, part: Partial<Parcel>): Queue =>
  queue.map((parcel) => (parcel.key === key ? { ...parcel, ...part } : parcel))

const sameDeed = (one: Parcel, other: Parcel) =>
  one.function === other.function &&
  one.action === other.action &&
  JSON.stringify([one.input, one.unsent]) === JSON.stringify([other.input, other.unsent])

/** Puts it at the end; what already waits there word for word is not put twice. */
export const put = (queue: Queue, parcel: Parcel): Queue =>
  queue.some((known) => known.key === parcel.key || (known.state === 'waiting' && sameDeed(known, parcel)))
    ? queue
    : [...queue, parcel]

/** The oldest that waits; what was refused holds nobody up. */
export const firstWaiting = (queue: Queue): Parcel | null => queue.find(({ state }) => state === 'waiting') ?? null

/** A picture is in the cloud: it leaves the phone's list and joins the words. */
export function pictureArrived(queue: Queue, key: string, path: string, fileId: string): Queue {
  return queue.map((parcel) => {
    if (parcel.key !== key) return parcel
    const photos = Array.isArray(parcel.input.photos) ? parcel.input.photos : []
    const unsent = parcel.unsent.filter((each) => each !== path)
    return { ...parcel, unsent, input: { ...parcel.input, photos: [...photos, fileId] } }
  })
}

/** A picture that the phone itself no longer has cannot be waited for. */
export const pictureLost = (queue: Queue, key: string, path: string): Queue =>
  queue.map((parcel) =>
    parcel.key === key ? { ...parcel, unsent: parcel.unsent.filter((each) => each !== path) } : parcel,
  )

/**
 * It is done. What was done to the same case afterwards, on this phone, was done knowing of it: the new version is handed on,
 * so that one's own earlier step does not count as somebody who was faster.
 */
export function delivered(queue: Queue, key: string, answer: unknown): Queue {
  const parcel = queue.find((each) => each.key === key)
  const left = queue.filter((each) => each.key !== key)
  const version = versionIn(answer)
  if (!parcel || version === null || parcel.input.version === undefined) return left
  return left.map((later) =>
    later.input.requestId === parcel.input.requestId && later.input.version === parcel.input.version
      ? { ...later, input: { ...later.input, version } }
      : later,
  )
}

const versionIn = (answer: unknown): number | null =>
  typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number'
    ? answer.version
    : null

/** No answer came: it stays where it is, with its key. */
export const unanswered = (queue: Queue, key: string): Queue =>
  changed(queue, key, { tries: (queue.find((each) => each.key === key)?.tries ?? 0) + 1 })

/** It was answered with a no: it stays to be read, and lets the others pass. */
export const refusedBy = (queue: Queue, key: string, why: ClientFailure): Queue =>
  changed(queue, key, { state: 'refused', why })

/** The person wants it tried again; it keeps its place and its key. */
export const tryAgain = (queue: Queue, key: string): Queue =>
  changed(queue, key, { state: 'waiting', why: null, tries: 0 })

/** Only the person himself takes something out unsent. */
export const takeOut = (queue: Queue, key: string): Queue => queue.filter((parcel) => parcel.key !== key)
