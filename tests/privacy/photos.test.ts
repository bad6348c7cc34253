import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { uploadPhoto } from '../support/photo'
import { points } from '../support/town'

const { requests } = routes
let town: TownCloud
afterEach(() => town.stop())

let uploads = 0
const upload = (openid: string, name: string) => {
  uploads += 1
  return uploadPhoto(town, openid, `${name}-${uploads}`)
}
const raise = async (photos: string[], openid = 'resident') =>
  (await town.get(openid, requests.submit, { text: '楼道灯不亮', place: points.inGrid1, photos })).requestId
const seen = async (openid: string, requestId: string) => {
  const { request, timeline } = await town.get(openid, requests.detail, { requestId })
  return { photos: request.photos, hidden: request.photosHidden, said: JSON.stringify(timeline) }
}
const stored = (requestId: string) =>
  town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0] as unknown as RequestDocument
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 60 && !(await holds()); tries++) await new Promise((wait) => setTimeout(wait, 50))
  expect(await holds()).toBe(true)
}
const checked = (requestId: string) =>
  until(() => {
    const { photoTraces = [], photoVerdicts = {} } = stored(requestId)
    return photoTraces.length > 0 && Object.keys(photoVerdicts).length === photoTraces.length
  })

/** Somebody who may see the case, but neither raised it nor has it in hand. */
const onlookers = ['neighbour', 'head-S1', 'worker'] as const
const join = (requestId: string) => town.get('neighbour', requests.join, { requestId })

describe('until the check has answered', () => {
  beforeEach(async () => {
    town = await startTown({ mediaCheckFunction: 'nobody' })
  })

  test('reporter, handler and head in charge see a photo; whoever else may see the case is told that one waits', async () => {
    const photo = await upload('resident', 'lamp')
    const requestId = await raise([photo])
    await join(requestId)
    await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
    await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
    for (const openid of ['resident', 'head-G1', 'officer'])
      expect(await seen(openid, requestId)).toMatchObject({ photos: [photo], hidden: undefined })
    for (const openid of onlookers) {
      const { photos, hidden, said } = await seen(openid, requestId)
      expect([openid, photos, hidden]).toEqual([openid, [], { checking: 1, risky: 0 }])
      expect(said).not.toContain(photo)
    }
  })

  test('the same for photos of the handling and of the result', async () => {
    const requestId = await raise([])
    await join(requestId)
    await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
    await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
    await town.get('officer', requests.start, { requestId })
    const [midway, after] = [await upload('officer', 'midway'), await upload('officer', 'after')]
    await town.get('officer', requests.report, { requestId, words: '在修', photos: [midway] })
    await town.get('officer', requests.resolve, { requestId, result: '楼道灯换好了', photos: [after] })
    const full = await town.get('resident', requests.detail, { requestId })
    expect(full.request.result?.photos).toEqual([after])
    const neighbour = await town.get('neighbour', requests.detail, { requestId })
    expect(neighbour.request.result?.photos).toEqual([])
    expect(neighbour.request.photosHidden).toEqual({ checking: 2, risky: 0 })
    expect(JSON.stringify(neighbour)).not.toMatch(/midway|after/)
  })

  test('a deputy sees what the head in charge sees', async () => {
    const deputy = { deputy: { openid: 'head-G2', name: '2网格长' }, absentUntil: 4_000_000_000_000 }
    const requestId = await raise([await upload('resident', 'lamp')])
    town.local.engine.update('posts', { _id: 'P-G1' }, { $set: deputy })
    expect((await seen('head-G2', requestId)).photos).toHaveLength(1)
  })

  test('a phone that pretends to be WeChat is not believed', async () => {
    const requestId = await raise([await upload('resident', 'lamp')])
    const trace = stored(requestId).photoTraces?.[0]?.trace
    expect(trace).toEqual(expect.any(String))
    const forged = { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, result: { suggest: 'pass' } }
    expect(await town.local.call('messages', 'resident', forged)).toMatchObject({ error: { code: 'action.unknown' } })
    expect(stored(requestId).photoVerdicts).toBeUndefined()
  })

  test('no trace ever reaches a phone', async () => {
    const requestId = await raise([await upload('resident', 'lamp')])
    const trace = String(stored(requestId).photoTraces?.[0]?.trace)
    for (const openid of ['resident', 'head-G1'])
      expect(JSON.stringify(await town.get(openid, requests.detail, { requestId }))).not.toContain(trace)
  })
})

