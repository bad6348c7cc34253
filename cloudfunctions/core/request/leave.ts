import type { Decision } from './decide'
import { GONE, type RequestDocument } from './stored'

/** Who has himself deleted stands behind no case any more: nobody is told in his place, nobody waits for his word; what he said counts on. */
export function left(request: RequestDocument, openid: string): Decision {
  const own = request.reporter.openid === openid
  return {
    changes: withoutHim(request, openid),
    events: [{ kind: 'left', actor: { role: own ? 'reporter' : 'joiner', openid }, facts: {} }],
    notices: [],
  }
}

/** The people of a case, one of them gone. */
export const withoutHim = (
  { reporter, joiners }: RequestDocument,
  openid: string,
): Pick<RequestDocument, 'reporter' | 'joiners'> => ({
  reporter: reporter.openid === openid ? { ...reporter, openid: GONE } : reporter,
  joiners: joiners.map((joiner) => (joiner.openid === openid ? { ...joiner, openid: GONE } : joiner)),
})
