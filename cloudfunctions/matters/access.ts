import type { Failure, Instant, MatterView } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import type { PersonDocument } from '../core/chain/stored'
import type { MatterDocument } from '../core/matter/stored'
import { matterView } from '../core/matter/view'
import type { Caller } from '../core/permission/may-do'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { byId } from '../kit/database'

/** The applicant's polite short form, for who may see the matter. One call, none where it stands in the matter or is the caller's own. */
export async function calledFor({ applicant }: MatterDocument, openid: string): Promise<string> {
  if (applicant.called !== '' || applicant.openid === null || applicant.openid === openid) return applicant.called
  return (await byId<Pick<PersonDocument, 'called'>>('people', applicant.openid, { called: true }))?.called ?? ''
}

/** What is refused where somebody was faster. */
export const movedOn = ({ state, version }: MatterDocument): Failure => ({ code: 'matter.moved', state, version })

const nowhere = { name: '', address: '', phone: '' } as const

/** A matter as the caller sees it. Two calls at most, none for the applicant on a warm instance. */
export async function shownTo(
  caller: Caller,
  matter: MatterDocument,
  now: Instant,
  known?: { centre?: CentreDocument | null; called?: string },
): Promise<MatterView> {
  const [centre, called] = await Promise.all([
    known?.centre ?? centreOf(matter.centreId, now),
    known?.called ?? calledFor(matter, caller.openid),
  ])
  return matterView(matter, centre ?? { ...nowhere, name: matter.centreName }, { now, calendar, caller, called })
}
