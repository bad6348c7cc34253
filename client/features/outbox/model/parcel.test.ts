import type { Parcel } from '../../../data/outbox/queue'
import { emptyDraft, submitOf } from '../../requests/model/draft'
import { draftFrom, outboxWords, parcelView } from './parcel'

const now = Date.parse('2025-11-20T11:00:00+08:00')
const parcel = (part: Partial<Parcel> = {}): Parcel => ({
  ...{ key: 'k', function: 'requests', action: 'report', input: { requestId: 'r1' }, unsent: [] },
  ...{ title: '楼道灯不亮', at: now - 3_600_000, state: 'waiting', tries: 0, why: null },
  ...part,
})

test('what waits says what was done, to what, and when', () => {
  expect(parcelView(parcel({ unsent: ['kept:1', 'kept:2'] }), now)).toMatchObject({
    title: '楼道灯不亮',
    quiet: '说进展 · 2 张照片 · 今天 10:00',
    refusal: null,
    opens: { page: 'case', id: 'r1' },
  })
})

test('a word on a matter leads to the matter', () => {
  const view = parcelView(parcel({ function: 'matters', action: 'supply', input: { matterId: 'm1' } }), now)
  expect([view.quiet, view.opens]).toEqual(['补齐材料 · 今天 10:00', { page: 'matter', id: 'm1' }])
})

test('what was refused says why in words, and leads to the case', () => {
  const why = { code: 'move.illegal', action: 'report', state: 'closed' } as const
  const view = parcelView(parcel({ action: 'rate', state: 'refused', why }), now)
  expect(view.refusal?.title).toBe('现在不能办这一步')
  expect(view.opens).toEqual({ page: 'request', id: 'r1' })
})

test('the badge counts what waits and what needs a look', () => {
  expect(outboxWords([])).toBeNull()
  expect(outboxWords([parcel(), parcel()])?.title).toBe('2 件待发送')
  expect(outboxWords([parcel(), parcel({ state: 'refused' })])?.title).toBe('1 件待发送，1 件没发成')
})

test('what was written can be written on, and comes out the same', () => {
  const place = { where: { kind: 'area' as const, areaId: 'U1' }, title: '', note: '', words: '三层' }
  const draft = { ...emptyDraft, text: '灯坏了', photos: ['cloud://e/1.jpg'], kind: 'grumble' as const, shared: false }
  const input = submitOf(draft, place)
  const again = draftFrom(parcel({ action: 'submit', input }))
  expect(again.place && submitOf(again, again.place)).toEqual(input)
})
