import type { Person, Stage } from '../moves/person'
import { chain, deskPage, entryOf } from './stairwell'

/** An urgent notice rings at every phone; whoever has not read it is rung, which is written down, and told at the door. */
export async function tellsOfAnOutage(stage: Stage, head: Person) {
  await head.open(deskPage)
  await head.tap('#desk-notice')
  await head.write('#written-title', '今天下午停水')
  await head.write('#written-text', '主管漏了，两点到六点停水，请先接两桶。')
  await head.tap('#publish-urgent')
  await head.tap('#put-up-send')
  await head.sees('#entry-fresh')
  const entryId = await entryOf(stage, 'notice')

  const ann = await stage.person('ann')
  await ann.open('pages/messages/index')
  await ann.tap('急：今天下午停水')
  await ann.sees('#notice-read')

  await head.open(`packages/group/receipts/index?id=${entryId}`)
  await head.sees('#unread-102')
  await head.seesNoMore('#unread-101')
  await head.tap('#told-601')
  await head.seesNoMore('#unread-601')
  await head.tap('#ring-102')
  await head.tap('#ring-notice')
  await head.tap('#ring-send')
  await head.sees('#ring-phone')
  await head.look('morning-rung')
  await head.rings('#ring-call')

  const bo = await stage.person('bo')
  await bo.open('packages/homes/looks/index')
  await bo.sees('告诉他公告')
  await bo.look('morning-looks')
  const { items } = await stage.town.get('bo', chain.looks, {})
  expect(items).toMatchObject([{ by: { post: 'unitHead', name: '2单元长' }, why: '告诉他公告' }])
}
