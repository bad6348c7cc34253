import { plainOf } from './grams'
import { suggest } from './suggest'

const wordsFor = (text: string) => suggest(text, 1)[0]?.words ?? []

test.each([
  ['三楼楼道的感应灯不亮了', '感应灯'],
  ['胡同口的马葫芦盖子没了，黑洞洞一个窟窿', '马葫芦盖'],
  ['家里暖气不热，室温只有十五度', '暖气'],
  ['楼上半夜唱歌太吵', '半夜'],
])('%s → %s', (text, word) => {
  expect(wordsFor(text).join(' ')).toContain(word)
})

test('every word stands in the text, in its order, and none over another', () => {
  const text = '邻居家的狗半夜一直叫，影响孩子睡觉，说了好几次也不管'
  const plain = plainOf(text)
  let after = 0
  for (const word of wordsFor(text)) {
    const at = plain.indexOf(word, after)
    expect(at).toBeGreaterThanOrEqual(after)
    after = at + word.length
  }
  expect(after).toBeGreaterThan(0)
})

test('words are few and short enough to be read in one line', () => {
  const words = wordsFor('暖气不热，家里冷得跟冰窖似的，暖气片冰凉，供热公司电话打不通，室温不到十六度，老人冻感冒了')
  expect(words.length).toBeLessThanOrEqual(4)
  expect(words.every((word) => word.length >= 2 && word.length <= 8)).toBe(true)
})

test.each(['', '啊啊啊', '12345', '？！……', '   ', 'asdf', '你好', '今天天气不错'])('“%s” says nothing', (text) => {
  expect(suggest(text)).toEqual([])
})

test.each([
  ['楼道灯不亮，上楼看不见', 'housing.light', '路灯不亮，走路看不见', 'facility.streetlight'],
  ['棚顶漏水，楼顶防水坏了', 'housing.leak', '楼上漏水泡了我家，不肯赔钱', 'neighbour.leakclaim'],
  ['车堵在我家门口，叫不来车主挪车', 'traffic.parking', '小区车位太少，晚上没地方停', 'traffic.spaces'],
  ['下水道堵了往屋里返水', 'utility.sewer', '一下雨路口就积水', 'facility.drain'],
  ['楼上装修电钻响一天', 'noise.renovation', '楼上半夜喝酒吵闹', 'noise.night'],
  ['电动车推上楼在楼道充电', 'safety.ebike', '电动车横七竖八停在门口', 'traffic.shared'],
  ['有人在楼顶搭彩钢房', 'illegal.building', '对门在楼道里放鞋柜', 'illegal.public'],
])('neighbours are told apart: %s (%s), %s (%s)', (one, first, other, second) => {
  expect(suggest(one, 1)[0]?.category).toBe(first)
  expect(suggest(other, 1)[0]?.category).toBe(second)
})
