import { claimCodeIn, spelled } from './claim'

test('a code is read however it was typed, and nothing else is one', () => {
  expect(['7K3Q2M9D', '7k3q 2m9d', ' 7K3Q-2M9D '].map(claimCodeIn)).toEqual(Array(3).fill('7K3Q2M9D'))
  expect(['', '7K3Q2M9', '7K3Q2M9D2', '7K3Q2M9O', '12345678'].map(claimCodeIn)).toEqual(Array(5).fill(''))
  expect(claimCodeIn(spelled('7K3Q2M9D'))).toBe('7K3Q2M9D')
})
