import { ADMINISTRATOR, upload } from '../areas/city'
import { throughPosts } from '../posts/through'

import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { itemsBudget, walkItems } from '../support/items-walk'
import { phoneCode } from '../support/phone'
import { points, square } from '../support/town'

/** The most database calls that an action may make, whatever happens (architecture.md). */
const budget: Record<string, number> = {
  ...itemsBudget,
  // The whole of a small city; one more for every 500 areas or 600 KB of boundaries.
  'areas.check': 8,
  // Ten, and one for each document that changes: here nine.
  'areas.publish': 19,
  'areas.discard': 11,
  'areas.versions': 2,
  'chain.me': 2,
  'chain.heads': 2,
  'chain.areas': 2,
  // In one transaction: begun, person and household read and written, what each hears written too and pushed, committed.
  'chain.bind': 12,
  'chain.unbind': 8,
  'chain.confirmHome': 10,
  'chain.refuseHome': 10,
  'chain.releaseHome': 10,
  'chain.keepHousehold': 9,
  'chain.endHousehold': 8,
  'chain.ring': 7,
  'chain.looks': 1,
  'chain.unit': 1,
  'chain.unitCode': 2,
  'chain.home': 2,
  'chain.desk': 4,
  'chain.door': 5,
  'chain.private': 1,
  'chain.phone': 2,
  'chain.name': 2,
  // Two of them for who stands in the ledger of special groups.
  'chain.export': 22,
  // And three for each case withdrawn, five for each home: here one of each.
  'chain.erase': 35,
  'chain.postsUnder': 4,
  'chain.post': 4,
  'chain.deputies': 3,
  'chain.invite': 5,
  'chain.invitation': 2,
  'chain.invitationCode': 1,
  // A transaction: begun, read, the old term, the new one and the invitation written, ended.
  'chain.acceptPost': 7,
  'chain.declinePost': 9,
  'chain.takeBack': 8,
  'chain.endPost': 4,
  'chain.resign': 4,
  'chain.absence': 4,
  'chain.present': 3,
  'chain.skill': 3,
  'chain.unskill': 3,
  'chain.chainOf': 4,
  'chain.card': 2,
  'chain.cardCode': 1,
  'chain.setCard': 3,
  // One more for who decides: the people behind the doors named.
  'chain.selection': 5,
  'chain.callSelection': 6,
  'chain.nominate': 6,
  // A transaction of five between what is read and what is told.
  'chain.confirmNominee': 14,
  'chain.refuseNominee': 6,
  'chain.objectSelection': 8,
  'chain.ruleSelection': 10,
  'requests.mine': 1,
  // Two more where it was found on a visit, and a post raises it for somebody.
  'requests.submit': 8,
  // Once in ten minutes, for what was learned at night.
  'requests.suggest': 1,
  'requests.locate': 3,
  'requests.detail': 5,
  'requests.inbox': 2,
  'requests.find': 2,
  'requests.accept': 5,
  'requests.return': 5,
  'requests.supplement': 5,
  'requests.assign': 6,
  'requests.start': 5,
  'requests.report': 5,
  // One more where an alert must find the head above.
  'requests.resolve': 6,
  'requests.reveal': 7,
  'requests.rate': 6,
  'requests.refuse': 5,
  'requests.withdraw': 5,
  'visits.ahead': 3,
  'visits.tasks': 4,
  'visits.door': 5,
  // Six for one door; one more for each further rhythm on a round, and for doors without a record.
  'visits.record': 8,
  'visits.settle': 3,
  'visits.list': 4,
  // One for each day on which doors fall due: here two.
  'visits.plan': 7,
  'visits.coverage': 4,
  'visits.mine': 4,
  'visits.care': 3,
  'visits.careHousemates': 3,
  // Their transactions read and write two documents.
  'visits.careAdd': 8,
  'visits.careEnd': 8,
  'visits.careChange': 3,
  'visits.careLook': 7,
  'visits.careLooks': 3,
  'messages.inbox': 1,
  'messages.unread': 1,
  'messages.read': 1,
  'messages.templates': 2,
  'messages.acceptances': 4,
}

let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

