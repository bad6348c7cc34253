import type { MatterCard, MatterEvent, MatterView, Original, ReviewTask } from '../../../contract'
import { stepsLabel } from '../../requests/model/steps'
import { myMatterCard } from './card'
import { matterClock, timeLeft } from './clock'
import { originalView } from './originals'
import { reviewsView } from './reviews'
import { matterSteps } from './steps'
import { matterTimeline } from './timeline'

/** A Tuesday, ten in the morning in Asia/Shanghai. */
const now = Date.parse('2026-09-01T10:00:00+08:00')
const HOUR = 3_600_000
const off = { colour: 'off', clock: null, dueAt: null, left: null, day: 480, provisional: false } as const
const running = { ...off, colour: 'green', clock: 'resolve', dueAt: now + 72 * HOUR, left: 3 * 480 } as const

const standing = (part: Partial<MatterView>) =>
  ({
    ...{ state: 'handling', rating: null, reviews: [], lamp: running, result: null },
    clock: { acceptedAt: now, promised: 5 * 480, used: 960, stillSince: null },
    ...part,
  }) as unknown as MatterView
const task = (part: Partial<ReviewTask>) =>
  ({
    departmentId: 'civil',
    department: '民政局',
    state: 'pending',
    lamp: running,
    rounds: 1,
    at: null,
    ...part,
  }) as ReviewTask
const marks = (part: Partial<MatterView>) =>
  matterSteps(standing(part))
    .map(({ standing: each }) => ({ done: '✓', now: '●', ahead: '○', skipped: '–' })[each])
    .join('')

test.each([
  ['asked for, not accepted', { state: 'applied' }, '●○○○'],
  ['in hand', { state: 'handling' }, '✓●○○'],
  ['something is missing', { state: 'short' }, '✓●○○'],
  ['with the departments', { state: 'reviewing', reviews: [task({})] }, '✓●○○'],
  ['all departments have agreed', { state: 'handling', reviews: [task({ state: 'agreed' })] }, '✓✓●○'],
  ['answered', { state: 'answered' }, '✓✓✓●'],
  ['rated', { state: 'closed', rating: { outcome: 'solved', stars: 5, words: null, at: now } }, '✓✓✓✓'],
  ['nobody rated it: never as good', { state: 'closed' }, '✓✓✓–'],
  ['taken back', { state: 'withdrawn' }, '✓–––'],
] as Array<[string, Partial<MatterView>, string]>)('%s', (_name, part, expected) => {
  expect(marks(part)).toBe(expected)
})

test('the four steps can be read aloud', () => {
  expect(stepsLabel(matterSteps(standing({})))).toBe('共四步，走到第 2 步：审核')
})

test('time left says how long and until when; while something is missing it stands still', () => {
  expect(timeLeft(standing({}), now)?.words).toBe('还剩 3 个工作日，周五 10:00 前办好')
  expect(timeLeft(standing({ lamp: { ...running, colour: 'red', left: -60 } }), now)?.words).toBe(
    '已超时 1 个工作小时，已提醒上一级',
  )
  expect(timeLeft(standing({ state: 'short', lamp: off }), now)?.words).toContain('先停着')
  expect(timeLeft(standing({ state: 'closed', lamp: off }), now)).toBeNull()
})

test('the bar of an answered matter says whether the promise was kept, not how the clock stands', () => {
  const result = { onTime: false } as MatterView['result']
  expect(matterClock(standing({ state: 'answered', lamp: off, result }))?.colour).toBe('red')
  expect(
    matterClock(standing({ clock: { acceptedAt: null, promised: null, used: null, stillSince: null } })),
  ).toBeNull()
})

test('a department that has spoken has no lamp any more', () => {
  const view = reviewsView([task({}), task({ departmentId: 'labour', state: 'agreed', at: now, lamp: off })], now)
  expect(view?.title).toBe('2 个部门同时审核')
  expect(view?.note).toBe('1 家同意了，等 1 家')
  expect(view?.reviews.map(({ lamp }) => lamp?.colour ?? null)).toEqual(['green', null])
})

test.each([
  ['only one, and it came back', ['returned'], '退回 1 家，窗口改好再送'],
  ['one came back, one agreed', ['agreed', 'returned'], '退回 1 家，窗口改好再送；1 家同意了'],
  ['of each kind one', ['agreed', 'returned', 'pending'], '退回 1 家，窗口改好再送；1 家同意了，等 1 家'],
  ['nobody has spoken', ['pending', 'pending'], '审好了马上有消息'],
  ['all have agreed', ['agreed', 'agreed'], '各家都同意了'],
] as Array<[string, Array<ReviewTask['state']>, string]>)('departments: %s', (_name, states, expected) => {
  expect(
    reviewsView(
      states.map((state) => task({ state, at: now, lamp: off })),
      now,
    )?.note,
  ).toBe(expected)
})

test('of an original each side is asked only where its own word is waited for', () => {
  const original = {
    ...{ originalId: 'O1', name: '户口本', count: 2, photos: [], keeper: '文化巷王敏', takenAt: now, backAt: null },
    ...{ state: 'taking', waits: 'applicant' },
  } as Original
  expect(originalView(original, 'applicant', now)).toMatchObject({
    title: '户口本 2 份',
    asks: '窗口说收到了您的这份原件，对吗？',
    note: '交给文化巷王敏 · 今天 10:00 交出',
  })
  const other = originalView(original, 'worker', now)
  expect([other.asks, other.note]).toEqual([null, '交给文化巷王敏 · 今天 10:00 交出 · 等居民确认'])
})

test('an applicant reads what people did, not how colleagues remind each other', () => {
  const event = (seq: number, kind: string, facts = {}, words: string | null = null) =>
    ({ seq, at: now, kind, facts, words, by: { role: 'worker', me: false, name: '文化巷王敏' } }) as MatterEvent
  const events = [
    event(1, 'accepted', { promised: 2400 }),
    event(2, 'amber'),
    event(3, 'asked', { materials: [{ name: '户口本' }] }, '缺首页'),
    event(4, 'something new'),
  ]
  const told = matterTimeline(events, now, true)
  expect(told.map(({ title }) => title)).toEqual(['文化巷王敏更新了进展', '文化巷王敏请您补齐', '文化巷王敏受理了'])
  expect(told[1]).toMatchObject({ line: '户口本', quote: '缺首页' })
  expect(told[2]?.line).toBe('从头负责到底，承诺 5 个工作日内办好')
  expect(matterTimeline(events, now, false)).toHaveLength(4)
})

test('in my list a matter says what is asked of me before how long it takes', () => {
  const card = {
    ...{ matterId: 'M1', title: '高龄津贴申领', state: 'short', mode: 'online', called: '', receiver: '王敏' },
    ...{
      lamp: off,
      myMove: true,
      visitDate: null,
      last: { kind: 'asked', at: now, by: '文化巷王敏', words: '缺首页' },
    },
  } as unknown as MatterCard
  expect(myMatterCard(card, now)).toMatchObject({
    tag: { words: '请补齐', tone: 'pine' },
    sentence: '文化巷王敏请您补齐：缺首页',
    quiet: '等您补齐，计时先停着 · 王敏负责 · 刚刚',
    asks: true,
  })
})
