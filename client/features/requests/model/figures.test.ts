import type { Lamp, RequestCard } from '../../../contract'
import { figuresOf } from './figures'

const now = Date.parse('2025-11-20T11:00:00+08:00')
const due = (colour: Lamp['colour'], hours: number) =>
  ({
    lamp: { colour, clock: 'resolve', dueAt: now + hours * 3_600_000, left: 1, day: 480, provisional: false },
  }) as RequestCard

test('over time, due today and waiting are counted apart', () => {
  const todo = [due('red', -5), due('amber', 4), due('green', 6), due('green', 30)]
  expect(figuresOf(todo, false, now)).toEqual({ red: '1', today: '2', todo: '4' })
})

test('a list that goes on says so', () => {
  expect(figuresOf([due('green', 30)], true, now).todo).toBe('1+')
})