test('no action costs more database calls than its budget, told or not, inside the boundaries or out', async () => {
  const { requests, chain, messages } = routes
  await town.get('new', chain.bind, { unitId: 'U1', door: '302' })
  await town.get('resident', chain.me, {})
  await town.get('resident', chain.phone, { code: await phoneCode(town, 'resident') })
  await town.get('resident', chain.name, { name: '朴英淑' })
  await town.get('resident', chain.private, {})
  await town.get('resident', chain.heads, { areaId: 'U1' })
  await town.get('resident', chain.areas, {})
  await town.get('resident', requests.suggest, { text: '漏水' })
  await town.get('resident', messages.templates, {})
  for (const openid of ['resident', 'head-G1', 'officer'])
    for (const template of ['weige-progress', 'weige-task', 'weige-result'])
      for (let count = 0; count < 3; count++) {
        town.local.ledger.accept(openid, template)
        await town.get(openid, messages.acceptances, { accepted: [template] })
      }
  for (const place of Object.values(points)) {
    await town.get('resident', requests.locate, { place })
    const submit = () =>
      town.get(
        'resident',
        requests.submit,
        { text: '水管漏水', place, photos: [] },
        `key-${JSON.stringify(place).length}-${place.longitude}`.replace(/[^\w-]/g, ''),
      )
    await submit()
    await submit()
  }
  const raise = async () =>
    (await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })).requestId
  const requestId = await raise()
  const as = (openid: string) => ({
    do: <A extends keyof typeof requests>(action: A, input: object) =>
      town.get(openid, requests[action], { requestId, ...input } as never),
  })
  await as('head-G1').do('return', { question: '第几层？' })
  await as('resident').do('supplement', { words: '三层' })
  await as('head-G1').do('accept', {})
  await as('head-G1').do('reveal', {})
  await as('head-G1').do('detail', {})
  await as('head-G1').do('assign', { to: 'P-property' })
  await as('officer').do('start', {})
  await as('officer').do('report', { words: '在修' })
  await as('officer').do('resolve', { result: '好了' })
  await as('resident').do('rate', { outcome: 'not', stars: 1 })
  await as('resident').do('detail', {})
  await town.get('head-G1', requests.refuse, { requestId: await raise(), rule: 'not-ours', elsewhere: '请找物业' })
  await town.get('resident', requests.withdraw, { requestId: await raise() })
  await town.get('head-G1', requests.inbox, {})
  await town.get('head-G1', requests.find, { code: 'M4ZPJU' })
  await town.get('resident', requests.mine, {})
  await town.get('resident', messages.inbox, {})
  await town.get('resident', messages.unread, {})
  await town.get('resident', messages.read, {})
  await walkItems(town)
  await town.get('resident', chain.export, {})
  await visitsOf(town)
  await town.get('new', requests.submit, { text: '井盖松动', place: points.inGrid2 })
  await atTheDoors()
  await town.get('new', chain.erase, { confirm: '删除' })
  await throughPosts(town)

  await areasOnce()

  const spent = Object.entries(databaseCalls())
  expect(spent.map(([action]) => action).sort()).toEqual(Object.keys(budget).sort())
  expect(spent.filter(([action, most]) => most > (budget[action] ?? 0))).toEqual([])
}, 240_000)

/** Claims, records and desks of every level. */
async function atTheDoors() {
  const { chain } = routes
  const at = { unitId: 'U1', door: '302' }
  const mateOf = async (door: string) =>
    (await town.get('head-U1', chain.door, { unitId: 'U1', door })).people.at(-1)?.mateId ?? ''
  for (const openid of ['second', 'third']) await town.get(openid, chain.bind, { unitId: 'U1', door: '501' })
  await town.get('resident', chain.confirmHome, { unitId: 'U1', door: '501', mateId: await mateOf('501') })
  await town.get('head-U1', chain.refuseHome, {
    ...{ unitId: 'U1', door: '501', mateId: await mateOf('501'), reason: '不认识' },
  })
  await town.get('head-U1', chain.releaseHome, {
    ...{ unitId: 'U1', door: '501', mateId: await mateOf('501'), reason: '搬走了' },
  })
  const phoneless = { unitId: 'U1', door: '601' }
  await town.get('head-U1', chain.keepHousehold, {
    ...{ ...phoneless, called: '金奶奶', name: '金顺子', phone: '0433-5551234', consent: 'spoken' },
  })
  await town.get('head-U1', chain.ring, { ...phoneless, who: 'phoneless', why: 'visit' })
  await town.get('head-U1', chain.endHousehold, { ...phoneless, why: 'moved' })
  await town.get('resident', chain.looks, {})
  await town.get('new', chain.unit, { unitId: 'U1' })
  await town.get('head-U1', chain.unitCode, { unitId: 'U1' })
  await town.get('new', chain.home, { unitId: 'U1' })
  await town.get('head-U1', chain.door, at)
  for (const areaId of ['U1', 'B1', 'G1', 'L1', 'S1', 'HL']) await town.get(`head-${areaId}`, chain.desk, { areaId })
  await town.get('second', chain.bind, { unitId: 'U1', door: '202' })
  await town.get('second', chain.unbind, { unitId: 'U1' })
}

