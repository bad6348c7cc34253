import { newest } from './client'

const own = { version: 6, at: 60_000, state: 'waiting' }

test('a copy that is older than one’s own act is no news', () => {
  expect(newest(own, { version: 5, at: 61_000, state: 'missed' })).toBe(own)
  expect(newest(own, { version: 7, at: 61_000, state: 'called' })).toMatchObject({ state: 'called' })
})

test('a cloud that was set up anew is believed, though its versions begin again', () => {
  expect(newest(own, { version: 1, at: 90_000, state: 'waiting' })).toMatchObject({ version: 1 })
})

test('the same version may have moved otherwise, and what has no version is always news', () => {
  expect(newest({ version: 6, at: 1, ahead: 3 }, { version: 6, at: 2, ahead: 2 })).toMatchObject({ ahead: 2 })
  expect(newest({ version: 6 }, { version: 5 })).toEqual({ version: 5 })
  expect(newest([1, 2], [1])).toEqual([1])
  expect(newest(undefined, { version: 1 })).toEqual({ version: 1 })
})

test('what has not changed stays the same object, so that nothing is drawn anew', () => {
  const shown = { version: 1, items: ['a'] }
  expect(newest(shown, { version: 1, items: ['a'] })).toBe(shown)
})
