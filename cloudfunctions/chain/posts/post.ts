import { categories, type PostKind, type routes, type Skill } from '../../contract'
import { mayDeputise } from '../../core/chain/posts/absence'
import { maySee, postCardOf } from '../../core/chain/posts/card'
import type { InvitationDocument, PostDocument, SkillRecord } from '../../core/chain/stored'
import type { Caller } from '../../core/permission/may-do'
import { Refused, refused } from '../../kit/answer'
import { callerOf } from '../../kit/caller'
import { _ } from '../../kit/cloud'
import { byId, list } from '../../kit/database'
import type { Context, UseCase } from '../../kit/serve'

/** Terms that a page shows; older ones are history for the archive. */
const MOST_TERMS = 20
const MOST_COLLEAGUES = 60

/** A post and who looks at it. Whoever may not is not told that it exists. Two calls. */
export async function seen(
  postId: string,
  { openid, now }: Pick<Context, 'openid' | 'now'>,
): Promise<{ caller: Caller; post: PostDocument } | Refused> {
  const [caller, post] = await Promise.all([callerOf(openid, now), byId<PostDocument>('posts', postId)])
  if (!post || post.termOf !== undefined || !maySee(post, caller)) return refused({ code: 'post.absent' })
  return { caller, post }
}

/** One post, its terms, and what its holder is trained for. Four calls. */
export const post: UseCase<typeof routes.chain.post> = async ({ postId }, context) => {
  const [found, terms, invitations] = await Promise.all([
    seen(postId, context),
    list<PostDocument>('posts', { termOf: postId }, { order: [['from', 'desc']], limit: MOST_TERMS }),
    list<InvitationDocument>('invitations', { postId, state: 'open', expiresAt: _.gt(context.now) }, { limit: 1 }),
  ])
  if (found instanceof Refused) return found
  return {
    card: postCardOf(found.post, found.post, { caller: found.caller, now: context.now, invitations }),
    terms: [found.post, ...terms].map(({ name, from, until, ended }) => ({
      ...{ name, from, until },
      how: until === null ? null : (ended?.how ?? null),
      words: ended?.words ?? null,
    })),
    skills: skillsOf(found.post.skills),
  }
}

const labels = new Map<string, string>(categories.map(({ group, groupLabel }) => [group, groupLabel]))

export const skillsOf = (skills: readonly SkillRecord[] = []): Skill[] =>
  skills.map(({ group, trainedOn, by, note }) => ({
    ...{ group, trainedOn, note },
    label: labels.get(group) ?? group,
    by: by.name,
  }))

/** A colleague of the same kind first, then the head above, then whoever else works there. */
const nearest = (kind: PostKind, own: string | null) => (a: PostDocument, b: PostDocument) =>
  Number(b.areaId === own) - Number(a.areaId === own) ||
  Number(b.kind === kind) - Number(a.kind === kind) ||
  (a._id < b._id ? -1 : 1)

/** Who may stand in. Three calls. */
export const deputies: UseCase<typeof routes.chain.deputies> = async ({ postId }, context) => {
  const found = await seen(postId, context)
  if (found instanceof Refused) return found
  const { post } = found
  const colleagues = await list<PostDocument>('posts', around(post), { limit: MOST_COLLEAGUES })
  const people = new Map(
    colleagues
      .filter((one) => mayDeputise(one, post, context.now) && one.kind !== 'steward')
      .sort(nearest(post.kind, post.areaId))
      .map((one) => [one.openid, one] as const)
      .reverse(),
  )
  return {
    items: [...people.values()]
      .reverse()
      .map(({ _id, kind, name, areaName, areaKind }) => ({ postId: _id, post: kind, name, areaName, areaKind })),
  }
}

/** The same department; or the same area, the one above, and the neighbours of the same kind. */
function around({ departmentId, areaId, areaPath, kind }: PostDocument): object {
  if (departmentId !== null) return { departmentId, until: null }
  const above = areaPath.at(-2)
  const here = { areaId: _.in([areaId, ...(above ? [above] : [])]), until: null }
  return above ? _.or([here, { areaPath: above, kind, until: null }]) : here
}
