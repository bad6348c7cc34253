import { newest } from './client'

test('a copy that is older than one’s own act is no news', () => {
  const own = { version: 6, state: 'waiting' }
  expect(newest(own, { version: 5, state: 'missed' })).toBe(own)
  expect(newest(own, { version: 7, state: 'called' })).toEqual({ version: 7, state: 'called' })
})

test('the same version may have moved otherwise, and what has no version is always news', () => {
  expect(newest({ version: 6, ahead: 3 }, { version: 6, ahead: 2 })).toEqual({ version: 6, ahead: 2 })
  expect(newest([1, 2], [1])).toEqual([1])
  expect(newest(undefined, { version: 1 })).toEqual({ version: 1 })
})

test('what has not changed stays the same object, so that nothing is drawn anew', () => {
  const shown = { version: 1, items: ['a'] }
  expect(newest(shown, { version: 1, items: ['a'] })).toBe(shown)
})