describe('when the check has answered', () => {
  beforeEach(async () => {
    town = await startTown()
  })

  test('what passed is shown to all who may see the case', async () => {
    const photo = await upload('resident', 'lamp')
    const requestId = await raise([photo])
    await join(requestId)
    await checked(requestId)
    for (const openid of ['resident', 'head-G1', ...onlookers])
      expect(await seen(openid, requestId)).toMatchObject({ photos: [photo], hidden: undefined })
  })

  test('a risky one is shown to nobody; the head in charge alone is told that there is one', async () => {
    const [good, risky] = [await upload('resident', 'lamp'), await upload('resident', 'risky')]
    const requestId = await raise([good, risky])
    await join(requestId)
    await checked(requestId)
    for (const openid of ['resident', 'head-G1', ...onlookers]) {
      const { photos, hidden, said } = await seen(openid, requestId)
      expect(photos).toEqual([good])
      expect(said).not.toContain(risky)
      expect([openid, hidden]).toEqual([openid, openid === 'head-G1' ? { checking: 0, risky: 1 } : undefined])
    }
  })

  test('one in doubt stays among those who must see it', async () => {
    const requestId = await raise([await upload('resident', 'review')])
    await join(requestId)
    await checked(requestId)
    expect((await seen('resident', requestId)).photos).toHaveLength(1)
    expect((await seen('neighbour', requestId)).hidden).toEqual({ checking: 1, risky: 0 })
  })

  test('a move beside the verdict takes nothing of it back', async () => {
    const requestId = await raise([await upload('resident', 'lamp')])
    await town.get('head-G1', requests.return, { requestId, question: '第几层？' })
    const more = await upload('resident', 'stairs')
    await town.get('resident', requests.supplement, { requestId, words: '三层', photos: [more] })
    await town.get('head-G1', requests.accept, { requestId })
    await checked(requestId)
    expect(Object.values(stored(requestId).photoVerdicts ?? {})).toEqual(['pass', 'pass'])
    expect(stored(requestId).photoTraces?.map(({ photo }) => photo)).toContain(more)
  })

  test('a verdict that was faster than its case waits, and the sweep enters it', async () => {
    const requestId = await raise([await upload('resident', 'lamp')])
    await checked(requestId)
    const trace = String(stored(requestId).photoTraces?.[0]?.trace)
    town.local.engine.update('requests', { _id: requestId }, { $unset: { photoVerdicts: '' } })
    town.local.engine.load('photoChecks', [
      { _id: trace, verdict: 'risky', at: town.local.clock.now() - 61_000 },
      { _id: 'of-no-case', verdict: 'pass', at: town.local.clock.now() - 61_000 },
      { _id: 'too-fresh', verdict: 'pass', at: town.local.clock.now() },
    ])
    await town.local.timers.tick('sweep')
    expect(stored(requestId).photoVerdicts).toEqual({ [trace]: 'risky' })
    expect(town.local.engine.find({ collection: 'photoChecks', filter: {} }).map(({ _id }) => _id)).toEqual([
      'too-fresh',
    ])
  })

  test('a photo that cannot be checked is taken, and seen by few', async () => {
    const requestId = await raise(['cloud://local.weige/photos/none.png'])
    await join(requestId)
    expect(stored(requestId).photoTraces).toEqual([{ photo: 'cloud://local.weige/photos/none.png', trace: null }])
    expect((await seen('resident', requestId)).photos).toHaveLength(1)
    expect((await seen('neighbour', requestId)).photos).toHaveLength(0)
  })

  test('while WeChat is out of order nobody is turned away', async () => {
    const photo = await upload('resident', 'lamp')
    town.local.faults.set({ rate: 1, seed: 1, messages: true })
    const requestId = await raise([photo])
    town.local.faults.set(null)
    expect((await seen('resident', requestId)).photos).toEqual([photo])
  })

  test('nine photos cost one check each, side by side, and not one database call more', async () => {
    const photos = await Promise.all(Array.from({ length: 9 }, () => upload('resident', 'lamp')))
    await raise([])
    await raise(photos, 'other')
    const row = town.local.meter.figures().actions.find(({ action }) => action === 'submit')
    expect(row?.databaseCalls.max).toBe(6)
    // The text, the head's push, and nine photos.
    expect(row?.openapiCalls.max).toBeLessThanOrEqual(11)
  })
})
