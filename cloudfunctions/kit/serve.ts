import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { type Answer, type InputOf, type Instant, key as keySchema, type OutputOf, type Route } from '../contract'
import { failed, Refused } from './answer'
import { now } from './clock'
import { cloud } from './cloud'
import { Contended } from './transaction'

/** What a use case is given beside its input; nothing of it comes from the caller's own words but the key. */
export interface Context {
  openid: string
  /** The intent's idempotency key; one is made where the caller sent none. */
  key: string
  now: Instant
}

export type UseCase<R extends Route> = (input: InputOf<R>, context: Context) => Promise<OutputOf<R> | Refused>

/** WeChat's are 28 characters; anything that could be mistaken for a path, a name or an operator is nobody. */
const OPENID = /^[A-Za-z0-9_-]{1,64}$/

/**
 * The entry of a cloud function: parses, learns the caller from the platform, runs the use case, answers. A bug is logged
 * with its request id and answered once without its insides. Does not compile while a route lacks its use case.
 */
export function serve<T extends Record<string, Route>>(routes: T, useCases: { [A in keyof T]: UseCase<T[A]> }) {
  return async (event: unknown): Promise<Answer<unknown>> => {
    const requestId = randomUUID()
    try {
      return await answer(routes, useCases, event)
    } catch (error) {
      if (error instanceof Contended) return failed({ code: 'server.busy' })
      console.error(
        JSON.stringify({ requestId, action: (event as { action?: unknown })?.action, error: describe(error) }),
      )
      return failed({ code: 'server.failed', requestId })
    }
  }
}

async function answer<T extends Record<string, Route>>(
  routes: T,
  useCases: { [A in keyof T]: UseCase<T[A]> },
  event: unknown,
): Promise<Answer<unknown>> {
  const { action, input, key } = (event ?? {}) as { action?: unknown; input?: unknown; key?: unknown }
  const { OPENID: openid } = cloud.getWXContext() as { OPENID?: string }
  if (!openid || !OPENID.test(openid)) return failed({ code: 'caller.unknown' })
  if (typeof action !== 'string' || !Object.hasOwn(routes, action))
    return failed({ code: 'action.unknown', action: String(action).slice(0, 40) })
  const route = routes[action] as T[keyof T]
  const parsed = route.input.safeParse(input ?? {})
  if (!parsed.success) return failed({ code: 'input.invalid', issues: problemsOf(parsed.error, 'input') })
  const parsedKey = keySchema.optional().safeParse(key ?? undefined)
  if (!parsedKey.success) return failed({ code: 'input.invalid', issues: problemsOf(parsedKey.error, 'key') })
  const run = useCases[action as keyof T] as UseCase<Route>
  const result = await run(parsed.data, { openid, key: parsedKey.data ?? randomUUID(), now: now() })
  return result instanceof Refused ? failed(result.failure) : { ok: true, data: promised(route, result) }
}

const problemsOf = (error: z.ZodError, root: string) =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => ({ path: [root, ...path].join('.').slice(0, 80), problem: message.slice(0, 200) }))

/** Under test every answer is held against its route; in service the types are trusted. */
const promised = (route: Route, result: unknown): unknown =>
  process.env.WEIGE_CHECK_ANSWERS ? route.output.parse(result) : result

const describe = (error: unknown): unknown =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error
