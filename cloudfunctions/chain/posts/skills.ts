import type { routes } from '../../contract'
import { trainable } from '../../core/chain/posts/card'
import { placeOf } from '../../core/chain/posts/place'
import type { PostDocument, SkillRecord } from '../../core/chain/stored'
import { overseerFor } from '../../core/permission/appointing'
import type { HeldPost } from '../../core/permission/may-do'
import { Refused, refused } from '../../kit/answer'
import { refusedContent } from '../../kit/content'
import { storePost } from '../../kit/post-writes'
import type { Context, UseCase } from '../../kit/serve'
import { seen, skillsOf } from './post'

/** Trained for a group of matters; named again, the newer day stands. Three calls. */
export const skill: UseCase<typeof routes.chain.skill> = async ({ postId, group, trainedOn, note }, context) => {
  const label = await refusedContent(context.openid, note)
  if (label !== null) return refused({ code: 'content.refused', label })
  return changed(postId, context, (skills, { postId: by, name }) => [
    ...skills.filter((one) => one.group !== group),
    { group, trainedOn, by: { postId: by, name }, note: note ?? null },
  ])
}

/** No longer. Three calls. */
export const unskill: UseCase<typeof routes.chain.unskill> = ({ postId, group }, context) =>
  changed(postId, context, (skills) => skills.filter((one) => one.group !== group))

async function changed(
  postId: string,
  context: Context,
  decide: (skills: readonly SkillRecord[], by: HeldPost) => SkillRecord[],
) {
  const found = await seen(postId, context)
  if (found instanceof Refused) return found
  const by = trainer(found)
  if (!by) return refused({ code: 'permission.denied', action: 'skill' })
  const skills = decide(found.post.skills ?? [], by)
  return (await storePost(found.post, { skills })) ? { skills: skillsOf(skills) } : refused({ code: 'server.busy' })
}

function trainer({ caller, post }: Exclude<Awaited<ReturnType<typeof seen>>, Refused>): HeldPost | null {
  const { kind, until, _id: postId }: PostDocument = post
  if (until !== null || !trainable.includes(kind)) return null
  return overseerFor(caller, 'skills', { kind, place: placeOf(post, caller), postId })
}
