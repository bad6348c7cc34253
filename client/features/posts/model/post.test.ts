import { backAt } from './absence'
import { byHolder, countWords, type PostCardData, placeAndTitle, standingWords, switchWords, termWords } from './post'

const NOON = Date.parse('2026-09-01T12:00:00+08:00')
const DAY = 86_400_000
const card = (change: Partial<PostCardData>): PostCardData => ({
  ...{ postId: 'P', post: 'gridHead', areaId: 'G12', areaKind: 'grid', areaName: '12网格', departmentId: null },
  ...{ holder: { name: '王建国', phone: '1', since: NOON, me: false }, away: null, invited: null, may: [], ...change },
})

test('a vacancy is said, and that somebody has been asked', () => {
  expect(standingWords(card({ holder: null }))).toBe('空缺')
  expect(standingWords(card({ holder: null, invited: { invitationId: 'i', expiresAt: NOON } }))).toBe(
    '空缺 · 已邀请，等答复',
  )
  expect(standingWords(card({}))).toBe('')
})

test('who is away, until when, and who stands in', () => {
  const away = { until: NOON + 3 * DAY, deputy: '小林' }
  expect(standingWords(card({ away }))).toContain('小林代')
  expect(standingWords(card({ away: { ...away, deputy: null } }))).toContain('没人代')
})

test('the party’s own are called by their level, officers by their house', () => {
  expect(placeAndTitle(card({ post: 'partyHead' }))).toBe('12 网格 · 党支部书记')
  expect(placeAndTitle(card({ post: 'partyHead', areaKind: 'building', areaName: '3号楼' }))).toBe(
    '3 号楼 · 党小组组长',
  )
  expect(placeAndTitle(card({ post: 'officer', areaKind: null, departmentId: 'water' }))).toBe('供排水公司 · 经办人')
})

test('figures of which there are none are not spoken of', () => {
  expect(countWords({ posts: 3, vacant: 0, away: 0 })).toBe('3 个岗位')
  expect(countWords({ posts: 3, vacant: 1, away: 2 })).toBe('3 个岗位 · 1 个空缺 · 2 位请假')
})

test('a term says from when to when, and how it ended', () => {
  expect(termWords({ name: '李四', from: NOON, until: null, how: null, words: null })).toBe('2026 年 9 月 – 现在')
  expect(termWords({ name: '李四', from: NOON, until: NOON + 90 * DAY, how: 'resigned', words: '搬家' })).toBe(
    '2026 年 9 月 – 2026 年 11 月 · 本人辞任 · 搬家',
  )
})

test('one is back in the morning, never later than the contract takes', () => {
  expect(backAt(NOON, 1)).toBe(Date.parse('2026-09-02T08:00:00+08:00'))
  expect(backAt(NOON, 500)).toBeLessThan(NOON + 90 * DAY)
})

test('my posts are told apart by their places, and by their duties where I hold two in one', () => {
  const post = { postId: 'a', post: 'gridHead', areaName: '12网格', areaKind: 'grid', name: '', deputy: false } as const
  const other = { ...post, postId: 'b', areaName: '8网格', deputy: true }
  expect([post, other].map((one) => switchWords(one, [post, other]))).toEqual(['12 网格', '代 8 网格'])
  const party = { ...post, postId: 'c', post: 'partyHead' as const }
  expect([post, party].map((one) => switchWords(one, [post, party]))).toEqual(['12 网格 网格长', '12 网格 党支部书记'])
})

const held = (name: string, phone: string) => card({ holder: { name, phone, since: NOON, me: false } })

test('who holds two posts of a place is named once, whatever stands between them', () => {
  const [head, worker, party] = [held('朴哲洙', '1'), held('李春', '2'), held('朴哲洙', '1')]
  expect(byHolder([head, worker, party])).toEqual([
    { card: head, also: false },
    { card: party, also: true },
    { card: worker, also: false },
  ])
  const namesake = held('朴哲洙', '3')
  expect(byHolder([head, namesake]).map(({ also }) => also)).toEqual([false, false])
})

test('two places that nobody fills stay two', () => {
  const vacant = (post: PostCardData['post']) => card({ holder: null, postId: null, post })
  expect(byHolder([vacant('unitHead'), vacant('partyHead')]).map(({ also }) => also)).toEqual([false, false])
})
