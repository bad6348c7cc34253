import type { EntryCard } from '../../../contract'
import { entryView, pressingFirst } from './entry'

const now = Date.parse('2026-09-01T09:00:00+08:00')
const common = {
  ...{ entryId: 'e1', areaId: 'U1', areaName: '3号楼2单元', areaKind: 'unit' as const, title: '周四停水', excerpt: '' },
  ...{ photos: [], at: now },
  by: { me: false, called: '李秀英', door: null, post: 'unitHead' as const, areaName: '2单元' },
}
const notice = (part: object = {}): EntryCard => ({
  ...{ kind: 'notice', ...common, urgent: false, expiresAt: now + 1, state: 'inForce', read: false },
  ...part,
})
const vote = (part: object = {}): EntryCard => ({
  ...{ kind: 'vote', ...common, options: ['装', '不装'], secret: true, closesAt: now + 3_600_000 * 30 },
  ...{ state: 'running', households: 24, quorum: 0, rule: 'majority', turnout: { ballots: 6, of: now } },
  ...{ voted: false, result: null },
  ...part,
})

test('an urgent notice says so only while it is in force', () => {
  expect(entryView(notice({ urgent: true }), now)).toMatchObject({ urgent: true, unread: true, tag: { words: '急' } })
  expect(entryView(notice({ urgent: true, state: 'expired', read: null }), now)).toMatchObject({
    urgent: false,
    unread: false,
    tag: { words: '已过期' },
  })
})

test('a vote waits for a household until it has voted; then it says that it has', () => {
  expect(entryView(vote(), now)).toMatchObject({ unread: true, fact: '24 户，已投 6 户 · 还剩 1 天' })
  expect(entryView(vote({ voted: true }), now)).toMatchObject({ unread: false, tag: { words: '您家已投' } })
  expect(entryView(vote({ voted: null }), now).unread).toBe(false)
})

test('what was said of a topic comes before how much was said', () => {
  const topic = { ...common, sight: 'shown', comments: 4, requestId: null }
  const open = { kind: 'topic', ...topic, state: 'open', result: null } as EntryCard
  expect(entryView(open, now).fact).toBe('4 条留言')
  expect(entryView({ ...open, state: 'closed', result: '装好了' } as EntryCard, now).fact).toBe('装好了')
})

test('a screen reader hears the whole card in one breath', () => {
  expect(entryView(notice({ urgent: true }), now).label).toBe(
    '未读，急，周四停水，单元长 李秀英 · 今天 9:00，给 3 号楼 2 单元',
  )
})

test('what is urgent and unread comes first, what is read keeps its order behind', () => {
  const views = [
    notice({ entryId: 'old', read: true }),
    notice({ entryId: 'new' }),
    notice({ entryId: 'urgent', urgent: true }),
    notice({ entryId: 'older', read: true, urgent: true }),
  ].map((card) => entryView(card, now))
  expect(pressingFirst(views).map(({ entryId }) => entryId)).toEqual(['urgent', 'new', 'old', 'older'])
})
