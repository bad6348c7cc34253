import { points } from '../../support/town'
import type { Stage } from './person'
import { assigned, chain, raised, requests } from './prepared'

const LATER = '三号楼门口的井盖松了，踩上去会晃'

/** What is done without a signal waits on the phone, goes out in its order, and says why where it was not taken. */
export async function worksWithoutSignal(stage: Stage) {
  const { town } = stage
  const requestId = await assigned(stage, 'P-G1')
  const other = await raised(stage, 'neighbour', 2)
  await town.get('head-G1', chain.bind, { unitId: 'U1', door: '201', called: '老王' })
  const head = await stage.person('head-G1')
  await head.open('pages/home/index')
  await head.tap('#home-desk')
  await head.tap('#desk-all')
  await head.tap(`#request-${other}`)
  await head.sees('#case-accept')
  await head.back()
  await head.tap(`#request-${requestId}`)
  await head.sees('#case-start')

  await head.signal(false)
  await head.tap('#case-start')
  await head.write('#start-words', '下午去换')
  await head.tap('#start-send')
  await head.sees('#request-pending')
  await head.look('case-pending')
  await head.back()
  await head.tap(`#request-${other}`)
  await head.tap('#case-accept')
  await head.tap('#accept-send')
  await head.sees('#request-pending')
  await head.back()
  await head.back()
  await head.back()
  await head.sees('2 件待发送')
  await head.look('home-pending')
  await head.tap('#home-raise')
  await head.write('#raise-text', LATER)
  await head.tap('#raise-place')
  await head.tap('#place-here')
  await head.seesNoMore('#place-sheet')
  await head.tapAndAllow('#raise-submit')
  await head.sees('写好的已经存在手机里')
  await head.look('outbox')

  // Meanwhile somebody else had the same case before him.
  await town.get('head-L1', requests.refuse, { requestId: other, rule: 'not-ours', elsewhere: '请找物业' })
  expect((await town.get('head-G1', requests.mine, {})).items).toEqual([])
  await head.signal(true)
  await head.sees('刚刚有人先办了一步')
  await head.seesNoMore('#outbox-waiting')
  await head.look('outbox-refused')
  const [mine] = (await town.get('head-G1', requests.mine, {})).items
  const { request, timeline } = await town.get('head-G1', requests.detail, { requestId })
  expect(request.state).toBe('handling')
  expect(mine?.title).toBe(LATER)
  expect(timeline.find(({ kind }) => kind === 'started')?.at).toBeLessThanOrEqual(mine?.createdAt ?? 0)
}

/** Where the phone of that walk is. */
export const place = points.inGrid1
