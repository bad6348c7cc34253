import type { AreaDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { picked, placedArea } from '../../../cloudfunctions/core/routing/place'
import { refOf } from '../../../cloudfunctions/core/routing/responsible'
import { type Areas, homeStairwell } from '../areas'
import { type Degrees, type Ring, toSpot } from '../geometry/plane'
import { distanceToEdge, holds } from '../geometry/ring'
import type { People } from '../people'
import { type Random, randomOf } from '../random'
import { courseOf, type Rules } from './course'
import { live } from './live'
import { DAY, onDayOf, workingMinutesAgo } from './moment'
import { atPoint, type PlaceFound } from './occasion'
import { raisingOf } from './raised'
import * as tales from './tales'
import { SHE, type Stage } from './tales'

/** Numbers of these cases begin here, so that their ids stay whatever the year brings. */
const FIRST_NUMBER = 90_001

/** The cases of the stairwell that the design shows: three of the first resident in hand, what her heads have to do, and what was solved before. */
export function familyCases(areas: Areas, people: People, rules: Rules): RequestDocument[] {
  const random = randomOf(1, 'family')
  const stage = stageOf(areas, people, rules, random)
  const ofHers = [tales.lamp, tales.puddle, tales.door]
  const ofNeighbours = [tales.backwater, tales.barking, tales.charging, tales.sofa, tales.streetlight, tales.pothole]
  const inHand = [...ofHers, ...ofNeighbours].map((tell) => tell(stage))
  for (const course of inHand) course.settle(rules.now)
  return [...inHand.map(({ request }) => request), ...solvedBefore(areas, rules, random)]
}

function stageOf(areas: Areas, { residents, posts }: People, rules: Rules, random: Random): Stage {
  const { unit, building } = homeStairwell(areas)
  const byId = new Map(posts.map((post) => [post._id, post]))
  const neighbours = residents.slice(1).filter(({ person }) => person.homes[0]?.unitId === unit._id)
  const ago = (minutes: number) => workingMinutesAgo(rules.calendar, rules.now, minutes)
  let number = FIRST_NUMBER
  return {
    ago,
    raise(openid, category, text, minutesAgo, where) {
      const at = ago(minutesAgo)
      const home: PlaceFound = { place: { kind: 'area', areaId: unit._id }, placed: picked(placedArea(unit)) }
      const story = { number: number++, openid, text, category, tapped: true, where: where ?? home, at }
      return courseOf(raisingOf(story, rules.around, random), at, rules)
    },
    ref: (postId) => refOf(byId.get(postId) as PostDocument, rules.now),
    neighbour(place) {
      const person = neighbours[place % neighbours.length]?.person
      return { openid: person?._id ?? 'res-00001', door: person?.homes[0]?.door ?? '402' }
    },
    gate: eastGate(areas, building),
    ids: { unit: unit._id, building: building._id, grid: unit.areaPath[3] ?? '' },
  }
}

/** Some way east of the building, still inside the grid. */
function eastGate(areas: Areas, building: AreaDocument): PlaceFound {
  const grid = areas.grids.find(({ _id }) => _id === building.parentId) as AreaDocument
  const ring = areas.rings.get(grid._id) as Ring
  const [east, north] = toSpot(building.centre?.coordinates as Degrees)
  const steps = [70, 60, 50, 40, 30, 20, 10, 0].map((step) => [east + step, north - step / 3] as const)
  const spot = steps.find((each) => holds(ring, each) && distanceToEdge(ring, each) > 5) ?? [east, north]
  return atPoint(spot, grid)
}

/** What she raised before and called solved. */
function solvedBefore(areas: Areas, rules: Rules, random: Random): RequestDocument[] {
  const stairwell = homeStairwell(areas)
  const placed = picked(placedArea(stairwell.unit))
  const before = [
    {
      category: 'utility.heat',
      daysAgo: 290,
      text: '暖气不热，302北屋才十六度，放过气没用，请来测一下温。',
      result: '立管阀门没全开，已调好，第二天测温二十一度半。',
    },
    {
      category: 'city.adverts',
      daysAgo: 63,
      text: '楼道小广告贴满了，一层到三层都是开锁的，墙都看不出颜色。',
      result: '组织志愿者和物业铲除小广告，墙面补刷一遍。',
    },
  ] as const
  return before.map(({ category, daysAgo, text, result }, index) => {
    const at = onDayOf(rules.now - daysAgo * DAY, random)
    const where: PlaceFound = { place: { kind: 'area', areaId: stairwell.unit._id }, placed }
    const story = { number: FIRST_NUMBER - 1 - index, openid: SHE, text, category, tapped: true, where, at }
    const course = courseOf(raisingOf(story, rules.around, random), at, rules)
    const pace = { answered: 0.3, assigned: 0.02, started: 0.12, resolved: 0.5 + index / 10, reports: index }
    const fate = { end: 'handled' as const, askedBack: false, ...pace, outcomes: ['solved' as const] }
    live({ course, fate, category, stairwell, results: [result], rules, random })
    return course.request
  })
}
