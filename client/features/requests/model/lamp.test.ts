import type { Lamp } from '../../../contract'
import { dueWords, lampView } from './lamp'

const now = Date.parse('2025-11-20T10:00:00+08:00')
const lamp = (part: Partial<Lamp>): Lamp => ({
  colour: 'green',
  clock: 'resolve',
  dueAt: now + 5 * 3_600_000,
  left: 300,
  day: 480,
  provisional: false,
  ...part,
})

test('time left is said in working time', () => {
  expect(lampView(lamp({ left: 300 })).words).toBe('还剩 5 个工作小时')
  expect(lampView(lamp({ clock: 'respond', left: 240 })).words).toBe('4 个工作小时内答复')
})

test('over time is said plainly', () => {
  expect(lampView(lamp({ colour: 'red', left: -120 })).words).toBe('已超时 2 个工作小时')
  expect(lampView(lamp({ colour: 'red', clock: 'respond', left: -120 })).words).toBe('答复已超时 2 个工作小时')
})

test('a lamp has a meaning for who cannot see its colour', () => {
  expect(lampView(lamp({ colour: 'amber', left: 60 })).label).toBe('黄灯，还剩 1 个工作小时')
  expect(lampView(lamp({ colour: 'off', clock: null, dueAt: null, left: null })).label).toBe('没有计时')
})

test('a deadline is a moment; one past the published holidays says so', () => {
  expect(dueWords(lamp({}), now)).toBe('今天 15:00 前要办好')
  expect(dueWords(lamp({ clock: 'respond', left: -10 }), now)).toBe('今天 15:00 就该答复了')
  expect(dueWords(lamp({ provisional: true }), now)).toContain('节假日还没公布')
  expect(dueWords(lamp({ clock: null, dueAt: null, left: null }), now)).toBe('')
})
