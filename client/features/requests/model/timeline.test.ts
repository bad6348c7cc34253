import type { TimelineEvent } from '../../../contract'
import { beforeAndAfter, timelineOf } from './timeline'

const now = Date.parse('2025-11-20T11:00:00+08:00')
const event = (seq: number, kind: string, part: Partial<TimelineEvent> = {}): TimelineEvent => ({
  seq,
  kind,
  at: now - (10 - seq) * 60_000,
  actor: { role: 'post', me: false, name: '周德海', post: 'officer', areaName: '红心物业服务中心' },
  facts: {},
  prev: '',
  hash: '',
  ...part,
})

test('the newest comes first and stands out alone', () => {
  const entries = timelineOf([event(1, 'accepted'), event(2, 'started'), event(3, 'reported')], now, '您')
  expect(entries.map(({ seq }) => seq)).toEqual([3, 2, 1])
  expect(entries.map((entry) => entry.now)).toEqual([true, false, false])
})

test('when it is solved, the reporter is asked; an old solution no longer asks', () => {
  const [newest] = timelineOf([event(1, 'resolved')], now, '您')
  expect(newest).toMatchObject({ title: '办好了，请您评价', byline: '红心物业服务中心 周德海 · 今天 10:51' })
  const after = timelineOf([event(1, 'resolved'), event(2, 'rated')], now, '您')
  expect(after[1]?.title).toBe('周德海办好了')
  expect(timelineOf([event(1, 'resolved')], now, '居民')[0]?.title).toBe('周德海办好了')
})

test('a step carries its photos and the words that came with it', () => {
  const facts = { words: '约了吸污车', photos: ['cloud://e/a.jpg'] }
  expect(timelineOf([event(1, 'reported', { facts })], now, '您')[0]).toMatchObject({
    quote: '约了吸污车',
    photos: ['cloud://e/a.jpg'],
  })
})

test('before and after stand side by side only where there are both', () => {
  expect(beforeAndAfter(['a'], ['b', 'c'])).toEqual({ before: 'a', after: 'b' })
  expect(beforeAndAfter([], ['b'])).toBeNull()
  expect(beforeAndAfter(['a'], [])).toBeNull()
})

test('what colleagues are reminded of is not the reporter’s business, nor does it take the last word from him', () => {
  const events = [event(1, 'resolved'), event(2, 'alerted')]
  expect(timelineOf(events, now, '您').map(({ title }) => title)).toEqual(['办好了，请您评价'])
  expect(timelineOf(events, now, '居民')).toHaveLength(2)
})

test('whose name was looked up is said rightly, also where a head wrote it down for somebody else', () => {
  const looked = (onBehalf: object | null) =>
    timelineOf([event(1, 'submitted', { facts: { onBehalf } }), event(2, 'revealed')], now, '您')[0]?.title
  expect(looked(null)).toBe('周德海看了您的联系方式')
  expect(looked({ called: '崔奶奶', door: '302' })).toBe('周德海看了崔奶奶的联系方式')
})
