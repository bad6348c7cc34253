import type { Stage } from './person'
import { accepted, casePage, inboxPage, requestPage, sends, stepsOf, tapMore } from './prepared'

const DAYS = 24

/** Put aside with a reason, approved by the head above, and back by itself on the day that was named. */
export async function shelves(stage: Stage) {
  const requestId = await accepted(stage)
  const head = await stage.person('head-G1')
  await head.open(casePage(requestId))
  await tapMore(head, 'shelve')
  await head.sees('#shelve-send')
  await head.look('case-shelve')
  await sends(head, 'shelve', '线路要等物业停电检修，现在换了也会烧')
  await head.sees('申请先挂账')

  const above = await stage.person('head-L1')
  await above.open(inboxPage)
  await above.tap(`#request-${requestId}`)
  await above.tap('#case-approve')
  await above.tap('#approve-yes')
  await above.look('case-approve')
  await sends(above, 'approve', '同意，检修那天一起换')
  await above.sees('挂账')

  const resident = await stage.person('resident')
  await resident.open(requestPage(requestId))
  await resident.sees('线路要等物业停电检修')
  await resident.look('request-shelved')

  await stage.hoursGoBy(15 * DAYS)
  await stage.town.local.timers.tick('sweep')
  await head.open(inboxPage)
  await head.sees(`#request-${requestId}`)
  await resident.open(requestPage(requestId))
  await resident.sees('挂账到了复查的日子')
  expect(await stepsOf(stage, requestId)).toEqual([
    'submitted',
    'routed',
    'accepted',
    'shelving',
    'shelved',
    'reviewed',
  ])
}
