import type { Instant } from '../../../cloudfunctions/contract'
import type { MessageDocument, PendingNotice } from '../../../cloudfunctions/core/notice/stored'
import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { type Areas, homeStairwell, type Stairwell } from '../areas'
import type { People } from '../people'
import { type Random, randomOf } from '../random'
import { aroundOf } from './around'
import { askAgain } from './ask-again'
import { courseOf, type Rules } from './course'
import { familyCases } from './family'
import { fateOf } from './fate'
import { live } from './live'
import { delivered, inboxes } from './messages'
import { DAY, onDayOf } from './moment'
import { categoryAt, placeFor } from './occasion'
import { phrase } from './phrase'
import { raisingOf, type Story } from './raised'
import { type Reporters, reportersOf } from './reporters'
import { wordsOf } from './words'

export const requestCount = 4000
const YEAR = 364 * DAY
/** In the last days more is late, as it always seems to those who look at it now. */
const BUSY = 10 * DAY
const RECENT = 70

export interface Cases {
  requests: RequestDocument[]
  messages: MessageDocument[]
}

interface Setting {
  areas: Areas
  reporters: Reporters
  rules: Rules
  random: Random
}

/** A year of what people raised and what became of it, up to now; the cases of the family of the first page are among them. */
export function casesOf(
  seed: number,
  { areas, people, ...given }: { areas: Areas; people: People } & Omit<Rules, 'around'>,
  onProgress: (done: number, total: number) => void,
): Cases {
  const rules: Rules = { ...given, around: aroundOf(people) }
  const random = randomOf(seed, 'cases')
  const setting = { areas, reporters: reportersOf(areas, people), rules, random }
  const finished = familyCases(areas, people, rules).map((request) => delivered(request))
  const times = momentsOf(rules.now, requestCount - finished.length, random)
  for (const [index, at] of times.entries()) {
    finished.push(delivered(caseAt(at, index + 1, setting)))
    if (index % 200 === 0) onProgress(finished.length, requestCount)
  }
  onProgress(finished.length, requestCount)
  const notices = finished.flatMap(({ notices }): Array<[string, PendingNotice]> => Object.entries(notices))
  const family = new Set(['res-00001', ...headsOf(homeStairwell(areas), people)])
  const keepsAll = (openid: string) => family.has(openid)
  return {
    requests: finished.map(({ request }) => request),
    messages: inboxes(notices, { seed, now: rules.now, keepsAll }),
  }
}

const headsOf = ({ unit }: Stairwell, { posts }: People) =>
  posts
    .filter(({ areaId, kind }) => kind.endsWith('Head') && unit.areaPath.includes(areaId ?? ''))
    .map(({ openid }) => openid)

function momentsOf(now: Instant, count: number, random: Random): Instant[] {
  const moments: Instant[] = []
  while (moments.length < count) {
    // The last days are full: heads look at what is open now, and so do visitors.
    const span = moments.length < RECENT ? BUSY : YEAR
    const at = onDayOf(now - random.next() * span, random)
    if (at < now) moments.push(at)
  }
  return moments.sort((a, b) => a - b)
}

function caseAt(at: Instant, number: number, { areas, reporters, rules, random }: Setting): RequestDocument {
  const category = categoryAt(at, random)
  const stairwell = reporters.stairwell(random)
  const { text: template, results } = random.pick(wordsOf.get(category)?.stories ?? [])
  const text = phrase(template, stairwell, random)
  const story: Story = {
    number,
    openid: reporters.at(stairwell, at, random),
    text,
    category,
    tapped: random.chance(0.62),
    where: placeFor(category, stairwell, areas, random),
    at,
  }
  const course = courseOf(raisingOf(story, rules.around, random), at, rules)
  const fate = fateOf(category, at > rules.now - BUSY, random)
  live({ course, fate, category, stairwell, results, rules, random })
  course.settle(rules.now)
  askAgain(course, rules)
  return course.request
}
