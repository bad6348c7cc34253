import type { Decision } from './decide'
import { MOST_JOINERS } from './moves/neighbours'
import type { EventActor, Joiner, RequestDocument, Voice } from './stored'

type Impossible = { refused: { code: 'merge.impossible'; why: 'itself' | 'ended' | 'elsewhere' | 'full' } }

interface Both {
  child: Decision
  master: Decision
}

/** 并案: the child lives on in the master; its reporter and joiners hear and rate there. Both change together or not at all. */
export function merged(
  child: RequestDocument,
  master: RequestDocument,
  actor: EventActor,
  now: number,
): Both | Impossible {
  const why = obstacle(child, master)
  if (why) return { refused: { code: 'merge.impossible', why } }
  const known = new Set([master.reporter.openid, ...master.joiners.map(({ openid }) => openid)])
  const arrivals: Joiner[] = [
    { ...child.reporter, at: now, requestId: child._id, rating: null },
    ...child.joiners.map((joiner) => ({ ...joiner, requestId: joiner.requestId ?? child._id })),
  ].filter(({ openid, requestId }) => !known.has(openid) || requestId === child._id)
  return {
    child: {
      changes: { state: 'merged', master: master._id },
      events: [{ kind: 'merged', actor, facts: { into: master._id, code: master.code, title: master.title } }],
      notices: [{ kind: 'merged' }],
    },
    master: {
      changes: { joiners: [...master.joiners, ...arrivals] },
      events: [
        {
          kind: 'merged',
          actor,
          facts: { from: child._id, code: child.code, joined: master.joiners.length + arrivals.length },
        },
      ],
      notices: [],
    },
  }
}

function obstacle(child: RequestDocument, master: RequestDocument): Impossible['refused']['why'] | null {
  if (child._id === master._id) return 'itself'
  if (!master.open || master.master !== null) return 'ended'
  // One grid, or one stairwell inside the other's area: neighbours, whoever reads it.
  const near = child.areaPath.includes(master.areaId) || master.areaPath.includes(child.areaId)
  if (!near && child.areaPath[3] !== master.areaPath[3]) return 'elsewhere'
  return master.joiners.length + child.joiners.length + 1 > MOST_JOINERS ? 'full' : null
}

/** Taken apart again: the child is verified anew, on its own. */
export function split(child: RequestDocument, master: RequestDocument, actor: EventActor): Both {
  const stays = ({ requestId }: Joiner) => requestId !== child._id
  return {
    child: {
      changes: {
        state: child.clock.acceptedAt === null ? 'submitted' : 'accepted',
        master: null,
        reporter: reporterIn(master, child),
      },
      events: [{ kind: 'split', actor, facts: { from: master._id, code: master.code } }],
      notices: [{ kind: 'split' }],
    },
    master: {
      changes: { joiners: master.joiners.filter(stays) },
      events: [{ kind: 'split', actor, facts: { child: child._id, code: child.code } }],
      notices: [],
    },
  }
}

/** Who spoke for somebody else may have been followed meanwhile: the master knows by whom. */
function reporterIn({ joiners }: RequestDocument, { _id, reporter }: RequestDocument): Voice {
  const { postId } = reporter
  const voice = postId && joiners.find((joiner) => joiner.requestId === _id && joiner.postId === postId)
  return voice ? { ...reporter, openid: voice.openid, actingId: voice.actingId ?? postId } : reporter
}
