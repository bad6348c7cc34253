import type { BookingDocument, SheetDocument, WishDocument } from '../../cloudfunctions/core/appointment/stored'
import { startCentre } from '../support/centre'
import { routes, type TownCloud } from '../support/cloud'

const { appointments, chain } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startCentre()
})
afterEach(() => town.stop())

const items = ['senior-allowance']
const book = (openid: string, minute: number, change: object = {}) =>
  town.get(openid, appointments.book, { centreId: 'C1', items, date: '2026-09-03', minute, ...change })
const find = <T>(collection: string) => town.local.engine.find({ collection, filter: {} }) as unknown as T[]

test('what bookings hold of a person is handed out to him', async () => {
  await book('resident', 600, { note: '带着老人来' })
  const home = { mode: 'home', address: '锦绣小区3号楼' } as const
  await town.get('resident', appointments.wait, { centreId: 'C1', items, date: '2026-09-04', ...home })
  await town.get('resident', appointments.wish, { centreId: 'C1', date: '2026-09-03' })
  await town.get('neighbour', appointments.wish, { centreId: 'C1', date: '2026-09-04' })
  const { held } = await town.get('resident', chain.export, {})
  expect(held?.bookings).toMatchObject([{ state: 'booked', note: '带着老人来', items: ['高龄津贴申请'] }])
  expect(held?.waits).toMatchObject([{ date: '2026-09-04', address: '锦绣小区3号楼' }])
  expect(held?.wishes).toEqual([{ centreId: 'C1', date: '2026-09-03' }])
})

test('who leaves is in no booking and no line; his places are free, and he may return', async () => {
  const family = { kind: 'family', called: '朴老太', relation: '母亲' } as const
  await book('resident', 600, { postNo: 1, for: family, note: '轮椅' })
  const { bookingId } = await book('resident', 660, { postNo: 1 })
  await town.get('resident', appointments.cancel, { bookingId })
  await town.get('resident', appointments.wait, { centreId: 'C1', items, date: '2026-09-04' })
  await book('neighbour', 600, { postNo: 2 })
  expect(await town.get('resident', chain.erase, { confirm: '删除' })).toMatchObject({ done: true })
  expect(find<BookingDocument>('bookings').map(({ openid }) => openid)).toEqual(['neighbour'])
  expect(find('waits')).toEqual([])
  expect(JSON.stringify([find('bookings'), find('sheets')])).not.toMatch(/朴老太|轮椅/)
  const sheet = find<SheetDocument>('sheets').find(({ postNo }) => postNo === 1)
  expect([sheet?.entries, sheet?.taken[600]?.p]).toEqual([{}, 0])
  expect((await book('resident', 600)).state).toBe('booked')
})

test('who leaves wishes for no evening any more, and counts no more among those who do', async () => {
  const wish = (openid: string, date: string) => town.get(openid, appointments.wish, { centreId: 'C1', date })
  for (const date of ['2026-09-03', '2026-09-04']) await wish('resident', date)
  await wish('neighbour', '2026-09-03')
  await town.get('resident', chain.erase, { confirm: '删除' })
  expect(find<WishDocument>('wishes').map(({ people }) => people)).toEqual([['neighbour'], []])
  expect(await wish('other', '2026-09-03')).toMatchObject({ count: 2 })
})
