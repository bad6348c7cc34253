import type { MaterialCheck } from '../../cloudfunctions/contract'
import { catalogue } from '../../local/city/items'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { loadItems, sweep } from '../support/items'
import { uploadPhoto } from '../support/photo'

const { items, messages, chain } = routes
const DAY = 86_400_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  loadItems(town)
})
afterEach(() => town.stop())

let pictures = 0
const picture = (name = 'paper') => uploadPhoto(town, 'resident', `${name}-${++pictures}`)
const open = (codes = ['laonianzheng']) => town.get('resident', items.openCheck, { codes })
const now = async ({ checkId }: MaterialCheck, openid = 'resident') => town.get(openid, items.check, { checkId })
const show = async (check: MaterialCheck, material: string, name?: string) => {
  const { version } = await now(check)
  return town.get('resident', items.give, {
    ...{ checkId: check.checkId, version, material },
    by: { photos: [await picture(name)] },
  })
}
const judge = async (check: MaterialCheck, verdicts: Array<[string, 'complete' | 'missing' | 'unclear', string?]>) => {
  const { version } = await now(check, 'desk')
  return town.ask('desk', items.judge, {
    ...{ checkId: check.checkId, version },
    verdicts: verdicts.map(([material, state, words]) => ({ material, state, words })),
  })
}
const stateOf = ({ materials }: MaterialCheck, code: string) => materials.find((one) => one.code === code)?.state
const codesBy = (fits: (modes: readonly string[]) => boolean) => {
  const found = catalogue.find(
    ({ modes, list, materials }) => list !== 'other-office' && materials.length > 0 && fits(modes),
  )
  if (!found) throw new Error('no item of that kind')
  return found.code
}
const gone = async (fileId: string) =>
  (await fetch(`${town.local.url}/files/${fileId.replace(/^cloud:\/\/[^/]+\//, '')}`)).status === 404

