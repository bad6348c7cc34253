import type { Stage } from '../moves/person'
import { groups, settleDown } from './stairwell'

/** Property company, a household for the owners, a grid worker at one table: each says its word, the head writes what was agreed. */
export async function sitsAtOneTable(stage: Stage) {
  await settleDown(stage)
  const head = await stage.person('head-G1')
  await head.open('packages/group/meeting/index?areaId=G1')
  await head.write('#written-title', '充电桩装在哪儿')
  await head.write('#written-text', '东墙还是车棚，电费怎么摊，请三方说清楚。')
  await head.tap('#meeting-when-tomorrow')
  await head.write('#meeting-place', '网格驿站')
  await head.tap('#side-add')
  await head.tap('#side-post-P-property')
  await head.look('meeting-side')
  await head.tap('#side-done')
  await head.tap('#side-add')
  await head.tap('#side-committee')
  await head.tap('#side-part-B1')
  await head.tap('#side-part-U1')
  await head.write('#side-door', '101')
  await head.look('meeting-door')
  await head.tap('#side-done')
  await head.tap('#side-add')
  await head.tap('#side-community')
  await head.tap('#side-post-P-worker')
  await head.tap('#side-done')
  await head.look('meeting-convene')
  await head.tap('#put-up-send')
  await head.sees('#entry-fresh')
  const { items } = await stage.town.get('head-G1', groups.published, { areaId: 'G1' })
  const entryId = items[0]?.entryId ?? ''

  const officer = await stage.person('officer')
  await officer.open('pages/messages/index')
  await officer.tap('请您来议一件事')
  await officer.tap('#meeting-position')
  await officer.tap('#position-for')
  await officer.write('#position-words', '愿意出桩位和线路')
  await officer.look('meeting-position')
  await officer.tap('#position-send')
  await officer.seesNoMore('#position')
  const ann = await stage.person('ann')
  await ann.open(`packages/group/entry/index?id=${entryId}`)
  await ann.tap('#meeting-position')
  await ann.tap('#position-against')
  await ann.write('#position-words', '东墙离窗太近，装车棚里就同意')
  await ann.tap('#position-send')
  await ann.seesNoMore('#position')

  await head.open(`packages/group/entry/index?id=${entryId}`)
  await head.look('meeting-said')
  await head.tap('#meeting-conclude')
  await head.write('#conclude-words', '装在车棚里，物业十月底前装好')
  await head.tap('#conclude-send')
  await head.sees('#meeting-conclusion')
  await head.look('meeting-concluded')
  const { card } = await stage.town.get('resident', groups.detail, { entryId })
  expect(card).toMatchObject({
    conclusion: '装在车棚里，物业十月底前装好',
    parties: [
      { name: '物业', position: { stance: 'for', by: '周师傅' } },
      { name: '业委会', position: { stance: 'against', by: '安女士' } },
      { name: '社区', position: null },
    ],
  })
}
