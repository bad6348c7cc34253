import type { Instant } from '../../contract'
import type { CaseEvent, EventActor } from './stored'

/** An event before it is sealed into the chain. */
export interface NewEvent {
  kind: string
  actor: EventActor
  facts: Record<string, unknown>
  /** One plain line of it for lists, where it has words of its own. */
  words?: string
}

/** SHA-256 over the canonical JSON of an event without its hash, in hex: given from outside, for the core knows no crypto. */
export type Seal = (event: Omit<CaseEvent, 'hash'>) => string

/** `prev` of the first event. */
export const GENESIS = '0'.repeat(64)

/** Appends events to a chain: numbers them, links each to the one before, seals them. */
export function chained(
  caseId: string,
  chain: readonly CaseEvent[],
  events: readonly NewEvent[],
  context: { at: Instant; key: string | null; seal: Seal },
): CaseEvent[] {
  const sealed: CaseEvent[] = []
  for (const { kind, actor, facts } of events) {
    const before = sealed.at(-1) ?? chain.at(-1)
    const event = {
      caseId,
      seq: before ? before.seq + 1 : 1,
      at: context.at,
      actor,
      kind,
      facts,
      key: context.key,
      prev: before?.hash ?? GENESIS,
    }
    sealed.push({ ...event, hash: context.seal(event) })
  }
  return sealed
}

/** The first event at which a chain breaks, or null where it holds. */
export function brokenAt(caseId: string, chain: readonly CaseEvent[], seal: Seal): number | null {
  let prev = GENESIS
  for (const [index, { hash, ...event }] of chain.entries()) {
    const whole = event.caseId === caseId && event.seq === index + 1 && event.prev === prev && seal(event) === hash
    if (!whole) return index + 1
    prev = hash
  }
  return null
}
