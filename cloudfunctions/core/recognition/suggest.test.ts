import { categories, departments } from '../../contract'
import { suggest } from './suggest'

test.each([
  ['三楼楼道的感应灯三天不亮了，老人晚上下楼不安全', 'housing.light'],
  ['小区东门积水很深，雨水口堵了', 'facility.drain'],
  ['楼上半夜唱歌太吵', 'noise.night'],
  ['家里暖气不热，室温只有十五度', 'utility.heat'],
  ['消防通道被杂物占用', 'safety.fireway'],
  ['有人遛狗不牵绳', 'pets.leash'],
])('%s', (text, category) => {
  expect(suggest(text)[0]?.category).toBe(category)
})

test('a text without any known word suggests nothing', () => {
  expect(suggest('啊啊啊')).toEqual([])
  expect(suggest('')).toEqual([])
})

test('confidences are shares of the evidence', () => {
  const all = suggest('路灯不亮，积水，停电', categories.length)
  expect(all.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 2)
})

test('the table is whole: twelve groups of six, each with a department and words', () => {
  expect(categories).toHaveLength(72)
  expect(new Set(categories.map(({ group }) => group)).size).toBe(12)
  for (const { department, words, resolveDays, respond } of categories) {
    expect(Object.hasOwn(departments, department)).toBe(true)
    expect(words.every((word) => word.length > 0)).toBe(true)
    expect(respond > 0 && resolveDays * 480 >= respond / 2).toBe(true)
  }
})
