import { workingMinutesBetween } from '../calendar/working-time'
import { evolve } from './evolve'
import { type IrregularRule, irregularities, silentAt } from './irregular'
import type { RequestDocument } from './stored'
import { calendar, HOUR, moved, officer, postAt, posts, raised, seal } from './testing'
import { tick } from './tick'

const head = postAt('G1')
const alertsOf = ({ events }: RequestDocument) =>
  events.filter(({ kind }) => kind === 'alerted').map(({ facts }) => facts.rules)
const toldTo = ({ notices }: RequestDocument) =>
  Object.values(notices).flatMap(({ kind, openid }) => (kind === 'alert' ? [openid] : []))

const photographed = (): RequestDocument => ({ ...raised(), photos: ['cloud://e/before.png'] })
const handling = (request = raised(), by = officer) => {
  const accepted = moved(request, 'accept', {}, { by: head })
  const assigned = moved(accepted, 'assign', { to: by._id }, { by: head })
  return moved(assigned, 'start', {}, { by })
}
/** Ten working days are promised for it. */
const given = () =>
  moved(
    moved(raised(), 'accept', { category: 'traffic.spaces' }, { by: head }),
    'assign',
    { to: 'P-officer' },
    { by: head },
  )
const atWork = () => moved(given(), 'start', {}, { by: officer })
const DAYS = 480
const silentFor = (request: RequestDocument) => {
  const at = silentAt(request, calendar)
  return at === null ? null : workingMinutesBetween(calendar, request.updatedAt, at) / DAYS
}
const resolving = (
  request: RequestDocument,
  result: string,
  { photos = [] as string[], after = HOUR, by = officer } = {},
) => moved(request, 'resolve', { result, photos }, { by, now: request.updatedAt + after })
const elapsed = (request: RequestDocument, now: number) => {
  const decided = tick(request, { now, calendar, posts })
  return decided && evolve(request, decided, { now, key: null, seal, calendar }).request
}

const GOOD = '感应灯换好了，晚上试过'
test.each<[string, RequestDocument, string, number, IrregularRule[]]>([
  ['an ordinary result', handling(), GOOD, HOUR, []],
  ['one within ten minutes of starting', handling(), GOOD, 9 * 60_000, ['tooFast']],
  ['one in five characters', handling(), '  已经处理了 ', HOUR, ['shortResult']],
  ['one without a photo where the reporter sent one', handling(photographed()), GOOD, HOUR, ['noPhoto']],
])('%s breaks %5$j', (_what, request, words, after, rules) => {
  expect(irregularities(request, { words, photos: [] }, request.updatedAt + after)).toEqual(rules)
})

test('a case sent round three times is told with its result', () => {
  let request = moved(raised(), 'accept', {}, { by: head })
  for (const to of ['P-officer', 'P-G1', 'P-officer']) request = moved(request, 'assign', { to }, { by: head })
  const result = resolving(moved(request, 'start', {}, { by: officer }), GOOD)
  expect(alertsOf(result)).toEqual([['sentRound']])
})

test('the worker hears first, and the head above when another rule is broken', () => {
  const first = resolving(handling(photographed()), GOOD)
  expect([alertsOf(first), toldTo(first)]).toEqual([[['noPhoto']], ['officer']])
  const again = resolving(moved(first, 'rate', { outcome: 'half', stars: 3 }), '修好了')
  expect(alertsOf(again)).toEqual([['noPhoto'], ['shortResult']])
  expect(toldTo(again)).toEqual(['officer', 'head-G1'])
})

test('each rule is told once for a case', () => {
  const first = resolving(handling(photographed()), GOOD)
  const again = resolving(moved(first, 'rate', { outcome: 'half', stars: 3 }), GOOD)
  expect(alertsOf(again)).toEqual([['noPhoto']])
})

test('a head who handles it himself is told of by the head above him', () => {
  const first = resolving(handling(photographed(), head), GOOD, { by: head })
  const again = resolving(moved(first, 'rate', { outcome: 'half', stars: 3 }), '修好了', { by: head })
  expect(toldTo(again)).toEqual(['head-G1', 'head-L1'])
})

describe('silence', () => {
  test('is told sooner where nobody has begun than where somebody is at work', () => {
    expect(silentFor(given())).toBe(5)
    expect(silentFor(atWork())).toBe(6)
  })

  test('is no silence in a matter of three days: amber comes first', () => {
    expect(silentFor(handling())).toBeNull()
  })

  test('is told at a tick, once, to the worker', () => {
    const request = atWork()
    const at = silentAt(request, calendar) ?? 0
    expect(request.tickAt).toBe(at)
    expect(elapsed(request, at - 1)).toBeNull()
    const told = elapsed(request, at)
    expect(told && [alertsOf(told), toldTo(told)]).toEqual([[['silent']], ['officer']])
    // A list goes on showing what was done last.
    expect(told?.last.kind).toBe('started')
    expect(told && silentAt(told, calendar)).toBeNull()
    expect(told?.tickAt).toBeGreaterThan(at)
  })

  test('is over with every word of progress', () => {
    const request = atWork()
    const reported = moved(
      request,
      'report',
      { words: '约了师傅', photos: [] },
      { by: officer, now: request.updatedAt + 5 * HOUR },
    )
    expect(silentAt(reported, calendar) ?? 0).toBeGreaterThan(silentAt(request, calendar) ?? 0)
  })

  test('is nobody’s while the clock stands still, or before anybody has it', () => {
    const accepted = moved(raised(), 'accept', {}, { by: head })
    const asked = moved(accepted, 'return', { question: '第几层？' }, { by: head })
    for (const request of [raised(), accepted, asked]) expect(silentAt(request, calendar)).toBeNull()
  })

  test('does not hold up the lamp: amber comes in its time', () => {
    let request: RequestDocument | null = atWork()
    const kinds: string[] = []
    while (request?.tickAt && kinds.length < 4) {
      request = elapsed(request, request.tickAt)
      kinds.push(request?.events.at(-1)?.kind ?? '')
    }
    expect(kinds.slice(0, 3)).toEqual(['alerted', 'amber', 'climbed'])
  })

  test('found late, when the lamp is amber, is told no more', () => {
    const request = atWork()
    const late = request.dueAt ? request.dueAt - HOUR : 0
    const first = elapsed(request, late)
    expect(first?.events.at(-1)?.kind).toBe('amber')
    expect(first && elapsed(first, late)).toBeNull()
  })
})

test('a handler who did the last step himself is still reminded when time runs short', () => {
  const request = atWork()
  const silent = elapsed(request, request.tickAt ?? 0)
  const amber = silent && elapsed(silent, silent.tickAt ?? 0)
  const told = Object.values(amber?.notices ?? {}).filter(({ kind }) => kind === 'amber')
  expect(told.map(({ openid }) => openid)).toEqual(['officer'])
})
