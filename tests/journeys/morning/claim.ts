import type { Person, Stage } from '../moves/person'
import { chain, HEAD } from './stairwell'

/** Somebody scans the code at the stairwell's door, says where he lives, and the head knows him. */
export async function confirmsAClaim(stage: Stage, head: Person) {
  const { town } = stage
  const newcomer = await stage.person('newcomer')
  await newcomer.open('pages/unit/index?scene=u%3DU1')
  await newcomer.write('#unit-door-number', '302')
  await newcomer.write('#unit-called', '金先生')
  await newcomer.look('morning-bind')
  await newcomer.tap('#unit-bind')
  await newcomer.sees('#head-unitHead')
  const { people } = await town.get(HEAD, chain.door, { unitId: 'U1', door: '302' })

  await head.open('pages/home/index')
  await head.tap('#home-desk')
  await head.sees('302 金先生申请入户')
  await head.look('morning-desk')
  await head.tap(`#waiting-302-${people[0]?.mateId}`)
  await head.sees('#claim-confirm')
  await head.look('morning-claim')
  await head.tap('#claim-confirm')
  await head.seesNoMore('#claim')
  await head.seesNoMore(`#waiting-302-${people[0]?.mateId}`)
  const { homes } = await town.get('newcomer', chain.me, {})
  expect(homes).toMatchObject([{ door: '302', confirmed: true }])
}
