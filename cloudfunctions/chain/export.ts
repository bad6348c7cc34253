import { householdId, type OutputOf, ringReasons, type routes } from '../contract'
import { wordsIn } from '../core/chain/posts/selection-held'
import type { HomeRecord, HouseholdDocument, PersonDocument, PostDocument } from '../core/chain/stored'
import type { AcceptanceDocument } from '../core/notice/stored'
import { refused } from '../kit/answer'
import { bookingsHeldOf } from '../kit/booking-traces'
import { careHeldOf } from '../kit/care-held'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { groupHeldOf } from '../kit/group/held'
import { itemsHeldOf } from '../kit/item-traces'
import { mattersHeldOf } from '../kit/matter-traces'
import { numbersHeldOf } from '../kit/queue-traces'
import { secretsOf } from '../kit/secrets'
import type { UseCase } from '../kit/serve'
import { beginOf, firstPage } from './export-cursor'
import { pageOf } from './export-pages'
import { looksOf } from './homes/looks'
import { choicesOf } from './posts/held'

const MOST_LOOKS = 100

type Export = typeof routes.chain.export

/** Everything held of the caller. Nineteen calls on the first page, one on any other. */
export const everything: UseCase<Export> = async ({ cursor }, { openid, now }) => {
  const begin = cursor === undefined ? firstPage : beginOf(cursor)
  if (!begin)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const [held, page] = await Promise.all([cursor === undefined ? holdingOf(openid) : null, pageOf(openid, begin, now)])
  return { held, ...page }
}

async function holdingOf(openid: string): Promise<OutputOf<Export>['held']> {
  const [person, secrets, posts, acceptances, looks, care, items, group, bookings, numbers, matters] =
    await Promise.all([
      byId<PersonDocument>('people', openid),
      secretsOf(openid),
      list<PostDocument>('posts', { openid }),
      byId<AcceptanceDocument>('acceptances', openid),
      looksOf(openid, MOST_LOOKS),
      careHeldOf(openid),
      itemsHeldOf(openid),
      groupHeldOf(openid),
      bookingsHeldOf(openid),
      numbersHeldOf(openid),
      mattersHeldOf(openid),
    ])
  const homes = person?.homes ?? []
  const [households, choices] = await Promise.all([householdsOf(homes), choicesOf(openid, homes)])
  return {
    openid,
    person: person && { called: person.called, homes: person.homes, since: person.createdAt },
    ...secrets,
    posts: posts.map(({ kind, areaName, name, phone, from, until }) => ({
      ...{ post: kind, areaName, name, phone, from, until },
    })),
    choices: choices.map((selection) => wordsIn(selection, openid)),
    ...items,
    ...bookings,
    ...numbers,
    matters,
    acceptances: (acceptances?.given ?? []).map(({ template, at }) => ({ templateId: template, at })),
    households: households.flatMap(({ unitId, door, people }) =>
      people
        .filter((mate) => mate.openid === openid)
        .map(({ called, as, words, since, confirmed }) => ({
          ...{ unitId, door, called, as, words, since },
          confirmed: confirmed && { at: confirmed.at, by: confirmed.by.name, vouched: confirmed.by.postId === null },
        })),
    ),
    looks: looks.map(({ at, by, why }) => ({ at, by: `${by.areaName}${by.name}`, why: ringReasons[why] })),
    ...{ care, group },
  }
}

/** The households behind the doors of these homes. One call; none where there are none. */
const householdsOf = async (homes: readonly HomeRecord[]): Promise<HouseholdDocument[]> => {
  const ids = homes.flatMap(({ unitId, door }) => (door === null ? [] : [householdId(unitId, door)]))
  return ids.length > 0 ? list<HouseholdDocument>('households', { _id: _.in(ids) }) : []
}
