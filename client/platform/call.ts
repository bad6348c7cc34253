import type { AskOf, Failure, OutputOf, Route } from '../contract'
import { cloud } from './cloud'
import { keyOf, settled } from './intent'

/** What the contract names, and what only the road between can do. */
export type ClientFailure = Failure | { code: 'network' } | { code: 'timeout' }
export type Result<Data> = { ok: true; data: Data } | { ok: false; error: ClientFailure }

const patience = { reading: 12_000, writing: 20_000 }
/** A whole city is read and measured: as long as the function itself may take. */
const LONG = 60_000
const slow = new Set(['areas.check', 'areas.publish'])
/** Failures after which nobody knows whether it was done: the key is kept for the next try. */
const unanswered = new Set<ClientFailure['code']>(['network', 'timeout', 'server.busy', 'server.failed'])

/** Asks one action of the contract. Never throws: a line that fails is an answer too. */
export async function call<R extends Route>(route: R, input: AskOf<R>): Promise<Result<OutputOf<R>>> {
  const { function: name, action, writes } = route
  const intent = `${name}.${action}:${JSON.stringify(input)}`
  const asked = cloud.invoke(name, { action, input, ...(writes ? { key: keyOf(intent) } : {}) })
  const wait = slow.has(`${name}.${action}`) ? LONG : patience[writes ? 'writing' : 'reading']
  const result = await answerIn(wait, asked)
  if (writes && (result.ok || !unanswered.has(result.error.code))) settled(intent)
  return result as Result<OutputOf<R>>
}

/** Does under a key drawn before what was put off; the same key twice does it once. */
export const callUnder = (
  key: string,
  { function: name, action, input }: { function: string; action: string; input: unknown },
): Promise<Result<unknown>> => answerIn(patience.writing, cloud.invoke(name, { action, input, key }))

/** The key of an intent that is put off: whoever sends it later answers for it. */
export function keyToKeep({ function: name, action }: Route, input: unknown): string {
  const intent = `${name}.${action}:${JSON.stringify(input)}`
  const key = keyOf(intent)
  settled(intent)
  return key
}

async function answerIn(milliseconds: number, asked: Promise<unknown>): Promise<Result<unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<unknown>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: { code: 'timeout' } }), milliseconds)
  })
  const answer = asked.then(
    (value): Result<unknown> => (isResult(value) ? value : { ok: false, error: { code: 'network' } }),
    (): Result<unknown> => ({ ok: false, error: { code: 'network' } }),
  )
  const first = await Promise.race([answer, late])
  clearTimeout(timer)
  return first
}

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
