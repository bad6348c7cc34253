import { randomUUID } from 'node:crypto'
import { isOpenid } from './caller'
import type { Meter } from './meter'
import type { Call, Outcome } from './runtime/call'
import type { Functions } from './runtime/functions'
import { exceeds, limits } from './wire/limits'

export interface Calls {
  /** A phone calls: `text` is the JSON it sent. */
  fromPhone(name: string, openid: string, text: string): Promise<Outcome | Refusal>
  /** Another function calls; who called that one is passed on. */
  fromFunction(name: string, event: string, from: { callId: string; source: string }): Promise<Outcome>
  /** A timer or WeChat itself calls: there is no openid. */
  fromCloud(name: string, event: Record<string, unknown>, timer: boolean): Promise<Outcome>
  /** Who called the running call of this id, where a person did. */
  openidOf(callId: string): string | undefined
  /** When this person last called, milliseconds since the epoch. */
  lastVisit(openid: string): number | undefined
}

export interface Refusal {
  ok: false
  code: 'caller.unknown' | 'input.invalid' | 'input.tooLarge'
  message: string
}

interface CallsOptions {
  functions: Functions
  meter: Meter
  now(): number
}

const refusal = (code: Refusal['code'], message: string): Refusal => ({ ok: false, code, message })

/** The event a phone sent, or null where it is no JSON object. */
function eventOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Names of actions come from outside: only plain ones are told apart. */
const actionOf = (event: Record<string, unknown>): string =>
  typeof event.action === 'string' && /^[\w.:-]{1,64}$/.test(event.action) ? event.action : '-'

/** The JSON a phone gets. A function's own words may carry its insides: they stay in the log. */
export function answerOf(outcome: Outcome | Refusal): string {
  if (outcome.ok) return outcome.text
  const message = outcome.code === 'server.failed' ? '办理中断了，请稍后再试' : outcome.message
  return JSON.stringify({ ok: false, error: { code: outcome.code, message } })
}

const tooBig: Outcome = {
  ok: false,
  code: 'server.failed',
  message: '-604001 cloudfunction result size exceed limit (1MB)',
}

/** Starts calls, counts them, and keeps what a function returns below what the cloud lets through. */
export function createCalls({ functions, meter, now }: CallsOptions): Calls {
  const visits = new Map<string, number>()
  const openids = new Map<string, string | undefined>()

  const run = async (call: Omit<Call, 'id'>, action: string): Promise<Outcome> => {
    const id = randomUUID()
    const counted = meter.begin(id, call.name, action)
    openids.set(id, call.openid)
    const returned = await functions.run({ ...call, id })
    const outcome = returned.ok && exceeds(returned.text, limits.functionResponse) ? tooBig : returned
    openids.delete(id)
    meter.end(counted, outcome)
    return outcome
  }

  return {
    openidOf: (callId) => openids.get(callId),
    lastVisit: (openid) => visits.get(openid),
    async fromPhone(name, openid, text) {
      if (!isOpenid(openid)) return refusal('caller.unknown', 'the header x-wx-openid names nobody')
      if (exceeds(text, limits.functionRequest))
        return refusal('input.tooLarge', 'a function takes 100KB of text at most')
      const event = eventOf(text)
      if (!event) return refusal('input.invalid', 'the body is not a JSON object')
      visits.set(openid, now())
      return run({ name, event: text, openid, source: 'wx_client' }, actionOf(event))
    },
    fromFunction(name, event, { callId, source }) {
      const parsed = eventOf(event) ?? {}
      return run({ name, event, openid: openids.get(callId), source }, actionOf(parsed))
    },
    fromCloud: (name, event, timer) =>
      run(
        { name, event: JSON.stringify(event), source: timer ? 'wx_timer' : 'wx_push', timer },
        timer ? 'Timer' : 'push',
      ),
  }
}
