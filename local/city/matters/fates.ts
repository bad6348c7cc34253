import type { MatterOutcome, MatterRule, ServiceMode } from '../../../cloudfunctions/contract'
import {
  addWorkingMinutes,
  type Calendar,
  dateOf,
  dayMinutes,
  dayOf,
  subtractWorkingMinutes,
} from '../../../cloudfunctions/core/calendar/working-time'
import type { WorkerRef } from '../../../cloudfunctions/core/matter/stored'
import type { Course } from './course'

export interface Cast {
  now: number
  calendar: Calendar
  /** Two people of the centre's desk. */
  desk: WorkerRef
  colleague: WorkerRef
  officerOf(departmentId: string): WorkerRef | null
}

/** How a matter goes: what is asked for, how, how long ago in working minutes, and what happened since. */
export interface Fate {
  name: string
  items: readonly string[]
  how: 'online' | 'desk'
  mode: ServiceMode
  ago: number
  goes(course: Course, cast: Cast): void
}

/** Fates are told in days of eight hours. */
const DAY = 480
const HOUR = 60

/** So long before now in working time, and never after it: a day is as long as the district's. */
export const before = ({ now, calendar }: Pick<Cast, 'now' | 'calendar'>, minutes: number) =>
  subtractWorkingMinutes(calendar, now, (minutes * dayMinutes(calendar)) / DAY)

function sent(course: Course, cast: Cast, ago: number): void {
  course.do(before(cast, ago), 'send', { also: [] }, cast.desk)
}

function agreed(course: Course, cast: Cast, ago: number, words = '材料属实，同意'): void {
  for (const [place, { departmentId, state }] of course.matter.reviews.entries()) {
    const officer = state === 'pending' ? cast.officerOf(departmentId) : null
    if (officer) course.do(before(cast, ago - place * HOUR), 'agree', { words }, officer)
  }
}

function told(
  course: Course,
  cast: Cast,
  ago: number,
  {
    outcome = 'done',
    words = '办好了，从本月起生效。',
    rule,
  }: { outcome?: MatterOutcome; words?: string; rule?: MatterRule },
): void {
  const office = { name: '不动产登记中心', phone: '0433-5550310', place: '政务大厅二楼' }
  course.do(
    before(cast, ago),
    'conclude',
    {
      ...{ outcome, words, photos: [] },
      ...(rule ? { rule } : {}),
      ...(outcome === 'notOurs' ? { office } : {}),
    },
    cast.desk,
  )
}

const accepted = (course: Course, cast: Cast, ago: number) => course.do(before(cast, ago), 'accept', {}, cast.desk)
const rated = (course: Course, cast: Cast, ago: number, stars: number, words?: string) =>
  course.do(
    before(cast, ago),
    'rate',
    {
      ...{ outcome: stars > 3 ? 'solved' : stars > 1 ? 'half' : 'not', stars },
      ...(words ? { words } : {}),
      ...(course.matter.applicant.household ? { consent: true as const } : {}),
    },
    null,
  )

const REVIEWED = ['canjibutie', 'gaoling', 'zulinbutie', 'canjizheng', 'linshijiuzhu'] as const
const AT_ONCE = ['juzhuzhengming', 'laonianzheng', 'shebaoka', 'yidijiuyi', 'shengyudengji'] as const
const VISITED = ['dibao', 'tekun', 'dibaobianyuan'] as const

