import { readJson, SMALL_BODY, sendJson, sendRefusal, sendText } from './http'
import type { Clock } from './runtime/clock'
import type { Timers } from './runtime/timers'
import type { Handler, RouteTable } from './visit'

function setClock(clock: Clock): Handler {
  return async ({ request, response }) => {
    const body = await readJson(request, SMALL_BODY)
    const offset = body?.offsetMs
    if (typeof offset !== 'number' || !Number.isFinite(offset)) {
      return sendRefusal(response, 'input.invalid', 'offsetMs is a number')
    }
    clock.set(offset)
    sendJson(response, { ok: true, data: { offsetMs: offset, now: clock.now() } })
  }
}

function runTimer(timers: Timers): Handler {
  return async ({ request, response }) => {
    const body = await readJson(request, SMALL_BODY)
    const outcome = await timers.tick(String(body?.function))
    if (!outcome) return sendRefusal(response, 'function.unknown', 'no timer of that name, or its last tick still runs')
    if (outcome.ok) return sendText(response, `{"ok":true,"data":${outcome.text}}`)
    sendRefusal(response, outcome.code, outcome.message)
  }
}

/** Time in a test's hands: move the clock, tick a timer. */
export const controlRoutes = ({ clock, timers }: { clock: Clock; timers: Timers }): RouteTable => ({
  'POST /clock': setClock(clock),
  'POST /timers/run': runTimer(timers),
})
