import fc from 'fast-check'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

/** Malformed inputs for each action. */
const EACH = 300
const AT_ONCE = 25

let town: TownCloud
beforeAll(async () => {
  town = await startTown({ environment: {}, workersPerFunction: 1 })
  for (let count = 0; count < 3; count++)
    await town.get('resident', routes.requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
})
afterAll(() => town.stop())

const nasty = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '__proto__',
    { $gt: '' },
    { $where: 'while(true){}' },
    { $ne: null },
    '\u0000',
    '☠'.repeat(3000),
    -1,
    1e308,
    [[]],
    { __proto__: { admin: true } },
    '../../etc/passwd',
    "'; drop table requests; --",
  ),
  fc.anything({ maxDepth: 2 }),
)

/** Plausible names with implausible values: deeper than noise alone would reach. */
const fields = [
  'requestId',
  'text',
  'place',
  'category',
  'photos',
  'version',
  'to',
  'question',
  'words',
  'rule',
  'elsewhere',
  'result',
  'outcome',
  'stars',
  'cursor',
  'limit',
  'list',
  'areaId',
  'unitId',
  'parentId',
  'door',
  'mateId',
  'who',
  'why',
  'called',
  'phone',
  'consent',
  'reason',
  'messageIds',
  'accepted',
  'item',
  'codes',
  'checkId',
  'material',
  'by',
  'verdicts',
  'paperId',
  'popupId',
  'change',
  'departments',
  'capacity',
  'from',
  'code',
  'name',
  'confirm',
  'door',
  'doors',
  'at',
  'purposes',
  'visitId',
  'person',
  'careId',
  'post',
  'postId',
  'invitationId',
  'since',
  'until',
  'deputyPostId',
  'phone',
  'group',
  'trainedOn',
  'nomineeId',
  'personId',
  'objectionId',
  'upheld',
  'photo',
  'hours',
  'centreId',
  'items',
  'date',
  'minute',
  'span',
  'for',
  'bookingId',
  'ticketId',
  'postNo',
  'care',
  'rota',
  'rules',
  'entryId',
  'commentId',
  'title',
  'options',
  'choice',
  'closesAt',
  'expiresAt',
  'parties',
  'cloudId',
  'matterId',
  'answers',
  'mode',
  'people',
  'direction',
  'originals',
  'document',
  'extra',
]
const input = fc.oneof(
  { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...fields), nasty, { minKeys: 1, maxKeys: 5 }) },
  { weight: 1, arbitrary: nasty },
)

/** What arrives after the journey over the wire. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text === undefined ? undefined : JSON.parse(text)
}

/** The same for every action, as they arrive there. */
const samples = fc.sample(input, { numRuns: EACH, seed: 7 }).map(plain)

const actions = Object.values(routes).flatMap((table) => Object.values(table))

test.each(actions.map((route) => [`${route.function}.${route.action}`, route] as const))(
  '%s answers malformed input with a typed error, and nothing is written',
  async (_name, route) => {
    const before = stored()
    const refused = samples.filter((value) => !route.input.safeParse(value ?? {}).success)
    expect(refused.length).toBeGreaterThan(EACH / 3)
    for (let at = 0; at < refused.length; at += AT_ONCE) {
      const answers = await Promise.all(
        refused.slice(at, at + AT_ONCE).map((value) => send(route.function, { action: route.action, input: value })),
      )
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', message: expect.any(String) } })
        expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.(js|ts):\d+/)
      }
    }
    expect(stored()).toEqual(before)
  },
)

test.each([
  ['no JSON', '{', 'input.invalid'],
  ['no action', '{}', 'action.unknown'],
  ['an action of the prototype', '{"action":"constructor"}', 'action.unknown'],
  ['an action that is no text', '{"action":{"$gt":""}}', 'action.unknown'],
  [
    'a key that is no key',
    '{"action":"submit","key":{"$ne":1},"input":{"text":"灯","place":{"kind":"area","areaId":"U1"}}}',
    'input.invalid',
  ],
])('%s', async (_name, body, code) => {
  const response = await fetch(`${town.local.url}/call/requests`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'resident' },
    body,
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ ok: false, error: { code } })
})

async function send(name: string, payload: object): Promise<unknown> {
  const response = await fetch(`${town.local.url}/call/${name}`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'resident', 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  })
  expect(response.status).toBe(200)
  return response.json()
}

const stored = () =>
  Object.fromEntries(
    [
      'requests',
      'people',
      'secrets',
      'reveals',
      'messages',
      'acceptances',
      'posts',
      'areas',
      'boundaries',
      'households',
      'looks',
      'tallies',
      'items',
      'checks',
      'papers',
      'popups',
      'popupPlaces',
      'invitations',
      'selections',
      'centres',
      'sheets',
      'bookings',
      'waits',
      'wishes',
      'queues',
      'tickets',
      'worklogs',
      'matters',
      'matterTallies',
    ].map((collection) => [
      collection,
      JSON.stringify(town.local.engine.find({ collection, filter: {}, limit: 1000 })).length,
    ]),
  )
