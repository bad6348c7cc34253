import type { Stage, Walk } from '../moves/person'
import { bindsTheGroup } from './chat'
import { confirmsAClaim } from './claim'
import { sitsAtOneTable } from './meeting'
import { tellsOfAnOutage } from './notice'
import { goesOnLeave, takesAPost } from './posts'
import { HEAD, settleDown } from './stairwell'
import { callsOnTwoDoors, seesHowFarOneCame } from './visits'
import { putsToTheVote, readsTheResult } from './vote'

/** What a unit head does between eight and noon, and what has come of it the evening after. */
async function goesThroughHerMorning(stage: Stage) {
  await settleDown(stage)
  const head = await stage.person(HEAD)
  await confirmsAClaim(stage, head)
  await tellsOfAnOutage(stage, head)
  await putsToTheVote(stage, head)
  await callsOnTwoDoors(stage, head)
  await seesHowFarOneCame(stage, head)
  await readsTheResult(stage, head)
}

/** The life of a stairwell and its grid, walked on both builds. */
export const walks: ReadonlyArray<readonly [policy: string, walk: Walk]> = [
  ['a unit head goes through her morning: a claim, an outage, a vote, two visits', goesThroughHerMorning],
  ['three sides sit at one table, and what they agreed stands in the group', sitsAtOneTable],
  ['the WeChat group of a stairwell is bound, and knows where its cards are opened', bindsTheGroup],
  ['a post is offered by code, and taken', takesAPost],
  ['who is away has a deputy, until he is back', goesOnLeave],
]