describe('materials before the day', () => {
  test('go back and forth until the desk finds them complete, and the resident hears each word', async () => {
    const check = await open()
    expect(check).toMatchObject({ areaId: 'S1', state: 'open', mine: true, mayJudge: false })
    await show(check, 'id-card')
    await show(check, 'photo')
    expect((await town.get('desk', items.queue, {})).items).toMatchObject([{ checkId: check.checkId, waiting: 2 }])
    expect(
      await judge(check, [
        ['id-card', 'unclear', '反光了，请再拍'],
        ['photo', 'complete'],
      ]),
    ).toMatchObject({ ok: true })
    expect(stateOf(await now(check), 'id-card')).toBe('unclear')
    await show(check, 'id-card')
    const done = await judge(check, [['id-card', 'complete']])
    expect(done).toMatchObject({ ok: true, data: { state: 'ready' } })
    expect((await town.get('desk', items.queue, {})).items).toEqual([])
    const heard = (await town.get('resident', messages.inbox, {})).items.filter(({ kind }) => kind === 'materials')
    expect(heard.map(({ title }) => title)).toEqual(['材料都齐了', '还有 1 样材料要补'])
    expect(heard[1]?.words).toContain('反光了')
  })

  test('complete, it leads where its items can be done: on line, or to the desk', async () => {
    const ready = async (codes: string[]) => {
      const check = await open(codes)
      for (const { code, when } of check.materials) if (when.length === 0) await show(check, code)
      const needed = check.materials.filter(({ when }) => when.length === 0)
      await judge(
        check,
        needed.map(({ code }) => [code, 'complete']),
      )
      return now(check)
    }
    const said = async () => (await town.get('resident', messages.inbox, {})).items[0]?.words
    const online = codesBy((modes) => modes.includes('online'))
    expect(await ready([online])).toMatchObject({ state: 'ready', onward: 'online' })
    expect(await said()).toContain('直接网上申请')
    town.at(MORNING + 60_000)
    const desk = codesBy((modes) => modes.join() === 'desk')
    expect(await ready([desk])).toMatchObject({ state: 'ready', onward: 'desk', matterId: null })
    expect(await said()).not.toContain('网上')
    expect(await open([online, desk])).toMatchObject({ onward: 'desk' })
  })

  test('a case that is not his does not stand in the way, once he says so or leaves it alone', async () => {
    const check = await open(['juzhuzhengming'])
    await show(check, 'id-card')
    const { version } = await now(check)
    const by = { notNeeded: true as const }
    await town.get('resident', items.give, { checkId: check.checkId, version, material: 'lease', by })
    expect(await judge(check, [['id-card', 'complete']])).toMatchObject({ data: { state: 'ready' } })
    expect(await judge(check, [['lease', 'missing', '租房要合同']])).toMatchObject({ data: { state: 'open' } })
  })

  test('one for each set of items, in whatever order they are named; begun anew after it is closed', async () => {
    const first = await open(['gaoling', 'laonianzheng'])
    expect((await open(['laonianzheng', 'gaoling'])).checkId).toBe(first.checkId)
    await show(first, 'id-card')
    const { version } = await now(first)
    await town.get('resident', items.closeCheck, { checkId: first.checkId, version })
    expect(await judge(first, [['id-card', 'complete']])).toMatchObject({ error: { code: 'check.closed' } })
    const again = await open(['gaoling', 'laonianzheng'])
    expect(again).toMatchObject({ checkId: first.checkId, state: 'open' })
    expect(again.materials.every(({ photos }) => photos.length === 0)).toBe(true)
  })

  test('are seen by their resident and the people of that very desk, by nobody else; and who looked is told', async () => {
    const check = await open()
    await show(check, 'id-card')
    for (const openid of ['head-HL', 'head-S1', 'head-U1', 'worker', 'admin', 'officer', 'neighbour'])
      expect(await town.ask(openid, items.check, { checkId: check.checkId })).toMatchObject({
        error: { code: 'check.absent' },
      })
    expect((await now(check, 'desk2')).materials[0]?.photos).toHaveLength(1)
    expect((await now(check)).looks).toMatchObject([{ by: '光明街道desk2' }])
    for (const openid of ['head-HL', 'head-S1', 'resident'])
      expect((await town.ask(openid, items.queue, {})).ok && (await town.get(openid, items.queue, {})).items).toEqual(
        openid === 'head-HL' ? [] : false,
      )
  })

  test('nobody shows what the other has just judged away, and two at the desk do not overrule each other', async () => {
    const check = await open()
    const shown = await show(check, 'id-card')
    const verdicts = [{ material: 'id-card', state: 'complete' as const }]
    const both = await Promise.all(
      ['desk', 'desk2'].map((openid) =>
        town.ask(openid, items.judge, { checkId: check.checkId, version: shown.version, verdicts }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'check.moved' } })
    const late = {
      checkId: check.checkId,
      version: shown.version,
      material: 'photo',
      by: { photos: [await picture()] },
    }
    expect(await town.ask('resident', items.give, late)).toMatchObject({ error: { code: 'check.moved' } })
  })

  test('the same word twice is one word: the resident hears it once', async () => {
    const check = await open()
    const { version } = await show(check, 'id-card')
    const verdicts = [{ material: 'id-card', state: 'complete' as const }]
    const send = () => town.get('desk', items.judge, { checkId: check.checkId, version, verdicts }, 'judge-key-01')
    expect((await send()).version).toBe((await send()).version)
    expect(
      (await town.get('resident', messages.inbox, {})).items.filter(({ kind }) => kind === 'materials'),
    ).toHaveLength(1)
  })

  test('a photo that the check finds risky is shown to nobody', async () => {
    const check = await open()
    await show(check, 'id-card', 'risky')
    for (let tries = 0; tries < 50; tries++) {
      const { materials } = await now(check)
      if (materials[0]?.hidden === 1) break
      await new Promise((wait) => setTimeout(wait, 100))
    }
    expect((await now(check, 'desk')).materials[0]).toMatchObject({ photos: [], hidden: 1 })
  })

  test('thirty days after it is closed all of it is deleted, photos and all', async () => {
    const check = await open()
    const { materials, version } = await show(check, 'id-card')
    const photo = materials.find(({ code }) => code === 'id-card')?.photos[0] ?? ''
    await town.get('resident', items.closeCheck, { checkId: check.checkId, version })
    town.at(MORNING + 29 * DAY)
    await sweep(town)
    expect(await gone(photo)).toBe(false)
    town.at(MORNING + 31 * DAY)
    await sweep(town)
    expect(await gone(photo)).toBe(true)
    expect(await town.ask('resident', items.check, { checkId: check.checkId })).toMatchObject({
      error: { code: 'check.absent' },
    })
  })

  test('somebody without a home is told to say where he lives; an unknown desk is no desk', async () => {
    const codes = ['laonianzheng']
    expect(await town.ask('new', items.openCheck, { codes })).toMatchObject({ error: { code: 'home.absent' } })
    expect(await town.ask('new', items.openCheck, { codes, areaId: 'S1' })).toMatchObject({ data: { areaId: 'S1' } })
    expect(await town.ask('new', items.openCheck, { codes: ['gaoling'], areaId: 'X' })).toMatchObject({
      error: { code: 'area.absent' },
    })
    expect(await town.ask('resident', items.openCheck, { codes: ['qinshu'] })).toMatchObject({
      error: { code: 'item.absent' },
    })
  })
})

