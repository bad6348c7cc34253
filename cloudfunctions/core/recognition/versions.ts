import type { Delta } from './delta'

/** The deltas of one district, oldest first; the last one is in use. */
export type Versions = readonly Delta[]

/** Enough to go back a week of nights. */
export const KEPT = 7

/** With a new delta in use; the oldest beyond `most` are forgotten. */
export const withDelta = (versions: Versions, delta: Delta, most = KEPT): Versions =>
  [...versions.filter(({ version }) => version < delta.version), delta].slice(-most)

/** Back to the delta before, or to the base model alone when there is none. */
export const rolledBack = (versions: Versions): Versions => versions.slice(0, -1)

/** The delta in use. */
export const inUse = (versions: Versions): Delta | null => versions[versions.length - 1] ?? null

/** The number for the next delta: never one that has been used before, even when it was taken back. */
export const nextVersion = (lastEver: number, versions: Versions): number =>
  Math.max(lastEver, inUse(versions)?.version ?? 0) + 1
