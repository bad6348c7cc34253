import type { Instant } from '../../../cloudfunctions/contract'
import type { AreaDocument } from '../../../cloudfunctions/core/chain/stored'
import { GRACE } from '../../../cloudfunctions/core/group/limits'
import type { EntryOf } from '../../../cloudfunctions/core/group/stored'
import { type Areas, homeStairwell } from '../areas'
import { type Random, randomOf } from '../random'
import { base, byHead, type Heads } from './entries'
import { gridNotices, news, type Said, stairwellNotices, streetNotices } from './words'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const EAST = 8 * HOUR
/** Half past the hour, so many hours after midnight in Shanghai, so many days ago. */
const moment = (now: Instant, daysAgo: number, hour: number) =>
  Math.min(now - HOUR, (Math.floor((now + EAST) / DAY) - daysAgo) * DAY - EAST + hour * HOUR + HOUR / 2)

interface Setting {
  areas: Areas
  heads: Heads
  now: Instant
  random: Random
}

/** Notices of streets, grids and stairwells of the last two months, and the news. In the home stairwell some are always in force. */
export function noticesOf(seed: number, areas: Areas, heads: Heads, now: Instant) {
  const setting = { areas, heads, now, random: randomOf(seed, 'notices') }
  const home = new Set(homeStairwell(areas).unit.areaPath)
  const notices: Array<EntryOf<'notice'>> = []
  const add = (area: AreaDocument, said: Said, daysAgo: number, lasts: number) => {
    const made = notice(setting, area, said, { daysAgo, lasts, number: notices.length + 1 })
    if (made) notices.push(made)
  }
  for (const street of areas.streets)
    for (const [index, said] of streetNotices.entries()) add(street, said, home.has(street._id) ? index * 3 : 30, 6)
  for (const grid of areas.grids) {
    const [first, second] = setting.random.shuffled(gridNotices)
    if (first) add(grid, first, home.has(grid._id) ? 1 : setting.random.int(1, 20), 5)
    if (second) add(grid, second, setting.random.int(20, 60), 7)
  }
  for (const { unit } of areas.stairwells) {
    const mine = home.has(unit._id)
    if (!mine && !setting.random.chance(0.15)) continue
    const [first, second] = setting.random.shuffled(stairwellNotices)
    if (first) add(unit, first, mine ? 0 : setting.random.int(0, 30), 4)
    if (second && mine) add(unit, second, 12, 7)
  }
  return { notices, news: newsOf(setting) }
}

interface Timing {
  daysAgo: number
  /** Days. */
  lasts: number
  number: number
}

function notice(
  { heads, now, random }: Setting,
  area: AreaDocument,
  { title, text, urgent = false }: Said,
  { daysAgo, lasts, number }: Timing,
): EntryOf<'notice'> | null {
  const head = heads.get(area._id)
  if (!head) return null
  const at = moment(now, daysAgo, random.int(8, 18))
  const expiresAt = at + lasts * DAY
  const common = base({ id: `notice-${number}`, area, author: byHead(head), at, title, text })
  const dueAt = expiresAt > now ? expiresAt + GRACE : null
  return { ...common, kind: 'notice', notice: { urgent, expiresAt, withdrawn: null }, dueAt }
}

function newsOf({ areas, heads, now, random }: Setting): Array<EntryOf<'news'>> {
  const told = random.shuffled(news)
  const places = [areas.district, ...areas.streets, ...areas.lanes]
  return places.flatMap((area, index) => {
    const head = heads.get(area._id)
    // A resident reads those of his district, his street and his lane: each tells something else.
    const { title, text } = told[area.areaPath.length % told.length] as Said
    const at = moment(now, random.int(0, 25), random.int(9, 17))
    if (!head) return []
    const common = base({
      id: `news-${index + 1}`,
      area,
      author: byHead(head),
      at,
      title,
      text: text.replace('{}', area.name),
    })
    return [{ ...common, kind: 'news' as const, news: { withdrawn: null } }]
  })
}
