import type { QueueBoard } from '../../../contract'

export type Call = QueueBoard['calls'][number]

/** A call is news for so long; who comes into the hall later reads it from the desks. */
const NEWS = 90_000

/** Calls to be read out, the oldest first: those not read out yet, and none that is no news any more. */
export const toSay = ({ calls, at }: Pick<QueueBoard, 'calls' | 'at'>, said: readonly string[]): Call[] =>
  calls.filter((call) => !said.includes(call.callId) && at - call.at < NEWS).reverse()

/** What was read out, as far as the board still tells of it: it never grows. */
export const stillTold = ({ calls }: Pick<QueueBoard, 'calls'>, said: readonly string[]): string[] =>
  said.filter((callId) => calls.some((call) => call.callId === callId))

/** The newest call whose number is still wanted: it stands largest. Null in a quiet hall. */
export function newest({ calls, desks }: Pick<QueueBoard, 'calls' | 'desks'>): Call | null {
  const wanted = desks.filter(({ doing }) => doing === 'called').map(({ number }) => number)
  return calls.find(({ number }) => wanted.includes(number)) ?? null
}

export interface DeskFace {
  no: number
  number: string | null
  words: string
  tone: 'called' | 'serving' | 'free' | 'off'
}

export function deskFace({ no, state, number, doing }: QueueBoard['desks'][number]): DeskFace {
  if (number !== null && doing === 'called') return { no, number, words: '请到窗口', tone: 'called' }
  if (number !== null) return { no, number, words: '正在办理', tone: 'serving' }
  if (state === 'open') return { no, number: null, words: '等待叫号', tone: 'free' }
  return { no, number: null, words: state === 'paused' ? '暂停一会儿' : '暂未开放', tone: 'off' }
}

/** What stands at the foot of the hall's display. */
export function waitWords({ waiting, minutes }: Pick<QueueBoard, 'waiting' | 'minutes'>): string {
  if (waiting === 0) return minutes === null ? '窗口还没开始叫号' : '现在没有人等，取号就能办'
  return minutes === null ? `${waiting} 人在等，窗口还没开始叫号` : `${waiting} 人在等，现在取号大约等 ${minutes} 分钟`
}
