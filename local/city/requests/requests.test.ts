import { type CategoryCode, categories, requestStates, routes } from '../../../cloudfunctions/contract'
import { brokenAt } from '../../../cloudfunctions/core/request/events'
import { lampOf } from '../../../cloudfunctions/core/request/lamp'
import { type Degrees, toSpot } from '../geometry/plane'
import { holds } from '../geometry/ring'
import { calendar, cityAt, now, seal } from '../testing'

const YEAR = 365 * 86_400_000
const city = cityAt(now)

/** States that the year of the demo city did not come to. */
const rare: string[] = ['shelved', 'merged']

test('four thousand requests, of every category and in every state', () => {
  expect(city.requests).toHaveLength(4000)
  expect(new Set(city.requests.map(({ _id }) => _id)).size).toBe(4000)
  expect(new Set(city.requests.map(({ state }) => state))).toEqual(
    new Set(requestStates.filter((state) => !rare.includes(state))),
  )
  const raised = new Set(city.requests.map(({ category }) => category))
  expect(categories.filter(({ code }) => !raised.has(code))).toEqual([])
})

test('about a hundred and twenty are open, nearly all of the last two weeks, under lamps of every colour', () => {
  const open = city.requests.filter((request) => request.open)
  expect(open.length).toBeGreaterThan(90)
  expect(open.length).toBeLessThan(160)
  expect(open.filter(({ createdAt }) => createdAt < now - 14 * 86_400_000).length).toBeLessThan(8)
  const colours = open.map((request) => lampOf(request, now, calendar).colour)
  for (const colour of ['green', 'amber', 'red'] as const) {
    expect(colours.filter((each) => each === colour).length).toBeGreaterThan(5)
  }
})

test('about 85 in 100 are solved the first time; what was not comes back', () => {
  const first = city.requests.flatMap(({ events }) => events.find(({ kind }) => kind === 'rated') ?? [])
  const solved = first.filter(({ facts }) => facts.outcome === 'solved').length / first.length
  expect(solved).toBeGreaterThan(0.82)
  expect(solved).toBeLessThan(0.9)
  expect(city.requests.filter(({ reopened }) => reopened > 0).length).toBeGreaterThan(50)
})

test('every chain of events holds, in the order of time', () => {
  for (const { _id, events } of city.requests) {
    expect(brokenAt(_id, events, seal)).toBeNull()
    expect(events.every(({ at }, index) => index === 0 || at >= (events[index - 1]?.at ?? 0))).toBe(true)
  }
})

test('nothing lies after now nor more than a year before, and instants are whole', () => {
  const whole = (at: number | null) => at === null || Number.isInteger(at)
  for (const { createdAt, updatedAt, events, clock, dueAt } of city.requests) {
    expect(createdAt).toBeGreaterThan(now - YEAR)
    const instants = [createdAt, updatedAt, ...events.map(({ at }) => at)]
    expect(Math.max(...instants)).toBeLessThanOrEqual(now)
    expect(
      [...instants, dueAt, ...Object.values(clock).filter((value) => typeof value === 'number')].every(whole),
    ).toBe(true)
  }
  for (const { at, readAt } of city.messages) expect(Math.max(at, readAt ?? 0)).toBeLessThanOrEqual(now)
})

test('heads and handlers act in working time, on working days', () => {
  const shifts = calendar.shifts.map(([from, to]) => [from, to + 25] as const)
  const worked = city.requests.flatMap(({ events }) => events.filter(({ actor }) => actor.role === 'post'))
  const outside = worked.filter(({ at }) => {
    const minute = Math.floor((at + 8 * 3_600_000) / 60_000) % 1440
    return !shifts.some(([from, to]) => minute >= from && minute <= to)
  })
  expect(outside.length / worked.length).toBeLessThan(0.02)
})

test('every case could have been sent in as it stands', () => {
  const { input } = routes.requests.submit
  for (const { text, place, category, photos, title } of city.requests) {
    const sent = input.safeParse({ text, place, photos, ...(category === null ? {} : { category }) })
    expect(sent.error?.issues ?? []).toEqual([])
    expect([...title].length).toBeLessThanOrEqual(20)
  }
})

