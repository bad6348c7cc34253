import { codeSigns, type FormAnswers, type Item } from '../../../cloudfunctions/contract'
import type { CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import type { Calendar } from '../../../cloudfunctions/core/calendar/working-time'
import type { PersonDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { mergeFields } from '../../../cloudfunctions/core/matter/form'
import { isThere, workerFrom } from '../../../cloudfunctions/core/matter/names'
import type {
  Applicant,
  MatterDocument,
  MatterTallyDocument,
  WorkerRef,
} from '../../../cloudfunctions/core/matter/stored'
import { tallyId } from '../../../cloudfunctions/core/matter/stored'
import { tallied } from '../../../cloudfunctions/core/matter/tally'
import type { MessageDocument, PendingNotice } from '../../../cloudfunctions/core/notice/stored'
import type { Seal } from '../../../cloudfunctions/core/request/events'
import { type Areas, homeStairwell } from '../areas'
import { catalogue } from '../items'
import type { People } from '../people'
import { type Random, randomOf } from '../random'
import { inboxes } from '../requests/messages'
import { answersFor } from './answers'
import { Course, type CourseSetting } from './course'
import { before, type Cast, type Fate, fates } from './fates'

export interface Matters {
  matters: MatterDocument[]
  matterTallies: MatterTallyDocument[]
}

/** How form and address are sealed: as the functions do it. */
export type SealMatter = (
  matterId: string,
  sealed: { form: FormAnswers; address?: string | undefined },
) => { form?: string; address?: string; keyName?: string }

interface Setting {
  areas: Areas
  people: People
  centres: readonly CentreDocument[]
  now: number
  calendar: Calendar
  seal: Seal
  sealMatter: SealMatter | undefined
}

/** She whose phone the design shows. */
const FIRST = 'res-00001'
/** What she has in hand: something asked of her, something to confirm, something to rate. */
const HERS = ['short', 'errand', 'told', 'reviewing', 'good']

/** The matters of the last weeks at every centre, each in some state; where one lives oneself, in all of them. */
export function mattersOf(seed: number, setting: Setting): Matters & { messages: MessageDocument[] } {
  const { areas, people, centres, now } = setting
  const home = homeStairwell(areas).unit.areaPath
  const matters: MatterDocument[] = []
  const notices: Array<[string, PendingNotice]> = []
  const first = people.residents.find(({ person }) => person._id === FIRST)?.person
  for (const centre of centres) {
    const mine = home.includes(centre.areaId)
    const random = randomOf(seed, `matters ${centre._id}`)
    const living = people.residents
      .map(({ person }) => person)
      .filter(({ _id, homes }) => _id !== FIRST && homes[0]?.areaPath.includes(centre.areaId))
    const posts = postsFor(centre, people.posts)
    const cast = castAt(centre, posts, setting)
    if (!cast || living.length === 0) continue
    const chosen = mine ? [...fates, ...fates] : random.shuffled(fates).slice(0, 9)
    for (const [place, fate] of chosen.entries()) {
      const hers = mine && place < fates.length && HERS.includes(fate.name)
      const person = (hers && first) || random.pick(living)
      const course = courseOf(fate, { centre, posts, cast, person, place, random, setting })
      matters.push(course.settled())
      notices.push(...Object.entries(course.told))
    }
  }
  const family = new Set([
    FIRST,
    ...matters.filter(({ areaId }) => home.includes(areaId)).map(({ receiver }) => receiver.openid),
  ])
  return {
    ...{ matters, matterTallies: countedFrom(matters, now) },
    messages: inboxes(
      notices.filter(([, { openid }]) => family.has(openid)),
      { seed, now, keepsAll: (openid) => openid === FIRST },
    ),
  }
}

const postsFor = ({ areaPath }: CentreDocument, posts: readonly PostDocument[]): PostDocument[] =>
  posts.filter((post) => post.until === null && (post.kind === 'officer' || areaPath.includes(post.areaId ?? '')))

function castAt(
  { areaId }: CentreDocument,
  posts: readonly PostDocument[],
  { now, calendar }: Pick<Setting, 'now' | 'calendar'>,
): Cast | null {
  const [desk, colleague] = posts
    .filter((post) => post.kind === 'deskWorker' && post.areaId === areaId && isThere(post, now))
    .map((post) => workerFrom(post, now))
  if (!desk || !colleague) return null
  const officerOf = (departmentId: string): WorkerRef | null => {
    const officer = posts.find((post) => post.departmentId === departmentId && isThere(post, now))
    return officer ? workerFrom(officer, now) : null
  }
  return { now, calendar, desk, colleague, officerOf }
}

interface Story {
  centre: CentreDocument
  posts: readonly PostDocument[]
  cast: Cast
  person: PersonDocument
  place: number
  random: Random
  setting: Setting
}

function courseOf(fate: Fate, story: Story): Course {
  const { centre, posts, cast, person, place, random, setting } = story
  const openid = person._id
  const { now, calendar, seal, sealMatter } = setting
  const item = catalogue.find(({ code }) => code === fate.items[place % fate.items.length]) as Item
  const fields = mergeFields([item])
  const _id = `M-${centre.areaId}-${String(place + 1).padStart(2, '0')}`
  const at = before({ now, calendar }, fate.ago + random.int(0, 40))
  const atHome = fate.name === 'visitToday'
  const sealed = sealMatter?.(_id, {
    form: fields.length > 0 ? answersFor(fields, person, random) : {},
    ...(atHome ? { address: `${person.homes[0]?.title ?? ''}${person.homes[0]?.door ?? ''}` } : {}),
  })
  // The desks share what comes: every other matter is the colleague's.
  const mirrored = place % 2 === 1 && fate.name !== 'handed' && fate.name !== 'visitToday'
  const playing = mirrored ? { ...cast, desk: cast.colleague, colleague: cast.desk } : cast
  const applicant: Applicant = { openid, called: '', household: null, by: null }
  const courseSetting: CourseSetting = { now, calendar, seal, posts }
  const course = new Course(
    {
      ...{ _id, code: codeFrom(random), key: `city-${_id}`, how: fate.how, mode: fate.mode, applicant },
      ...{ items: [item], fields, centre, receiver: playing.desk, bookingId: null, ticketId: null, checkId: null },
      ...{ note: null, consent: true, openid: fate.how === 'desk' ? playing.desk.openid : openid },
      form: { sealed: fields.length > 0 ? (sealed?.form ?? null) : null, missing: [] },
      ...{ address: sealed?.address ?? (atHome ? '' : null), keyName: sealed?.keyName ?? null },
    },
    at,
    courseSetting,
  )
  fate.goes(course, playing)
  return course.pass(now)
}

/** Without 0, O, 1, I, L, as the functions number them. */
const codeFrom = (random: Random): string => Array.from({ length: 6 }, () => random.pick([...codeSigns])).join('')

/** The public figures as the sweep would have counted them. */
function countedFrom(matters: readonly MatterDocument[], now: number): MatterTallyDocument[] {
  const months = new Map<string, MatterDocument[]>()
  for (const matter of matters) {
    const id = tallyId(matter.centreId, matter.month)
    months.set(id, [...(months.get(id) ?? []), matter])
  }
  return [...months].map(([_id, rows]) => ({
    ...tallied({ _id, centreId: rows[0]?.centreId ?? '', month: rows[0]?.month ?? '' }, rows, now),
    version: 1,
  }))
}
