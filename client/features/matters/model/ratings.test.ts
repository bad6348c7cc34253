import { ratingsView } from './ratings'

test('before the first five nothing is told but how many', () => {
  expect(ratingsView({ count: 0, figures: null, words: [] }).line).toContain('还没有评价')
  expect(ratingsView({ count: 3, figures: null, words: [] })).toMatchObject({
    line: '评了 3 件，满 5 件一起告诉您',
    figures: [],
  })
})

test('figures say of how many they are, and how many still wait', () => {
  const figures = { of: 10, solved: 7, half: 2, not: 1, stars: 4 }
  const view = ratingsView({ count: 12, figures, words: ['很耐心'] })
  expect(view.line).toBe('这三个月评的 10 件，还有 2 件满 5 件再一起算')
  expect(view.figures.map(({ name, words }) => `${name} ${words}`)).toEqual([
    '平均 4.0 星',
    '解决了 7 件',
    '解决一半 2 件',
    '没解决 1 件',
  ])
  expect(ratingsView({ count: 10, figures, words: [] }).line).toBe('这三个月评的 10 件')
})

test('what the head answered is read under his name', () => {
  const figures = { of: 5, solved: 4, half: 0, not: 1, stars: 4 }
  const answers = [{ by: '金明姬', words: '加了一个窗口' }]
  expect(ratingsView({ count: 5, figures, words: [], answers }).answers).toEqual(['金明姬：加了一个窗口'])
  expect(ratingsView({ count: 5, figures, words: [] }).answers).toEqual([])
})
