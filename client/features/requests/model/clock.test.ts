import type { RequestView } from '../../../contract'
import { clockView } from './clock'

const off = { colour: 'off', clock: null, dueAt: null, left: null, day: 480, provisional: false } as const
const view = (part: Partial<RequestView>) =>
  ({ state: 'handling', promised: 1440, used: 580, lamp: off, ...part }) as RequestView

test('working time used of what was promised', () => {
  const clock = clockView(view({ lamp: { ...off, colour: 'amber' } }))
  expect(clock).toMatchObject({
    colour: 'amber',
    used: '用时 1 个工作日 1 小时（工作时间）',
    promised: '限 3 个工作日',
  })
  expect(clock?.share).toBeCloseTo(0.403, 2)
})

test('before a promise there is nothing to measure', () => {
  expect(clockView(view({ promised: null, used: null }))).toBeNull()
})

test('a clock that has stopped says how it ended; one that pauses says nothing', () => {
  expect(clockView(view({ state: 'resolved' }))?.colour).toBe('green')
  expect(clockView(view({ state: 'closed', used: 2000 }))).toMatchObject({ colour: 'red', share: 1 })
  expect(clockView(view({ state: 'returned' }))?.colour).toBe('off')
})
