import type { Instant } from '../../../cloudfunctions/contract'
import { dayOf, startOfDay } from '../../../cloudfunctions/core/calendar/working-time'
import type {
  BallotDocument,
  CommentDocument,
  EntryDocument,
  EntryOf,
  TallyDocument,
} from '../../../cloudfunctions/core/group/stored'
import { type Areas, homeStairwell } from '../areas'
import type { People } from '../people'
import { base, byHead, headsOf } from './entries'
import { noticesOf } from './notices'
import { readsOf } from './reads'
import { talksOf } from './talks'
import { votesOf } from './votes'

/** What stands in the groups, by collection. */
export interface GroupLife {
  entries: EntryDocument[]
  comments: CommentDocument[]
  ballots: BallotDocument[]
  noticeTallies: TallyDocument[]
}

interface Setting {
  areas: Areas
  people: People
  now: Instant
  /** How the totals of a vote are summed up: as the functions do it. */
  sealed: (totals: object) => string
}

/** Notices and who has read them, talk among neighbours, a vote that runs and one that is decided, a meeting, news. */
export function groupLifeOf(seed: number, { areas, people, now, sealed }: Setting): GroupLife {
  const { households } = people
  const heads = headsOf(people.posts)
  const { notices, news } = noticesOf(seed, areas, heads, now)
  const { topics, comments } = talksOf(seed, areas, households, heads, now)
  const { votes, ballots, tallies } = votesOf(seed, areas, { households, heads, now, sealed })
  const reads = readsOf(seed, notices, households, { now, home: homeStairwell(areas).unit._id })
  return {
    entries: [...notices, ...topics, ...votes, ...meetingOf(areas, people, now), ...news],
    ...{ comments, ballots, noticeTallies: [...reads, ...tallies] },
  }
}

const DAY = 86_400_000
/** People sit down after work. */
const SEVEN_IN_THE_EVENING = 19 * 3_600_000

/** Three sides at one table in the home grid: two have spoken. */
function meetingOf(areas: Areas, { posts }: People, now: Instant): Array<EntryOf<'meeting'>> {
  const grid = areas.grids.find(({ _id }) => homeStairwell(areas).unit.areaPath.includes(_id))
  const of = (id: string) => posts.find(({ _id }) => _id === id)
  const [chair, property] = [of(`${grid?._id}-gridHead`), of('property-officer-1')]
  const building = of(`${homeStairwell(areas).building._id}-buildingHead`)
  if (!grid || !chair || !property || !building) return []
  const at = now - 3 * DAY
  const side = (partyId: string, kind: 'property' | 'committee' | 'branch', name: string, post: typeof chair) => ({
    ...{ partyId, kind, name, who: `${post.areaName} ${post.name}`, postId: post._id, unitId: null, door: null },
  })
  const said = (post: typeof chair, words: string, hours: number) => ({
    ...{ stance: 'for' as const, words, at: at + hours * 3_600_000, openid: post.openid, by: post.name, key: '' },
  })
  const parties = [
    {
      ...side('p1', 'property', '物业', property),
      position: said(property, '愿意出划线的工和料，请楼长帮着挪车。', 5),
    },
    {
      ...side('p2', 'committee', '业委会', building),
      position: said(building, '先保消防通道，车位按先来后到，不收费。', 9),
    },
    { ...side('p3', 'branch', '网格党支部', chair), position: null },
  ]
  const text = '北墙边的空地能划几个车位、消防通道怎么留、线由谁来划，请三方一起说清楚，居民都可以看。'
  const common = base({
    id: 'meeting-1',
    area: grid,
    author: byHead(chair),
    at,
    title: '三方议事：北墙车位怎么划',
    text,
  })
  return [
    {
      ...common,
      kind: 'meeting',
      meeting: {
        meetsAt: startOfDay(dayOf(now) + 2) + SEVEN_IN_THE_EVENING,
        place: '社区议事厅',
        parties,
        conclusion: null,
      },
    },
  ]
}
