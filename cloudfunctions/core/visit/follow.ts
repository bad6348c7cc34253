import type { RequestState, VisitList } from '../../contract'

/** Where the problem of a visit stands while its request is in this state: what was turned away lies with the visitor again. */
const lists: Record<RequestState, VisitList> = {
  submitted: 'passedUp',
  returned: 'passedUp',
  accepted: 'passedUp',
  assigned: 'passedUp',
  handling: 'passedUp',
  shelved: 'passedUp',
  resolved: 'passedUp',
  merged: 'passedUp',
  closed: 'solved',
  refused: 'collected',
  withdrawn: 'collected',
}

export const listFor = (state: RequestState): VisitList => lists[state]

interface Followed {
  _id: string
  state: RequestState
  fromVisit?: string
  joiners: ReadonlyArray<{ requestId: string | null }>
}

/** The requests whose visits move when this one does: itself, and those that live on in it. */
export const followedBy = ({ _id, fromVisit, joiners }: Followed): string[] => [
  ...(fromVisit === undefined ? [] : [_id]),
  ...joiners.flatMap(({ requestId }) => requestId ?? []),
]
