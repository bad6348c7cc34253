const shelf = new Map<string, unknown>()
jest.mock('./storage', () => ({
  recall: (name: string) => shelf.get(name) ?? null,
  remember: (name: string, value: unknown) => void shelf.set(name, value),
  forget: (name: string) => void shelf.delete(name),
}))

import { keyOf, settled } from './intent'

beforeEach(() => shelf.clear())

test('the same intent keeps its key until it has its answer', () => {
  const key = keyOf('requests.submit:{"text":"灯坏了"}')
  expect(keyOf('requests.submit:{"text":"灯坏了"}')).toBe(key)
  settled('requests.submit:{"text":"灯坏了"}')
  expect(keyOf('requests.submit:{"text":"灯坏了"}')).not.toBe(key)
})

test('other words are another intent', () => {
  expect(keyOf('a')).not.toBe(keyOf('b'))
})

test('a key is what the contract takes', () => {
  expect(keyOf('a')).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
})

test('only the newest intents are kept', () => {
  const first = keyOf('intent 0')
  for (let at = 1; at <= 12; at++) keyOf(`intent ${at}`)
  expect(keyOf('intent 0')).not.toBe(first)
})
