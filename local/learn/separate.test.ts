import { unpack } from '../../cloudfunctions/core/recognition/packed'
import { evaluate, macroF1 } from './evaluate'
import { randomFrom } from './random'
import { letters, sentences } from './recipes'
import { type Example, train } from './train'

const subjects = {
  公交: ['公交', '车站', '线路', '司机'],
  供热: ['暖气', '室温', '供热', '冰凉'],
  医保: ['报销', '医院', '门诊', '看病'],
}
const padding = ['请尽快', '谢谢', '您好', '最近', '我们这里', '已经很久', '希望解决', '没人管']

/** Texts that each say two words of their subject among idle ones. */
function texts(count: number, seed: number): Example[] {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  return Array.from({ length: count }, () => {
    const [label, words] = pick(Object.entries(subjects))
    return { text: [pick(padding), pick(words), pick(padding), pick(words), pick(padding)].join(''), label }
  })
}

test('what was learned holds for texts never seen', () => {
  const evaluation = evaluate(unpack(train(texts(150, 1))), texts(60, 2))
  expect(evaluation.right).toBeGreaterThanOrEqual(58)
  expect(macroF1(evaluation)).toBeGreaterThan(0.95)
})

test('the same examples give the same model', () => {
  expect(train(texts(80, 3))).toEqual(train(texts(80, 3)))
})

test('a label that is rare is still found', () => {
  const many = texts(300, 4).filter(({ label }, index) => label !== '医保' || index < 30)
  const { perLabel, labels } = evaluate(unpack(train(many, { recipe: letters })), texts(60, 5))
  const rare = perLabel[labels.indexOf('医保')]
  expect(rare?.right).toBe(rare?.texts)
})

test('a model has no more n-grams than its recipe allows', () => {
  expect(train(texts(80, 6), { recipe: { ...sentences, mostRows: 40 } }).rows).toBe(40)
})

test('one label alone cannot be learned', () => {
  expect(() => train([{ text: '暖气不热', label: '供热' }])).toThrow('one label')
})
