import type { NoticeKind, RequestKind } from '../../contract'
import { heldUntil, quietUntil } from './quiet'

const at = (time: string) => Date.parse(`${time}+08:00`)
const MORNING = at('2026-09-02T07:00:00')

test.each([
  ['2026-09-01T21:59:59.999', null],
  ['2026-09-01T22:00:00', MORNING],
  ['2026-09-01T23:59:59', MORNING],
  ['2026-09-02T00:00:00', MORNING],
  ['2026-09-02T06:59:59.999', MORNING],
  ['2026-09-02T07:00:00', null],
  ['2026-09-02T13:00:00', null],
])('at %s people are left alone until %s', (time, until) => {
  expect(quietUntil(at(time))).toBe(until)
})

const NIGHT = at('2026-09-01T23:30:00')
test.each<[NoticeKind, 'of itself' | 'by somebody', RequestKind, boolean]>([
  ['amber', 'of itself', 'request', true],
  ['climbed', 'of itself', 'grumble', true],
  ['reopened', 'of itself', 'request', true],
  ['reopened', 'by somebody', 'request', false],
  ['task', 'by somebody', 'request', false],
  ['followUp', 'by somebody', 'request', true],
  ['followUp', 'of itself', 'emergency', true],
  ['amber', 'of itself', 'emergency', false],
  ['emergency', 'by somebody', 'emergency', false],
])('%s %s about a %s is held at night: %s', (kind, how, about, held) => {
  const asked = { byItself: how === 'of itself', about, now: NIGHT }
  expect(heldUntil(kind, asked)).toBe(held ? MORNING : null)
  expect(heldUntil(kind, { ...asked, now: at('2026-09-01T12:00:00') })).toBeNull()
})
