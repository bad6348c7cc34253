import type { Stage } from './person'
import { casePage, inboxPage, requestPage, requests, resolved, sends } from './prepared'

/** "Not solved" brings it back one level higher, the first owner named. */
export async function risesWhenUnsolved(stage: Stage) {
  const requestId = await resolved(stage)
  const resident = await stage.person('resident')
  await resident.open(requestPage(requestId))
  await resident.tap('#request-rate')
  await resident.tap('#rating-not')
  await resident.write('#rating-words', '亮了一天又灭了')
  await resident.tap('#rating-send')
  await resident.sees('没解决，升一级重新办')
  await resident.look('request-reopened')
  const lane = await stage.person('head-L1')
  await lane.open(inboxPage)
  await lane.tap(`#request-${requestId}`)
  await lane.sees('原来由 1 网格长负责')
  await lane.look('case-reopened')
  const { request } = await stage.town.get('head-L1', requests.detail, { requestId })
  expect(request).toMatchObject({ state: 'accepted', inCharge: { post: 'laneHead' }, handler: null })
}

/** Two stars are asked about once more, by somebody who did not work on it. */
export async function isAskedAgain(stage: Stage) {
  const requestId = await resolved(stage)
  await stage.town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 2 })
  const lane = await stage.person('head-L1')
  await lane.open(inboxPage)
  await lane.tap(`#request-${requestId}`)
  await lane.tap('#case-followUp')
  await lane.tap('#followUp-solved')
  await lane.look('case-followUp')
  await sends(lane, 'followUp', '亮是亮了，师傅来得太晚')
  const officer = await stage.person('officer')
  await officer.open(casePage(requestId))
  await officer.sees('回访过了：解决了')
  const { request } = await stage.town.get('resident', requests.detail, { requestId })
  expect(request.followUp).toMatchObject({ why: 'low', by: { post: 'laneHead' }, done: { outcome: 'solved' } })
}
