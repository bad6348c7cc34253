import type { QueueBoard } from '../../../contract'
import { deskFace, newest, stillTold, toSay, waitWords } from './hall'
import { saidCall } from './said'
import { centreAsked } from './scene'

const at = Date.parse('2026-09-01T10:00:00+08:00')
const second = 1000
const call = (callId: string, number: string, ago: number, no = 1): QueueBoard['calls'][number] => ({
  ...{ callId, number, desk: { no, name: `${no}号全能岗` }, at: at - ago * second, times: 1 },
})
const desk = (no: number, change: Partial<QueueBoard['desks'][number]> = {}): QueueBoard['desks'][number] => ({
  ...{ no, name: `${no}号全能岗`, state: 'open', number: null, doing: null, calledAt: null, ...change },
})

test('calls are read out in the order in which they were made, each once', () => {
  const calls = [call('c', 'A003', 2), call('b', 'A002', 10), call('a', 'A001', 20)]
  expect(toSay({ calls, at }, []).map(({ callId }) => callId)).toEqual(['a', 'b', 'c'])
  expect(toSay({ calls, at }, ['a', 'b']).map(({ callId }) => callId)).toEqual(['c'])
  expect(toSay({ calls, at }, ['a', 'b', 'c'])).toEqual([])
})

test('a display that is hung up at noon does not read out the morning', () => {
  expect(toSay({ calls: [call('new', 'A009', 80), call('old', 'A001', 3600)], at }, [])).toHaveLength(1)
})

test('what was read out is remembered only as long as the board tells of it', () => {
  expect(stillTold({ calls: [call('b', 'A002', 10)] }, ['a', 'b'])).toEqual(['b'])
})

test('the newest call stands largest until somebody comes', () => {
  const calls = [call('b', 'A002', 2, 2), call('a', 'A001', 9, 1)]
  const called = { number: 'A002', doing: 'called' as const }
  expect(newest({ calls, desks: [desk(1), desk(2, called)] })?.number).toBe('A002')
  const served = { number: 'A002', doing: 'serving' as const }
  expect(newest({ calls, desks: [desk(1, { number: 'A001', doing: 'called' }), desk(2, served)] })?.number).toBe('A001')
  expect(newest({ calls, desks: [desk(1), desk(2, served)] })).toBeNull()
})

test('a desk says whether one may come', () => {
  expect(deskFace(desk(1)).words).toBe('等待叫号')
  expect(deskFace(desk(1, { state: 'paused' }))).toMatchObject({ words: '暂停一会儿', tone: 'off' })
  // Whoever sits there is served to the end, though the desk takes nobody else.
  expect(deskFace(desk(1, { state: 'paused', number: 'A001', doing: 'serving' })).tone).toBe('serving')
})

test('how long one would wait, also where nobody waits or nobody serves', () => {
  expect(waitWords({ waiting: 0, minutes: 0 })).toBe('现在没有人等，取号就能办')
  expect(waitWords({ waiting: 0, minutes: null })).toBe('窗口还没开始叫号')
  expect(waitWords({ waiting: 4, minutes: 25 })).toBe('4 人在等，现在取号大约等 25 分钟')
})

test('a number is read out figure by figure', () => {
  expect(saidCall('A012', 2)).toBe('请 A 零一二 号，到 2 号窗口')
})

test('the code at the door names its centre; anything else names none', () => {
  expect(centreAsked({ scene: 'C1', centreId: '' })).toBe('C1')
  expect(centreAsked({ scene: '', centreId: 'centre-L01' })).toBe('centre-L01')
  expect(centreAsked({ scene: 'u=12 03', centreId: '<b>' })).toBe('')
})
