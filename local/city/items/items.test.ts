import { item, itemLists } from '../../../cloudfunctions/contract'
import { indexOf, search } from '../../../cloudfunctions/core/item/search'
import { catalogue } from '.'

const listed = catalogue.map((one) => ({ item: one, version: 1, from: 0 }))
const index = indexOf(listed)
const first = (text: string) => search(index, text, 5)[0]?.item.code

test.each(catalogue.map((one) => [one.name, one] as const))('%s is written as the contract wants it', (_name, one) => {
  expect(item.safeParse(one).error?.issues ?? []).toEqual([])
})

test('some fifty kinds are ours, nine are not, and every list has some', () => {
  const of = (list: string) => catalogue.filter((one) => one.list === list).length
  expect(catalogue.length - of('other-office')).toBeGreaterThanOrEqual(50)
  expect(of('other-office')).toBe(9)
  for (const list of Object.keys(itemLists)) expect(of(list)).toBeGreaterThan(3)
  expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length)
})

test('a paper has the same name and form wherever it is asked for', () => {
  const known = new Map<string, string>()
  for (const { materials } of catalogue)
    for (const { code, name, form, paper } of materials) {
      const essence = JSON.stringify({ name, form, paper })
      expect(known.get(code) ?? essence).toBe(essence)
      known.set(code, essence)
    }
})

describe('people find an item by their own words', () => {
  test.each([
    ['老人补贴', 'gaoling'],
    ['我妈80岁有没有补贴', 'gaoling'],
    ['老年证', 'laonianzheng'],
    ['吃低保', 'dibao'],
    ['被辞退了', 'shiyedengji'],
    ['自己交社保', 'linghuo'],
    ['准生证', 'shengyudengji'],
    ['廉租房', 'gongzufang'],
    ['刷脸认证', 'yanglaorenzheng'],
    ['狗证', 'yangquan'],
    ['证明我住这', 'juzhuzhengming'],
    ['证明我妈是我妈', 'qinshu'],
    ['单身证明', 'hunyinzhuangkuang'],
    ['退伍军人优待', 'youdaizheng'],
    ['轮椅', 'fuju'],
    ['邻居吵架', 'tiaojie'],
    ['暖气费交不起', 'qunuan'],
    ['外地看病报销', 'yidijiuyi'],
    ['孩子放学没人接', 'ertongzhijia'],
    ['装电梯', 'dianti'],
  ])('%s', (text, code) => expect(first(text)).toBe(code))

  test('and nothing where nothing is meant', () => {
    expect(search(index, '量子力学', 5)).toEqual([])
    expect(search(index, '！！！', 5)).toEqual([])
  })
})

test('a search takes less than five milliseconds', () => {
  const texts = ['老人补贴', '我妈八十岁了想问问每个月有没有钱领', '办居住证要什么', '低保']
  // The best of several rounds: what else the machine does is no part of a search.
  const rounds = Array.from({ length: 12 }, () => {
    const started = performance.now()
    for (const text of texts) search(index, text, 10)
    return (performance.now() - started) / texts.length
  })
  expect(Math.min(...rounds)).toBeLessThan(5)
})
