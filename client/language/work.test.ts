import { usedWords, workWords } from './work'

test.each([
  [5, '5 分钟'],
  [0, '1 分钟'],
  [60, '1 个工作小时'],
  [300, '5 个工作小时'],
  [-120, '2 个工作小时'],
  [480, '1 个工作日'],
  [500, '8 个工作小时'],
  [3 * 480, '3 个工作日'],
  [2 * 480 + 30, '2 个工作日'],
])('%d working minutes are promised as %s', (minutes, words) => {
  expect(workWords(minutes, 480)).toBe(words)
})

test('in a district that works seven hours a day, a day has seven', () => {
  expect([420, 440, 3 * 420, 5 * 420].map((minutes) => workWords(minutes, 420))).toEqual([
    '1 个工作日',
    '7 个工作小时',
    '3 个工作日',
    '5 个工作日',
  ])
  expect([480, 840].map((minutes) => usedWords(minutes, 420))).toEqual(['1 个工作日 1 小时', '2 个工作日'])
})

test.each([
  [580, '1 个工作日 1 小时'],
  [9 * 60 + 40 - 480, '1 小时 40 分'],
  [40, '40 分钟'],
  [120, '2 小时'],
  [960, '2 个工作日'],
])('%d working minutes used are said as %s', (minutes, words) => {
  expect(usedWords(minutes, 480)).toBe(words)
})
