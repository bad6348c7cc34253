import type { Instant } from '../../contract'
import { voucherOf } from '../../core/chain/household'
import type { HouseholdDocument, Housemate, PostDocument } from '../../core/chain/stored'
import { type HomeFacts, type HomeTiding, homePush, homeTable } from '../../core/chain/tidings'
import { headAbove } from '../../core/routing/responsible'
import { idFor } from '../../kit/ids'
import type { Tiding } from '../../kit/tell'

/** Pages that these messages open. */
export const homePages = {
  door: 'packages/chain/door/index',
  home: 'packages/homes/home/index',
} as const

interface Told {
  openid: string
  page: string
  facts: HomeFacts
  /** The household after what happened: its version makes the id. */
  household: Pick<HouseholdDocument, '_id' | 'version'>
  now: Instant
}

/** One thing to hear about a home, under an id made from the door, its version and who hears it. */
const tidingOf = (kind: HomeTiding, { openid, page, facts, household, now }: Told): Tiding => ({
  id: idFor(openid, `${kind} ${household._id} ${household.version}`),
  openid,
  kind: 'home',
  title: homeTable[kind].title(facts),
  words: homeTable[kind].words(facts),
  page,
  at: now,
  push: homePush(kind, facts, now),
})

/** A claim is heard by the head of the stairwell, or the first above who is there, and by the first who was confirmed behind that door. */
export function claimTidings(
  household: HouseholdDocument,
  mate: Housemate,
  { title, posts, now }: { title: string; posts: readonly PostDocument[]; now: Instant },
): Tiding[] {
  const { unitId, door, areaPath } = household
  const facts = { place: `${title} ${door}`, called: mate.called, as: mate.as, words: mate.words, by: '' }
  const head = headFor(mate.openid, areaPath, posts, now)
  const voucher = voucherOf(household)
  const doorPage = `${homePages.door}?areaId=${unitId}&door=${encodeURIComponent(door)}`
  const told: Array<[string, string]> = [
    ...(head ? [[head, doorPage] as [string, string]] : []),
    ...(voucher && voucher.openid !== head
      ? [[voucher.openid, `${homePages.home}?unit=${unitId}`] as [string, string]]
      : []),
  ]
  return told.map(([openid, page]) => tidingOf('claimed', { openid, page, facts, household, now }))
}

/** Nobody is asked about himself: then it is the head above. The stairwell's own head stands above a place within it. */
function headFor(
  claimant: string,
  areaPath: readonly string[],
  posts: readonly PostDocument[],
  now: Instant,
): string | null {
  let below: { areaId: string | null } = { areaId: null }
  for (let level = 0; level < areaPath.length; level++) {
    const { post } = headAbove(below, { areaPath: [...areaPath] }, posts, now)
    if (post.openid !== claimant) return post.openid
    below = post
  }
  return null
}

/** What became of it, for who lives or wanted to live there. */
export const settledTiding = (
  kind: Exclude<HomeTiding, 'claimed'>,
  household: HouseholdDocument,
  mate: Housemate,
  { title, by, words, now }: { title: string; by: string; words: string | null; now: Instant },
): Tiding =>
  tidingOf(kind, {
    openid: mate.openid,
    page: kind === 'confirmed' ? `${homePages.home}?unit=${household.unitId}` : 'pages/me/index',
    facts: { place: `${title} ${household.door}`, called: mate.called, as: mate.as, words, by },
    household,
    now,
  })
