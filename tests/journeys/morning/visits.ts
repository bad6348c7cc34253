import type { Person, Stage } from '../moves/person'
import { deskPage, HEAD, requests, visits } from './stairwell'

/** One door that was due, all well in one tap; one out of turn, where something was found: one more tap makes it a request. */
export async function callsOnTwoDoors(stage: Stage, head: Person) {
  const { town } = stage
  await head.open(deskPage)
  await head.sees('601 李奶奶 该走访了')
  await head.tap('#waiting-visit-601')
  await head.sees('都好，记下走访')
  await head.look('morning-visit')
  await head.tap('#visit-submit')
  await head.seesNoMore('#waiting-visit-601')

  await head.tap('#desk-visit')
  await head.tap('#round-302')
  await head.tap('#found-collected')
  await head.write('#visit-problem', '三楼窗户关不上，晚上灌风')
  await head.look('morning-round')
  await head.tap('#visit-submit')
  await head.sees('#desk-doors')

  await head.open('packages/visits/list/index?areaId=U1')
  const { items } = await town.get(HEAD, visits.list, { areaId: 'U1', list: 'collected' })
  const visitId = items[0]?.visitId
  await head.look('morning-collected')
  await head.tap(`#visit-up-${visitId}`)
  await head.sees('#visit-told')
  await head.tap('#visit-list-part-passedUp')
  await head.look('morning-passed-up')
  await head.tap(`#visit-request-${visitId}`)
  await head.sees('三楼窗户关不上')
  const [raised] = (await town.get('head-G1', requests.inbox, { list: 'todo' })).items
  expect(raised).toMatchObject({ title: expect.stringContaining('三楼窗户关不上') })
}

/** How many doors were reached, in the stairwell and one step above it. */
export async function seesHowFarOneCame(stage: Stage, head: Person) {
  await head.open('packages/visits/coverage/index?areaId=U1')
  await head.sees('12 户里走到 2 户')
  await head.look('morning-coverage')
  await stage.town.local.timers.tick('sweep')
  const above = await stage.person('head-G1')
  await above.open('packages/visits/coverage/index?areaId=G1')
  await above.sees('12 户走了 2 户')
  await above.look('coverage-above')
  await above.tap('#cover-B1')
  await above.tap('#cover-U1')
  await above.sees('#visited-601')
}