describe('papers given once', () => {
  const kept = async () => {
    const check = await open()
    await show(check, 'id-card')
    await judge(check, [['id-card', 'complete']])
    await town.get('resident', items.keepPaper, { checkId: check.checkId, material: 'id-card', consent: true })
    return check
  }
  const papers = async () => (await town.get('resident', items.papers, {})).items
  const use = async (check: MaterialCheck, paperId: string) =>
    town.ask('resident', items.give, {
      ...{ checkId: check.checkId, version: check.version, material: 'id-card' },
      by: { paperId, consent: true },
    })

  test('are kept only when they were found complete', async () => {
    const check = await open()
    await show(check, 'id-card')
    const keep = { checkId: check.checkId, material: 'id-card', consent: true as const }
    expect(await town.ask('resident', items.keepPaper, keep)).toMatchObject({ error: { code: 'paper.unfit' } })
    expect(await town.ask('neighbour', items.keepPaper, keep)).toMatchObject({ error: { code: 'check.absent' } })
  })

  test('are offered for the next item, used with consent, and their holder sees each use and each look', async () => {
    await kept()
    const next = await open(['gaoling'])
    expect(next.offers).toMatchObject([{ kind: 'idCard', name: '身份证' }])
    expect(await use(next, next.offers[0]?.paperId ?? '')).toMatchObject({ ok: true })
    const seen = await now(next, 'desk')
    expect(seen.materials.find(({ code }) => code === 'id-card')).toMatchObject({ fromPaper: true, state: 'waiting' })
    const [paper] = await papers()
    expect(paper).toMatchObject({
      source: '老年人优待证办理',
      uses: [{ what: '高龄津贴申领' }],
      looks: [{ by: '光明街道desk' }],
    })
  })

  test('lie sealed: neither photo nor source can be read where they are stored', async () => {
    await kept()
    const [paper] = await papers()
    const stored = JSON.stringify(town.local.engine.find({ collection: 'papers', filter: {} }))
    expect(stored).not.toContain(paper?.photos[0] as string)
    expect(stored).not.toContain('优待证')
  })

  test('are not offered once they have expired, nor taken', async () => {
    await kept()
    const [paper] = await papers()
    town.at((paper?.expiresAt ?? 0) + 1000)
    const next = await open(['gaoling'])
    expect(next.offers).toEqual([])
    expect(await use(next, paper?.paperId ?? '')).toMatchObject({ error: { code: 'paper.expired' } })
  })

  test('are nobody else’s to use', async () => {
    await kept()
    const [paper] = await papers()
    const theirs = await town.get('new', items.openCheck, { codes: ['gaoling'], areaId: 'S1' })
    const by = { paperId: paper?.paperId ?? '', consent: true as const }
    expect(
      await town.ask('new', items.give, { checkId: theirs.checkId, version: theirs.version, material: 'id-card', by }),
    ).toMatchObject({ error: { code: 'paper.absent' } })
  })

  test('taken back, are gone from the checks still open and from the store', async () => {
    const source = await kept()
    const { version } = await now(source)
    await town.get('resident', items.closeCheck, { checkId: source.checkId, version })
    town.at(MORNING + 31 * DAY)
    await sweep(town)
    const [paper] = await papers()
    const photo = paper?.photos[0] ?? ''
    expect(await gone(photo)).toBe(false)
    const next = await open(['gaoling'])
    await use(next, paper?.paperId ?? '')
    expect(await town.get('resident', items.dropPaper, { paperId: paper?.paperId ?? '' }, 'drop-key-001')).toEqual({
      dropped: true,
    })
    expect(await town.get('resident', items.dropPaper, { paperId: paper?.paperId ?? '' }, 'drop-key-001')).toEqual({
      dropped: true,
    })
    expect(await papers()).toEqual([])
    expect((await now(next)).materials.find(({ code }) => code === 'id-card')).toMatchObject({
      state: 'none',
      photos: [],
    })
    expect(await gone(photo)).toBe(true)
  })

  test('leave with their holder, and are in what he takes along', async () => {
    const check = await kept()
    const [paper] = await papers()
    const { held } = await town.get('resident', chain.export, {})
    expect(held?.papers).toMatchObject([{ kind: 'idCard', photos: paper?.photos }])
    expect(held?.checks).toMatchObject([{ checkId: check.checkId }])
    await town.get('resident', chain.erase, { confirm: '删除' })
    for (const collection of ['papers', 'checks', 'popupPlaces'])
      expect(town.local.engine.find({ collection, filter: { openid: 'resident' } })).toEqual([])
    expect(await gone(paper?.photos[0] ?? '')).toBe(true)
  })
})
