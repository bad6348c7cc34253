import { randomBytes } from 'node:crypto'
import { type PostKind, postKinds } from '../../cloudfunctions/contract'
import type { PostDocument } from '../../cloudfunctions/core/chain/stored'
import { MOST_ENTRIES, MOST_LOOKS } from '../../cloudfunctions/core/visit/care'
import type { CareDocument } from '../../cloudfunctions/core/visit/stored'
import { check, rotate } from '../../local/commands/keys'
import { openEngine } from '../../local/engine'
import { KEYS, MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { DAY, stored } from './support'

const { visits, chain } = routes

let town: TownCloud
const start = async (environment: Record<string, string> = { WEIGE_KEYS: KEYS }) => {
  town = await startTown({ environment: { WEIGE_CHECK_ANSWERS: '1', ...environment } })
}
afterEach(() => town.stop())

const person = { name: '金顺子', kinds: ['alone', 'ill'] as const, phone: '13812345678', contact: '女儿 13900001111' }
const entry = (change: object = {}) =>
  ({ unitId: 'U1', door: '501', person: { ...person, words: '耳朵背' }, basis: 'consent', ...change }) as never
const add = (change: object = {}, key?: string) => town.get('head-U1', visits.careAdd, entry(change), key)
const look = (openid: string, careId: string, key?: string) =>
  town.get(openid, visits.careLook, { careId, why: 'visit' }, key)
const home = (door = '501') => stored(town, 'households', { door })[0]
const residentOf = async () =>
  (await town.get('head-U1', visits.careHousemates, { unitId: 'U1', door: '501' })).items[0]?.resident

describe('an entry', () => {
  beforeEach(() => start())

  test('is kept sealed; the list tells a door, the household a mark, and nothing more', async () => {
    await add()
    expect(home()).toMatchObject({ care: true, careEntries: 1 })
    const everything = ['care', 'careLooks', 'households', 'messages']
      .map((name) => JSON.stringify(stored(town, name)))
      .join()
    for (const secret of ['金顺子', '13812345678', '女儿', '耳朵背', 'alone', '"ill"'])
      expect(everything).not.toContain(secret)
    const { items } = await town.get('head-G1', visits.care, {})
    expect(items).toMatchObject([{ door: '501', basis: 'consent', account: false }])
    expect(JSON.stringify(items)).not.toMatch(/金|138\d{8}|alone/)
  })

  test('the same key writes it once, and marks its household once', async () => {
    await Promise.all([add({}, 'care-key-1'), add({}, 'care-key-1'), add({}, 'care-key-1')])
    expect(stored(town, 'care')).toHaveLength(1)
    expect(home()).toMatchObject({ careEntries: 1 })
  })

  test('a door without a record gets one', async () => {
    await add({ door: '302' })
    expect(home('302')).toMatchObject({ care: true, careEntries: 1, people: [] })
  })

  test('several written at once are all counted, and so many stand at a door', async () => {
    const answers = await Promise.all(
      Array.from({ length: MOST_ENTRIES + 3 }, () => town.ask('head-U1', visits.careAdd, entry())),
    )
    const written = answers.filter(({ ok }) => ok).length
    expect(home()).toMatchObject({ careEntries: written })
    expect(stored(town, 'care')).toHaveLength(written)
    expect(written).toBeLessThanOrEqual(MOST_ENTRIES)
  })

  test('is put right by who has read it last', async () => {
    const { careId, version } = await add()
    const changed = { careId, version, person: { ...person, kinds: ['alone'] }, basis: 'duty' } as const
    const after = await town.get('worker', visits.careChange, changed as never)
    expect(after.version).toBe(version + 1)
    expect(await town.get('worker', visits.careChange, changed as never)).toEqual(after)
    expect(await town.ask('head-U1', visits.careChange, { ...changed, basis: 'consent' } as never)).toMatchObject({
      error: { code: 'care.moved', version: 2 },
    })
    expect((await look('head-U1', careId)).person.kinds).toEqual(['alone'])
  })

  test('ended, what was sealed is gone, who looked stays, and the household loses its mark with the last one', async () => {
    const first = await add()
    const second = await add({ person: { ...person, name: '朴老师' } })
    await look('head-U1', first.careId)
    await town.get('head-U1', visits.careEnd, { careId: first.careId, why: 'moved' })
    await town.get('head-U1', visits.careEnd, { careId: first.careId, why: 'moved' })
    expect(home()).toMatchObject({ care: true, careEntries: 1 })
    await town.get('worker', visits.careEnd, { careId: second.careId, why: 'better' })
    expect(home()).toMatchObject({ care: false, careEntries: 0 })
    expect(stored(town, 'care').map(({ sealed }) => sealed)).toEqual([null, null])
    expect(await town.ask('head-U1', visits.careLook, { careId: first.careId, why: 'visit' })).toMatchObject({
      error: { code: 'care.absent' },
    })
    expect((await town.get('head-G1', visits.care, {})).items).toEqual([])
    expect((await town.get('head-G1', visits.careLooks, {})).items).toMatchObject([
      { careId: first.careId, door: '501' },
    ])
  })
})

describe('a look', () => {
  beforeEach(() => start())

  test('is written down with who, when and why before anything is shown; the same intent once', async () => {
    const { careId } = await add()
    const seen = await look('worker', careId, 'look-key-1')
    expect(seen).toMatchObject({ person, card: { door: '501' }, by: { name: '2单元长' } })
    expect(await look('worker', careId, 'look-key-1')).toEqual(seen)
    await look('head-G1', careId)
    expect(
      stored(town, 'careLooks')
        .map(({ by, at, why }) => [(by as { name: string }).name, at, why])
        .sort(),
    ).toEqual([
      ['1网格长', expect.any(Number), 'visit'],
      ['小林', expect.any(Number), 'visit'],
    ])
    expect((await town.get('head-G1', visits.careLooks, {})).items).toMatchObject([
      { by: { post: 'gridHead', me: true }, areaName: '锦绣小区3号楼2单元' },
      { by: { post: 'gridWorker', me: false } },
    ])
  })

  test('is shown to the person, who reads what is held of him; and to no other', async () => {
    const { careId } = await add({ resident: await residentOf() })
    await look('worker', careId)
    const { care } = await town.get('resident', visits.mine, {})
    expect(care).toMatchObject([{ careId, person, basis: 'consent', looks: [{ why: 'visit', by: { name: '小林' } }] }])
    expect((await town.get('neighbour', visits.mine, {})).care).toEqual([])
    const { held } = await town.get('resident', chain.export, {})
    expect(held?.care).toEqual(care)
  })

  test('so many a day, then no more until a day has passed; another’s are his own', async () => {
    const { careId } = await add()
    for (let count = 0; count < MOST_LOOKS; count++) await look('worker', careId)
    const more = () => town.ask('worker', visits.careLook, { careId, why: 'visit' })
    expect(await more()).toMatchObject({ error: { code: 'care.tooMany', most: MOST_LOOKS } })
    expect(stored(town, 'careLooks')).toHaveLength(MOST_LOOKS)
    await look('head-U1', careId)
    town.at(MORNING + DAY + 60_000)
    expect(await more()).toMatchObject({ ok: true })
  })

  test('a person who deletes himself takes his entry along; the looks no longer lead to him', async () => {
    const { careId } = await add({ resident: await residentOf() })
    await look('worker', careId)
    await town.get('resident', chain.erase, { confirm: '删除' })
    expect(stored(town, 'care')).toMatchObject([{ openid: null, sealed: null, open: false, ended: { why: 'erased' } }])
    expect(home()).toMatchObject({ care: false, careEntries: 0 })
    expect(JSON.stringify([...stored(town, 'care'), ...stored(town, 'careLooks')])).not.toContain('"resident"')
    expect((await town.get('head-G1', visits.careLooks, {})).items).toHaveLength(1)
    expect((await town.get('resident', visits.mine, {})).care).toEqual([])
  })
})

describe('who cares', () => {
  beforeEach(() => start())
  const places = {
    own: 'U1',
    building: 'B1',
    grid: 'G1',
    lane: 'L1',
    street: 'S1',
    district: 'HL',
    other: 'G2',
  } as const
  /** A post reaches what lies under its area, however high it hangs: what counts is its kind. */
  const mayLook = (kind: PostKind, place: keyof typeof places) =>
    kind === 'unitHead' ? place === 'own' : (kind === 'gridHead' || kind === 'gridWorker') && place !== 'other'

  test('every kind of post at every height: unit head in his stairwell, grid head and grid worker in their care, nobody else', async () => {
    const { careId } = await add()
    const areas = new Map(stored(town, 'areas').map((area) => [area._id, area]))
    const [pattern] = stored(town, 'posts', { _id: 'P-worker' }) as unknown as PostDocument[]
    const held = postKinds.flatMap((kind) =>
      Object.entries(places).map(([place, areaId]) => {
        const { areaPath, kind: areaKind, name } = areas.get(areaId) as never as Record<string, never>
        const openid = `${kind}-${place}`
        return { ...pattern, _id: `C-${openid}`, kind, openid, areaId, areaPath, areaKind, areaName: name }
      }),
    )
    town.local.engine.load('posts', held as never)
    for (const kind of postKinds)
      for (const place of Object.keys(places) as Array<keyof typeof places>) {
        const openid = `${kind}-${place}`
        const may = mayLook(kind, place)
        const answers = [
          await town.ask(openid, visits.careLook, { careId, why: 'check' }),
          await town.ask(openid, visits.care, { areaId: 'U1' }),
          await town.ask(openid, visits.careHousemates, { unitId: 'U1', door: '501' }),
        ]
        expect([openid, answers.map(({ ok }) => ok)]).toEqual([openid, [may, may, may]])
        if (!may) expect(JSON.stringify(answers)).not.toMatch(/金顺子|朴女士/)
      }
    const seen = await town.ask('gridWorker-grid', visits.careLooks, { areaId: 'U1' })
    expect(seen).toMatchObject({ error: { code: 'permission.denied' } })
  })

  test('real heads above the grid, officers, inspectors and residents are told of none', async () => {
    const { careId } = await add()
    for (const openid of ['head-B1', 'head-L1', 'head-S1', 'head-HL', 'officer', 'resident', 'head-G2']) {
      expect(await town.ask(openid, visits.careLook, { careId, why: 'visit' })).toMatchObject({
        error: { code: 'care.absent' },
      })
      expect(await town.ask(openid, visits.careEnd, { careId, why: 'moved' })).toMatchObject({
        error: { code: 'care.absent' },
      })
      expect(await town.ask(openid, visits.careAdd, entry())).toMatchObject({ error: { code: 'permission.denied' } })
    }
    expect(stored(town, 'careLooks')).toEqual([])
  })
})

describe('after a new key', () => {
  const turned = `k2:${randomBytes(32).toString('base64')},${KEYS}`

  test('the sweep seals the ledger anew', async () => {
    await start({ WEIGE_KEYS: KEYS })
    const { careId } = await add()
    const entries = stored(town, 'care')
    await town.stop()
    await start({ WEIGE_KEYS: turned })
    town.local.engine.load('care', entries as never)
    await town.local.timers.tick('sweep')
    expect(stored(town, 'care')).toMatchObject([{ keyName: 'k2', version: 2 }])
    expect((await look('head-U1', careId)).person).toMatchObject(person)
  })

  test('so does the command, which says what does not open', async () => {
    await start({ WEIGE_KEYS: KEYS })
    await add()
    const ended = await add({ door: '302' })
    await town.get('head-U1', visits.careEnd, { careId: ended.careId, why: 'mistaken' })
    const engine = openEngine({ file: ':memory:' })
    engine.ensure({ name: 'care', indexes: [] })
    engine.load('care', stored(town, 'care') as never)
    process.env.WEIGE_KEYS = turned
    expect(rotate(engine)).toEqual({ found: 2, resealed: 2, faults: [] })
    expect(check(engine)).toEqual({ under: { k2: 2 }, faults: [] })
    const [open] = engine.find({ collection: 'care', filter: { open: true } }) as unknown as CareDocument[]
    engine.update('care', { _id: open?._id ?? '' }, { $set: { sealed: 'k2.AAAA.AAAA.AAAA' } })
    expect(check(engine).faults).toEqual([expect.stringContaining(open?._id ?? '?')])
    engine.close()
    delete process.env.WEIGE_KEYS
  })
})
