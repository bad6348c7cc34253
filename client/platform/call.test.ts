const invoke = jest.fn()
jest.mock('./cloud', () => ({ cloud: { invoke: (...given: unknown[]) => invoke(...given) } }))
const shelf = new Map<string, unknown>()
jest.mock('./storage', () => ({
  recall: (name: string) => shelf.get(name) ?? null,
  remember: (name: string, value: unknown) => void shelf.set(name, value),
  forget: (name: string) => void shelf.delete(name),
}))

import { routes } from '../contract'
import { call } from './call'

const keys = () => invoke.mock.calls.map(([, payload]) => payload.key)
const withdraw = { requestId: 'r1', version: 2 }

beforeEach(() => {
  invoke.mockReset()
  shelf.clear()
})

test('a reading carries no key, a writing always one', async () => {
  invoke.mockResolvedValue({ ok: true, data: {} })
  await call(routes.chain.me, {})
  await call(routes.requests.withdraw, withdraw)
  expect(invoke.mock.calls[0]).toEqual(['chain', { action: 'me', input: {} }])
  expect(keys()[1]).toMatch(/^.{20}$/)
})

test('over a bad line the same intent is sent again under the same key', async () => {
  invoke.mockRejectedValueOnce(new Error('no line')).mockResolvedValue({ ok: true, data: {} })
  expect(await call(routes.requests.withdraw, withdraw)).toEqual({ ok: false, error: { code: 'network' } })
  expect(await call(routes.requests.withdraw, withdraw)).toEqual({ ok: true, data: {} })
  expect(keys()[0]).toBe(keys()[1])
})

test('after an answer, the same words are a new intent', async () => {
  invoke.mockResolvedValue({ ok: false, error: { code: 'request.moved', state: 'closed', version: 3 } })
  await call(routes.requests.withdraw, withdraw)
  await call(routes.requests.withdraw, withdraw)
  expect(keys()[0]).not.toBe(keys()[1])
})

test('an answer that is none is a failed line', async () => {
  invoke.mockResolvedValue('<html>')
  expect(await call(routes.chain.me, {})).toEqual({ ok: false, error: { code: 'network' } })
})

test('who never answers is not waited for without end', async () => {
  jest.useFakeTimers()
  invoke.mockReturnValue(new Promise(() => undefined))
  const asked = call(routes.chain.me, {})
  await jest.advanceTimersByTimeAsync(12_000)
  expect(await asked).toEqual({ ok: false, error: { code: 'timeout' } })
  jest.useRealTimers()
})