/** Whatever heads do at doors: some with a record and a rhythm, some without, near and from above. */
async function visitsOf({ get }: TownCloud) {
  const { requests, visits } = routes
  const doors = ['101', '102', '501']
  await get('head-U1', visits.plan, { unitId: 'U1', doors: doors.slice(1), every: 'week' })
  const ref = 'a-visit-of-the-budget'
  const round = { unitId: 'U1', at: MORNING, purposes: ['care' as const] }
  await get('head-U1', visits.record, { ...round, ref: `${ref}-1`, doors: ['501'] })
  await get('head-U1', visits.record, { ...round, ref: `${ref}-2`, doors })
  const problem = { list: 'passedUp' as const, words: '厨房漏水' }
  const { visitId } = await get('head-U1', visits.record, { ...round, ref, doors: ['501'], problem })
  const place = { kind: 'area' as const, areaId: 'U1' }
  const onBehalf = { called: '朴女士', door: '501' }
  await get('head-U1', requests.submit, { text: '厨房漏水', place, onBehalf, visit: { ref } })
  await get('head-G1', requests.submit, { text: '厨房漏水', place, onBehalf, visit: { visitId } })
  const collected = { ...problem, list: 'collected' as const }
  const other = await get('head-U1', visits.record, { ...round, ref: `${ref}-3`, doors: ['501'], problem: collected })
  await get('head-U1', visits.settle, { visitId: other.visitId, result: '修好了' })
  for (const areaId of [undefined, 'U1']) {
    for (const action of ['ahead', 'tasks', 'list', 'coverage', 'care', 'careLooks'] as const)
      await get('head-G1', visits[action], { areaId } as never)
  }
  await get('head-U1', visits.door, { unitId: 'U1', door: '501' })
  const person = { name: '朴英淑', kinds: ['alone' as const] }
  const { items } = await get('head-U1', visits.careHousemates, { unitId: 'U1', door: '501' })
  const entry = { unitId: 'U1', door: '501', person, basis: 'consent' as const, resident: items[0]?.resident }
  const { careId, version } = await get('head-U1', visits.careAdd, entry)
  await get('head-U1', visits.careLook, { careId, why: 'visit' })
  await get('head-U1', visits.careChange, { careId, version, person, basis: 'duty' })
  await get('resident', visits.mine, {})
  await get('resident', routes.chain.export, {})
  await get('head-U1', visits.careEnd, { careId, why: 'better' })
}

/** A grid redrawn, published for the next midnight, taken back. */
async function areasOnce() {
  const layer = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { id: 'G2' }, geometry: square(2) }],
  }
  const boundaries = await upload(town, 'geojson', JSON.stringify(layer))
  town.local.engine.load('posts', [
    {
      ...(town.local.engine.find({ collection: 'posts', filter: { _id: 'P-HL' } })[0] as { _id: string }),
      _id: 'P-ad',
      kind: 'administrator',
      openid: ADMINISTRATOR,
    },
  ])
  const { publicationId } = await town.get(ADMINISTRATOR, routes.areas.check, { boundaries })
  await town.get(ADMINISTRATOR, routes.areas.publish, { publicationId })
  await town.get(ADMINISTRATOR, routes.areas.versions, {})
  await town.get(ADMINISTRATOR, routes.areas.discard, { publicationId })
}

/** The most database calls seen for each `function.action`. */
const databaseCalls = (): Record<string, number> =>
  Object.fromEntries(
    town.local.meter.figures().actions.map((row) => [`${row.function}.${row.action}`, row.databaseCalls.max ?? 0]),
  )