/** Every state there is, the commonest most often. */
export const fates: readonly Fate[] = [
  {
    ...{ name: 'fresh', items: REVIEWED, how: 'online', mode: 'online', ago: 3 * HOUR },
    goes: () => {},
  },
  {
    ...{ name: 'inHand', items: REVIEWED, how: 'desk', mode: 'desk', ago: 2 * DAY },
    goes: () => {},
  },
  {
    ...{ name: 'reviewing', items: VISITED, how: 'desk', mode: 'desk', ago: 5 * DAY },
    goes: (course, cast) => {
      sent(course, cast, 4 * DAY)
      const [first] = course.matter.reviews
      const officer = first && cast.officerOf(first.departmentId)
      if (officer && course.matter.reviews.length > 1)
        course.do(before(cast, 2 * DAY), 'agree', { words: '家庭情况属实' }, officer)
    },
  },
  {
    ...{ name: 'returned', items: REVIEWED, how: 'online', mode: 'online', ago: 6 * DAY },
    goes: (course, cast) => {
      accepted(course, cast, 6 * DAY - HOUR)
      sent(course, cast, 5 * DAY)
      const [first] = course.matter.reviews
      const officer = first && cast.officerOf(first.departmentId)
      if (officer) course.do(before(cast, 4 * HOUR), 'sendBack', { words: '银行卡照片看不清卡号，请重拍' }, officer)
    },
  },
  {
    ...{ name: 'short', items: REVIEWED, how: 'online', mode: 'online', ago: 4 * DAY },
    goes: (course, cast) => {
      accepted(course, cast, 4 * DAY - 2 * HOUR)
      course.do(
        before(cast, 3 * DAY),
        'ask',
        { materials: ['household-book', 'bank-card'], words: '户口簿要首页和本人页，银行卡要开户行' },
        cast.desk,
      )
    },
  },
  {
    ...{ name: 'late', items: AT_ONCE, how: 'desk', mode: 'desk', ago: 2 * DAY },
    goes: () => {},
  },
  {
    ...{ name: 'amber', items: AT_ONCE, how: 'desk', mode: 'desk', ago: DAY - HOUR },
    goes: () => {},
  },
  {
    ...{ name: 'handed', items: REVIEWED, how: 'desk', mode: 'desk', ago: DAY },
    goes: (course, cast) => {
      course.do(
        before(cast, 2 * HOUR),
        'handOver',
        { to: cast.colleague.postId, words: '我明后两天去街道培训，材料在左手抽屉' },
        cast.desk,
      )
    },
  },
  {
    ...{ name: 'visitToday', items: VISITED, how: 'desk', mode: 'desk', ago: 3 * DAY },
    goes: (course, cast) => {
      const people = [cast.desk.postId, cast.colleague.postId]
      course.do(
        before(cast, DAY),
        'arrangeVisit',
        { date: dateOf(dayOf(cast.now)), people, note: '上午十点前后' },
        cast.desk,
      )
    },
  },
  {
    ...{ name: 'errand', items: ['canjizheng', 'gaoling', 'yiliaojiuzhu'], how: 'desk', mode: 'errand', ago: 3 * DAY },
    goes: (course, cast) => errand(course, cast),
  },
  {
    ...{ name: 'told', items: REVIEWED, how: 'online', mode: 'online', ago: 9 * DAY },
    goes: (course, cast) => {
      accepted(course, cast, 9 * DAY - HOUR)
      sent(course, cast, 8 * DAY)
      agreed(course, cast, 4 * DAY)
      told(course, cast, DAY, {})
    },
  },
  {
    ...{ name: 'good', items: AT_ONCE, how: 'desk', mode: 'desk', ago: 12 * DAY },
    goes: (course, cast) => {
      told(course, cast, 12 * DAY - HOUR, { words: '当场办好，证明已盖章。' })
      rated(course, cast, 11 * DAY, 5, '一次就办成了')
    },
  },
  {
    ...{ name: 'reviewedGood', items: REVIEWED, how: 'online', mode: 'online', ago: 15 * DAY },
    goes: (course, cast) => {
      accepted(course, cast, 15 * DAY - 2 * HOUR)
      sent(course, cast, 14 * DAY)
      agreed(course, cast, 11 * DAY)
      told(course, cast, 9 * DAY, { words: '批下来了，下月起发到卡里。' })
      rated(course, cast, 8 * DAY, 4)
    },
  },
  {
    ...{ name: 'low', items: AT_ONCE, how: 'desk', mode: 'desk', ago: 5 * DAY },
    goes: (course, cast) => {
      told(course, cast, 3 * DAY, { words: '办好了。' })
      rated(course, cast, 2 * DAY, 1, '跑了两趟才说要照片')
    },
  },
  {
    ...{ name: 'refused', items: AT_ONCE, how: 'desk', mode: 'desk', ago: 8 * DAY },
    goes: (course, cast) => {
      told(course, cast, 8 * DAY - 2 * HOUR, {
        outcome: 'refused',
        rule: 'unqualified',
        words: '年龄还差四个月，满了再来，材料给您留着。',
      })
      rated(course, cast, 7 * DAY, 4)
    },
  },
  {
    ...{ name: 'notOurs', items: AT_ONCE, how: 'desk', mode: 'desk', ago: 10 * DAY },
    goes: (course, cast) =>
      told(course, cast, 10 * DAY - HOUR, {
        outcome: 'notOurs',
        words: '房产信息在不动产登记中心查，带身份证去就行。',
      }),
  },
  {
    ...{ name: 'withdrawn', items: REVIEWED, how: 'online', mode: 'online', ago: 7 * DAY },
    goes: (course, cast) => {
      course.do(before(cast, 6 * DAY), 'withdraw', { words: '先不办了' }, null)
    },
  },
]

/** Where the signature of an authority lies in the cloud's files. */
export const SIGNATURE = 'matters/signature.png'

/** Signed for, two originals with us: one confirmed, one still to be. */
function errand(course: Course, cast: Cast): void {
  const until = dateOf(dayOf(addWorkingMinutes(cast.calendar, cast.now, 20 * dayMinutes(cast.calendar))))
  const photo = `cloud://local.weige/${SIGNATURE}`
  course.do(before(cast, 3 * DAY - HOUR), 'authorise', { words: '委托社区帮办员代为提交和领取', until, photo }, null)
  const originals = [{ name: '户口簿', count: 1, photos: [] }]
  course.do(before(cast, 2 * DAY), 'pass', { direction: 'taken', originals }, cast.desk)
  const ids = course.matter.originals.map(({ id }) => id)
  course.do(before(cast, 2 * DAY - HOUR), 'confirmPass', { originals: ids, right: true }, null)
  const more = [{ name: '诊断证明', count: 2, photos: [] }]
  course.do(before(cast, 3 * HOUR), 'pass', { direction: 'taken', originals: more }, cast.desk)
}
