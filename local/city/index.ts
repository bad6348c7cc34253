import type { Calendar } from '../../cloudfunctions/core/calendar/working-time'
import type {
  AreaDocument,
  BoundaryDocument,
  HouseholdDocument,
  PersonDocument,
  PostDocument,
  TallyDocument,
} from '../../cloudfunctions/core/chain/stored'
import type { MessageDocument } from '../../cloudfunctions/core/notice/stored'
import type { Seal } from '../../cloudfunctions/core/request/events'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { allAreas, areasOf } from './areas'
import { type Centres, centresOf, type Ids } from './centres'
import { type GroupLife, groupLifeOf } from './group'
import { type Matters, mattersOf, type SealMatter } from './matters'
import { peopleOf } from './people'
import { type DirectoryEntry, directoryOf } from './people/directory'
import type { Chosen } from './people/selections'
import { casesOf } from './requests'
import { type Services, servicesOf } from './services'
import { talliesOf } from './tallies'
import { type SealCare, type Visited, visitsOf } from './visits'

export type { DirectoryEntry } from './people/directory'
export { seedCity } from './seed'

export interface CityOptions {
  seed: number
  /** The present: nothing in the city has happened after it. */
  now: number
  /** How events are sealed and working time is counted: as the functions do it. */
  seal: Seal
  calendar: Calendar
  /** How the ledger of special groups is sealed; without it the city has none. */
  sealCare?: SealCare
  /** How bookings are named; without it the centres have none. */
  ids?: Ids
  /** How forms and addresses of matters are sealed; without it they have none. */
  sealMatter?: SealMatter
  onProgress?: (stage: string, done: number, total: number) => void
}

/** Documents as they are stored, by collection. */
export interface City extends Visited, Chosen, Centres, GroupLife, Services, Matters {
  areas: AreaDocument[]
  boundaries: BoundaryDocument[]
  posts: PostDocument[]
  people: PersonDocument[]
  households: HouseholdDocument[]
  tallies: TallyDocument[]
  requests: RequestDocument[]
  messages: MessageDocument[]
  /** Everybody one can be, the family on the first page of the design first. */
  directory(): DirectoryEntry[]
}

/** 和龙 as a demo: the same seed and moment give the same city to the last byte. */
export function makeCity({
  seed,
  now,
  seal,
  calendar,
  sealCare,
  ids,
  sealMatter,
  onProgress = () => {},
}: CityOptions): City {
  const tree = areasOf(seed, now)
  const areas = allAreas(tree)
  onProgress('areas', areas.length, areas.length)
  const everybody = peopleOf(seed, now, tree)
  onProgress('people', everybody.people.length, everybody.people.length)
  const rules = { areas: tree, people: everybody, now, seal, calendar }
  const { requests, messages } = casesOf(seed, rules, (done, total) => onProgress('requests', done, total))
  // The totals of a vote are summed up as an event is sealed: SHA-256 over canonical JSON.
  const sealed = seal as unknown as (totals: object) => string
  const group = groupLifeOf(seed, { areas: tree, people: everybody, now, sealed })
  const centres = centresOf(seed, { areas: tree, people: everybody, now, calendar, ids, sealed })
  const handled = mattersOf(seed, {
    ...{ areas: tree, people: everybody, centres: centres.centres, now, calendar, seal, sealMatter },
  })
  const visited = visitsOf(seed, { areas: tree, people: everybody, requests, now, sealCare })
  return {
    areas,
    boundaries: tree.boundaries,
    posts: everybody.posts,
    people: everybody.people,
    households: everybody.households,
    tallies: talliesOf(areas, { now, households: everybody.households, requests }),
    selections: everybody.selections,
    invitations: everybody.invitations,
    requests,
    messages: [...messages, ...handled.messages],
    ...{ matters: handled.matters, matterTallies: handled.matterTallies },
    ...visited,
    ...centres,
    ...group,
    ...servicesOf(seed, now, tree, everybody),
    directory: () => directoryOf(tree, everybody),
  }
}
