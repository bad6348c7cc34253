import type { Instant } from '../../../cloudfunctions/contract'
import type { AreaDocument, HouseholdDocument, Housemate } from '../../../cloudfunctions/core/chain/stored'
import { inSight } from '../../../cloudfunctions/core/group/sight'
import type { CommentDocument, EntryOf } from '../../../cloudfunctions/core/group/stored'
import { type Areas, fullName, homeStairwell } from '../areas'
import { type Random, randomOf } from '../random'
import { base, byNeighbour, type Heads } from './entries'
import { type Talk, talks } from './words'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Neighbour {
  mate: Housemate
  household: HouseholdDocument
}

/** Confirmed people of each building. */
export function neighboursByBuilding(households: readonly HouseholdDocument[]): Map<string, Neighbour[]> {
  const found = new Map<string, Neighbour[]>()
  for (const household of households)
    for (const mate of household.people)
      if (mate.confirmed) {
        const building = household.areaPath.at(-2) ?? ''
        found.set(building, [...(found.get(building) ?? []), { mate, household }])
      }
  return found
}

interface Setting {
  units: ReadonlyMap<string, AreaDocument>
  heads: Heads
  now: Instant
  random: Random
}

/** Topics of buildings with what neighbours said: one in eight of the city, all of them in the home building. */
export function talksOf(
  seed: number,
  areas: Areas,
  households: readonly HouseholdDocument[],
  heads: Heads,
  now: Instant,
) {
  const setting = { units: unitsOf(areas), heads, now, random: randomOf(seed, 'talks') }
  const home = homeStairwell(areas).building
  const living = neighboursByBuilding(households)
  const topics: Array<EntryOf<'topic'>> = []
  const comments: CommentDocument[] = []
  for (const building of areas.buildings) {
    const mine = building === home
    if (!mine && !setting.random.chance(0.12)) continue
    const people = living.get(building._id) ?? []
    if (people.length < 3) continue
    for (const talk of mine ? talks : [setting.random.pick(talks)]) {
      const made = talked(setting, building, people, talk, topics.length + 1)
      topics.push(made.topic)
      comments.push(...made.comments)
    }
  }
  return { topics, comments }
}

export const unitsOf = ({ stairwells }: Areas): Map<string, AreaDocument> =>
  new Map(stairwells.map(({ unit }) => [unit._id, unit]))

function talked(
  { units, heads, now, random }: Setting,
  area: AreaDocument,
  people: readonly Neighbour[],
  talk: Talk,
  number: number,
) {
  const at = Math.floor(now - random.between(talk.result ? 10 : 1, talk.result ? 30 : 6) * DAY)
  const speaking = random.shuffled(people)
  const says = (turn: number) => speaking[turn % speaking.length] as Neighbour
  const authorOf = ({ mate, household }: Neighbour) => {
    const unit = units.get(household.unitId)
    return byNeighbour(mate, household, unit ? fullName(unit) : '')
  }
  const id = `topic-${number}`
  const said = talk.comments.map((text, index): CommentDocument => {
    const then = Math.min(now - HOUR / 2, at + (index + 1) * random.int(HOUR, 5 * HOUR))
    return {
      ...{
        _id: `${id}-comment-${index + 1}`,
        entryId: id,
        areaId: area._id,
        areaPath: area.areaPath,
        title: talk.title,
      },
      ...{ at: then, author: authorOf(says(index + 1)), text, facts: inSight, waiting: false, key: '', version: 1 },
    }
  })
  const head = heads.get(area._id)
  const closedAt = at + 6 * DAY
  const by = head && { openid: head.openid, postId: head._id, areaId: head.areaId, name: head.name }
  const closed = talk.result && by ? { result: talk.result, by, at: closedAt } : null
  const topic: EntryOf<'topic'> = {
    ...base({ id, area, author: authorOf(says(0)), at, title: talk.title, text: talk.text }),
    ...{ kind: 'topic', topic: { comments: said.length, requestId: null, closed }, feedAt: closed ? closedAt : at },
  }
  return { topic, comments: said }
}
