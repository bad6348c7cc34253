import { type CategoryGroup, categories } from '../../../cloudfunctions/contract'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Areas, homeStairwell } from '../areas'
import { type Random, randomOf } from '../random'
import type { Staff } from './holders'
import { areaPost } from './posts'
import { appointed, morning } from './terms'

/** Of a hundred heads of this level, so many speak for the party there too; elsewhere its place is empty. */
const share = { building: 62, unit: 18 } as const

/** The party chain beside the five heads: secretaries of their own down to the grid, below it mostly the heads themselves. */
export function partyOf(
  seed: number,
  now: number,
  areas: Areas,
  { staff, posts }: { staff: Staff; posts: readonly PostDocument[] },
): PostDocument[] {
  const random = randomOf(seed, 'party')
  const mine = homeStairwell(areas).unit.areaPath
  const secretaries = [areas.streets, areas.lanes, areas.grids].flatMap((level) =>
    level.map((area) => areaPost(area, 'partyHead', staff.hire(`ph-${area._id}`), appointed(now, random))),
  )
  const besides = posts.filter(({ kind }) => kind === 'buildingHead' || kind === 'unitHead')
  const members = besides.flatMap((post) => {
    const level = post.kind === 'buildingHead' ? 'building' : 'unit'
    const takes = random.chance(share[level] / 100) || mine.includes(post.areaId ?? '')
    return takes ? [beside(post, random, now)] : []
  })
  return [...secretaries, ...members]
}

const beside = (post: PostDocument, random: Random, now: number): PostDocument => ({
  ...post,
  _id: `${post.areaId}-partyHead`,
  kind: 'partyHead',
  from: appointed(now, random),
  deputy: null,
  absentUntil: null,
})

/** What somebody put on his card, what he has been trained for, and when the sweep must look at an absence. */
export function withRecords(seed: number, now: number, posts: readonly PostDocument[]): PostDocument[] {
  const random = randomOf(seed, 'records of posts')
  const groups = [...new Set(categories.map(({ group }) => group))]
  const trainers = new Map(posts.filter(({ kind }) => kind === 'gridHead').map((post) => [post.areaId, post]))
  const administrator = posts.find(({ kind }) => kind === 'administrator')
  const trainerOf = ({ areaId }: PostDocument) => {
    const { _id: postId = '', name = '' } = trainers.get(areaId) ?? administrator ?? {}
    return { postId, name }
  }
  return posts.map((post) => ({
    ...post,
    ...(post.absentUntil === null ? {} : { changeDueAt: post.absentUntil }),
    ...(post.kind === 'gridWorker' || post.kind === 'deskWorker'
      ? { skills: skillsOf(groups, random, now, trainerOf(post)) }
      : {}),
    ...(hours[post.kind] ? { card: { photo: null, hours: hours[post.kind] ?? null, words: null } } : {}),
  }))
}

const hours: Partial<Record<PostDocument['kind'], string>> = {
  gridWorker: '每天 8:00–18:00，急事随时打',
  gridHead: '工作日 8:00–17:30',
  deskWorker: '全天有人接',
}

function skillsOf(groups: readonly CategoryGroup[], random: Random, now: number, by: { postId: string; name: string }) {
  return random
    .shuffled(groups)
    .slice(0, random.int(1, 4))
    .map((group) => ({ group, trainedOn: morning(now, random.int(20, 500)), by, note: null }))
}
