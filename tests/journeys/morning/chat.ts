import type { Stage } from '../moves/person'
import { HEAD, settleDown } from './stairwell'

/** The stairwell's WeChat group is bound once; whoever opens a card in it is in his own stairwell. */
export async function bindsTheGroup(stage: Stage) {
  await settleDown(stage)
  const head = await stage.person(HEAD)
  await head.openInGroup('锦绣3-2邻里', 'packages/group/chat/index?unit=U1')
  await head.look('chat-unbound')
  await head.tap('#chat-bind')
  await head.sees('已经绑定微信群')
  await head.look('chat-bound')
  const stranger = await stage.person('stranger')
  await stranger.openInGroup('锦绣3-2邻里', 'packages/group/feed/index')
  await stranger.sees('#group-join-yes')
  await stranger.sees('锦绣小区 3 号楼 2 单元')
  await stranger.look('chat-stranger')
  await stranger.openInGroup('别的群', 'packages/group/feed/index')
  await stranger.sees('#group-nowhere')
}
