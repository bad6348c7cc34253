import type { BookingRules, Instant } from '../../contract'
import type { CentreDocument, Closure, Leave, Session } from './stored'

const MOST_KEYS = 50
/** What is over this long ago is let go, so that a centre stays one small document. */
const KEPT_DAYS = 60

export type Change =
  | { kind: 'rota'; rota: CentreDocument['rota'] }
  | { kind: 'rules'; rules: BookingRules }
  | { kind: 'leave'; leave: Leave }
  | { kind: 'closure'; closure: Closure }
  | { kind: 'session'; session: Session }
  | { kind: 'takeBack'; id: string }

/** The centre after a change: its rules, and that its sheets are to be held against them. */
export function changed(centre: CentreDocument, change: Change, key: string, now: Instant): CentreDocument {
  const before = new Date(now - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10)
  const kept: CentreDocument = {
    ...centre,
    leaves: centre.leaves.filter(({ to }) => to >= before),
    closures: centre.closures.filter(({ to }) => to >= before),
    sessions: centre.sessions.filter(({ date }) => date >= before),
  }
  return {
    ...kept,
    ...appliedTo(kept, change),
    version: centre.version + 1,
    keys: [...centre.keys, key].slice(-MOST_KEYS),
    alignAt: now,
    updatedAt: now,
  }
}

function appliedTo(centre: CentreDocument, change: Change): Partial<CentreDocument> {
  switch (change.kind) {
    case 'rota':
      return { rota: change.rota }
    case 'rules':
      return { rules: change.rules }
    case 'leave':
      return { leaves: [...centre.leaves, change.leave] }
    case 'closure':
      return { closures: [...centre.closures, change.closure] }
    case 'session':
      return { sessions: [...centre.sessions, change.session] }
    case 'takeBack': {
      const others = <T extends { id: string }>(all: T[]) => all.filter(({ id }) => id !== change.id)
      return {
        leaves: others(centre.leaves),
        closures: others(centre.closures),
        sessions: others(centre.sessions),
      }
    }
  }
}
