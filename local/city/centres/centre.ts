import type { Span } from '../../../cloudfunctions/contract'
import type { CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import { dateOf, dayOf } from '../../../cloudfunctions/core/calendar/working-time'
import type { AreaDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { catalogue } from '../items'

/** Each post goes to lunch at another time, so that the centre is never shut. */
const shifts: Span[][] = [
  [
    [510, 690],
    [780, 1020],
  ],
  [
    [510, 720],
    [810, 1020],
  ],
  [
    [510, 660],
    [750, 1020],
  ],
]
const MOST_MINUTES = 90

/** What is done at these desks. */
const offers: CentreDocument['offers'] = Object.fromEntries(
  catalogue
    .filter(({ list, minutes }) => list !== 'other-office' && minutes > 0 && minutes <= MOST_MINUTES)
    .map(({ code, name, minutes }) => [code, { name, minutes }]),
)

const plainName = (name: string) => name.replace(/[路巷街]$/, '')

/** 文化巷 → 文化社区; where two lanes would be the same community, the later keeps its whole name. */
export function communityName(lane: AreaDocument, lanes: readonly AreaDocument[]): string {
  const first = lanes.find(({ name }) => plainName(name) === plainName(lane.name))
  return `${first === lane ? plainName(lane.name) : lane.name}社区党群服务中心`
}

function middleOf({ centre }: AreaDocument): CentreDocument['middle'] {
  const [longitude, latitude] = centre?.coordinates ?? []
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude }
}

/** The centre of a lane: its posts cover one another in a ring. */
export function centreOf(
  lane: AreaDocument,
  { desks, name, now, mark, place }: { desks: PostDocument[]; name: string; now: number; mark: string; place: number },
): CentreDocument {
  const posts = desks.map((desk, index) => ({
    ...{ no: index + 1, name: `${index + 1}号全能岗`, worker: desk.name, postId: desk._id, skills: null },
    cover: ((index + 1) % desks.length) + 1,
  }))
  return {
    ...{
      _id: `C-${lane._id}`,
      areaId: lane._id,
      areaPath: lane.areaPath,
      name,
      address: `${lane.name} ${12 + place * 6} 号`,
    },
    ...{ phone: desks[0]?.phone ?? '', middle: middleOf(lane), posts, step: 30, seats: { public: 1, held: 1 }, offers },
    hours: [
      [510, 720],
      [810, 1020],
    ],
    rota: posts.flatMap(({ no }) =>
      [1, 2, 3, 4, 5].map((weekday) => ({ postNo: no, weekday, shifts: shifts[no - 1] ?? [] })),
    ),
    ...exceptional(now, desks.length),
    rules: {
      ...{ leadMinutes: 60, horizonDays: 14, most: 3, cancelMinutes: 120 },
      ...{ missesToBan: 2, windowDays: 90, banDays: 30, offerMinutes: 30, lateWishes: 5 },
    },
    ...{ version: 1, keys: [], alignAt: null, calendar: mark, updatedAt: now },
  }
}

/** The next Wednesday has an evening; in the week after it somebody is away for a day, and covered. */
function exceptional(now: number, posts: number): Pick<CentreDocument, 'leaves' | 'closures' | 'sessions'> {
  const today = dayOf(now)
  const wednesday = today + ((9 - ((today + 3) % 7)) % 7 || 7)
  const evening = { id: 'evening-1', date: dateOf(wednesday), kind: 'evening' as const, why: '延时服务' }
  const away = dateOf(wednesday + 6)
  return {
    leaves: [{ id: 'leave-1', postNo: posts, from: away, to: away, span: null, note: '去街道培训，材料在左手抽屉' }],
    closures: [],
    sessions: [{ ...evening, span: [1050, 1140], posts: [1, 2] }],
  }
}
