import type { Instant, NoticeKind } from '../../contract'
import type { Telling } from '../request/decide'
import { GONE, type RequestDocument } from '../request/stored'
import { fieldsOf } from './fields'
import { heldUntil } from './quiet'
import type { PendingNotice } from './stored'
import { type CaseTemplate, noticeTable } from './table'

/** Pages that a notice opens: the resident's and the head's view of one case. */
export const casePages = { reporter: 'pages/request/index', post: 'packages/chain/case/index' } as const

export { LEASE } from './lease'

/** Who hears a notice of this kind, by openid: all who stand behind a case hear as its reporter does. */
function listeners(request: RequestDocument, { kind, to }: Telling): readonly string[] {
  if (to) return to
  const part = noticeTable[kind].to
  if (part === 'reporter') return [request.reporter.openid, ...request.joiners.map(({ openid }) => openid)]
  if (part === 'handler') return [request.handler?.openid ?? request.inCharge.openid]
  return [request.inCharge.openid]
}

/** Nobody is told of his own act, but that it was received, and what was wrong with it. */
const heardByDoer: readonly NoticeKind[] = ['received', 'alert']

/** The openid of whose act it is, of which event `from` is the first; null where it came of itself, as a reminder does. */
function doerOf({ events }: RequestDocument, from: number): string | null {
  const actor = events.find(({ seq }) => seq === from)?.actor
  return actor && actor.role !== 'system' ? actor.openid : null
}

/** The notices of one event, by notice id (case, event number, place in the list); nobody has taken them up yet. */
export function noticesFor(
  request: RequestDocument,
  tellings: readonly Telling[],
  { now, from }: { now: Instant; from: number },
): Record<string, PendingNotice> {
  const pending: Record<string, PendingNotice> = {}
  const doer = doerOf(request, from)
  for (const [index, telling] of tellings.entries()) {
    const { kind } = telling
    const { to, push, title, words } = noticeTable[kind]
    const heard = new Set(listeners(request, telling))
    if (!heardByDoer.includes(kind)) heard.delete(doer ?? '')
    heard.delete(GONE)
    const held = push && heldUntil(kind, { byItself: doer === null, about: request.kind, now })
    for (const [place, openid] of [...heard].entries())
      pending[`${request._id}-${from}-${index}${place === 0 ? '' : `-${place}`}`] = {
        openid,
        kind,
        title: title(request),
        words: words(request),
        page: `${casePages[to === 'reporter' ? 'reporter' : 'post']}?id=${request._id}`,
        at: now,
        push: push ? pushOf(request, kind, push, now) : null,
        ...(held ? { heldUntil: held } : {}),
        attempts: 0,
        pushed: false,
      }
  }
  return pending
}

/** Whether the push of a notice still waits for the morning. */
export const isHeld = ({ heldUntil: until }: PendingNotice, now: Instant): boolean => until !== undefined && until > now

/**
 * The same notices as they are stored by whoever takes them up, at the moment they are made unless another is given: a push may
 * go out from now on, unless it is held.
 */
export const takenUp = (notices: Record<string, PendingNotice>, now?: Instant): Record<string, PendingNotice> =>
  Object.fromEntries(
    Object.entries(notices).map(([id, notice]) => [
      id,
      isHeld(notice, now ?? notice.at)
        ? notice
        : { ...notice, attempts: notice.attempts + 1, pushed: notice.push !== null },
    ]),
  )

const pushOf = (
  request: RequestDocument,
  kind: NoticeKind,
  use: CaseTemplate,
  now: Instant,
): PendingNotice['push'] => ({
  use,
  data: fieldsOf(use, request, kind, now),
})
