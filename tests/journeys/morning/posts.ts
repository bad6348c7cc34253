import type { Stage } from '../moves/person'
import { chain } from './stairwell'

/** Asked by code, taken with name and number, and while he is away another has his work. */
export async function takesAPost(stage: Stage) {
  const { town } = stage
  const head = await stage.person('head-G1')
  await head.open('packages/posts/list/index?area=G1')
  await head.sees('小林')
  await head.look('posts')
  await head.tap('#more-steward')
  await head.write('#invite-words', '三号楼那一片请您多照看')
  await head.look('posts-invite')
  await head.tap('#invite-send')
  await head.sees('#invitation-code')
  await head.look('posts-code')
  const { coming } = await town.get('head-G1', chain.postsUnder, { areaId: 'G1' })
  const invitationId = coming[0]?.invitationId ?? ''

  const invited = await stage.person('kim')
  await invited.open(`packages/posts/invitation/index?scene=${invitationId}`)
  await invited.sees('#invitation-what')
  await invited.look('posts-invited')
  await invited.write('#invitation-name', '金春花')
  await invited.write('#invitation-phone', '0433-5551234')
  await invited.tap('#invitation-accept')
  await invited.sees('#invitation-taken')
  expect((await town.get('kim', chain.me, {})).posts).toMatchObject([{ post: 'steward', areaId: 'G1' }])
}

/** Away for some days: a colleague has everything meanwhile, and the one who comes back has it again. */
export async function goesOnLeave(stage: Stage) {
  const { town } = stage
  const head = await stage.person('head-G1')
  await head.open('packages/posts/post/index?id=P-G1')
  await head.look('post')
  await head.tap('#post-absence')
  await head.tap('#deputy-P-G2')
  await head.look('post-absence')
  await head.tap('#absence-send')
  await head.sees('#post-present')
  await head.look('post-away')
  const deputy = await stage.person('head-G2')
  await deputy.open('packages/chain/inbox/index')
  await deputy.tap('#post-choice-P-G1')
  await deputy.look('inbox-deputy')
  await head.tap('#post-present')
  await head.tap('#present-send')
  await head.sees('#post-absence')
  expect((await town.get('head-G2', chain.me, {})).posts).toHaveLength(1)
}
