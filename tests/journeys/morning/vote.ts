import type { Person, Stage } from '../moves/person'
import { deskPage, entryOf, groups } from './stairwell'

async function votes(stage: Stage, openid: string, choice: number) {
  const neighbour = await stage.person(openid)
  await neighbour.open('packages/group/feed/index?tab=talks')
  await neighbour.tap(`#entry-${await entryOf(stage, 'vote')}`)
  await neighbour.tap('#vote-cast')
  await neighbour.tap(`#cast-${choice}`)
  await neighbour.tap('#cast-send')
  await neighbour.seesNoMore('#cast')
}

/** Put from the desk; every household has one vote, the old lady says hers at the door. */
export async function putsToTheVote(stage: Stage, head: Person) {
  await head.open(deskPage)
  await head.tap('#desk-group')
  await head.tap('#group-tab-talks')
  await head.tap('#group-start')
  await head.tap('#start-vote')
  await head.write('#written-title', '楼道装不装扶手')
  await head.write('#written-text', '老人上下楼方便，每户出一百二十元。')
  await head.tap('#quorum-0')
  await head.tap('#vote-until-one')
  await head.tap('#put-up-send')
  await head.sees('#entry-fresh')
  const entryId = await entryOf(stage, 'vote')
  await votes(stage, 'ann', 0)
  await votes(stage, 'newcomer', 0)
  expect(await stage.town.ask('newcomer', groups.cast, { entryId, choice: 1, unitId: 'U1' })).toMatchObject({
    error: { code: 'vote.cast' },
  })
  await stage.town.get('bo', groups.cast, { entryId, choice: 1, unitId: 'U1' })
  await head.open(`packages/group/turnout/index?id=${entryId}&area=U1`)
  await head.tap('#ask-601')
  await head.tap('#cast-for-0')
  await head.write('#cast-for-words', '早上当面问的，她说装')
  await head.tap('#cast-for-send')
  await head.sees('上门代投')
}

/** The evening it ends, by itself: the result stands in the group, and a neighbour counts it again. */
export async function readsTheResult(stage: Stage, head: Person) {
  await stage.hoursGoBy(36)
  await stage.town.local.timers.tick('sweep')
  const entryId = await entryOf(stage, 'vote')
  await head.open(`packages/group/entry/index?id=${entryId}`)
  await head.sees('#vote-result')
  await head.look('morning-result')
  const ann = await stage.person('ann')
  await ann.open('pages/messages/index')
  await ann.tap('表决有结果了')
  await ann.tap('#vote-recount')
  await ann.sees('重新数了 4 票，和公布的一样')
  const { card } = await stage.town.get('resident', groups.detail, { entryId })
  expect(card).toMatchObject({ result: { outcome: 'passed', ballots: 4 } })
}