test('the area of a case holds its point, and was picked where no point is', () => {
  const boundaries = new Map(
    city.boundaries.map(({ areaId, boundary }) => [areaId, boundary.coordinates[0] as Degrees[]]),
  )
  for (const { place, areaId } of city.requests) {
    if (place.kind === 'area') expect(areaId).toBe(place.areaId)
    else
      expect(
        holds((boundaries.get(areaId) ?? []).slice(0, -1).map(toSpot), toSpot([place.longitude, place.latitude])),
      ).toBe(true)
  }
})

test('whoever acts by a post holds it or stands in for its holder, and nobody handles his own case', () => {
  const posts = new Map(city.posts.map((post) => [post._id, post]))
  for (const { events, handler, reporter } of city.requests) {
    expect(handler?.openid).not.toBe(reporter.openid)
    for (const { actor } of events) {
      if (actor.role !== 'post') continue
      const post = posts.get(actor.postId)
      expect([post?.openid, post?.deputy?.openid]).toContain(actor.openid)
    }
  }
})

test('texts are not pasted: most are said once, and no template shows through', () => {
  const said = city.requests.flatMap(({ text, result, rating, events }) => [
    text,
    result?.words ?? '',
    rating?.words ?? '',
    ...events.map(({ facts }) => JSON.stringify([facts.note, facts.words, facts.question, facts.reason])),
  ])
  expect(said.filter((words) => /[{}|@]|undefined/.test(words))).toEqual([])
  expect(new Set(city.requests.map(({ text }) => text)).size / city.requests.length).toBeGreaterThan(0.85)
})

test('winter is for heat and snow, summer for drains', () => {
  const monthOf = (at: number) => new Date(at + 8 * 3_600_000).getUTCMonth()
  const share = (codes: CategoryCode[], months: number[]) =>
    city.requests.filter(
      ({ category, createdAt }) => codes.includes(category as CategoryCode) && months.includes(monthOf(createdAt)),
    ).length
  expect(share(['utility.heat', 'city.snow'], [11, 0, 1])).toBeGreaterThan(180)
  expect(share(['utility.heat', 'city.snow'], [5, 6, 7])).toBe(0)
  expect(share(['facility.drain'], [5, 6, 7])).toBeGreaterThan(2 * share(['facility.drain'], [11, 0, 1]))
})

test('the first resident has three in hand, as the design shows, and messages to read', () => {
  const mine = city.requests.filter(({ reporter, open }) => reporter.openid === 'res-00001' && open)
  expect(mine.map(({ title, state }) => [title, state])).toEqual([
    ['楼道三层感应灯不亮', 'handling'],
    ['小区东门积水', 'resolved'],
    ['单元门关不严', 'submitted'],
  ])
  expect(lampOf(mine[0] as (typeof mine)[0], now, calendar)).toMatchObject({ colour: 'amber', left: 300 })
  const inbox = city.messages.filter(({ openid }) => openid === 'res-00001')
  expect(inbox.some(({ readAt }) => readAt === null) && inbox.some(({ readAt }) => readAt !== null)).toBe(true)
})

test('her unit head finds work under all three lamps', () => {
  const head = city.directory()[1]
  const todo = city.requests.filter(({ waitingFor }) => waitingFor.includes(head?.postId ?? ''))
  expect(new Set(todo.map((request) => lampOf(request, now, calendar).colour))).toEqual(
    new Set(['green', 'amber', 'red']),
  )
})

test('what was drawn has been asked about by somebody else, but for the newest and a few that were overlooked', () => {
  const drawn = city.requests.filter(({ followUp, state }) => state === 'closed' && followUp)
  const done = drawn.filter(({ followUp }) => followUp?.done)
  expect(drawn.length).toBeGreaterThan(100)
  expect(done.length / drawn.length).toBeGreaterThan(0.85)
  expect(done.every(({ followUp, handler }) => followUp?.post.openid !== handler?.openid)).toBe(true)
})
