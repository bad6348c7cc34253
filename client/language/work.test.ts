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
  expect(workWords(minutes)).toBe(words)
})

test.each([
  [580, '1 个工作日 1 小时'],
  [9 * 60 + 40 - 480, '1 小时 40 分'],
  [40, '40 分钟'],
  [120, '2 小时'],
  [960, '2 个工作日'],
])('%d working minutes used are said as %s', (minutes, words) => {
  expect(usedWords(minutes)).toBe(words)
})
