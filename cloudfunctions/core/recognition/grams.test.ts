import { eachGram, plainOf } from './grams'

const gramsOf = (text: string, longest?: number) => {
  const found: string[] = []
  const plain = plainOf(text)
  eachGram(plain, (_, start, length) => found.push(plain.slice(start, start + length)), longest)
  return found
}

test('a text is read without its width, its case, its blanks and its numbers', () => {
  expect(plainOf('ＫＴＶ 太吵，  10号楼302！！')).toBe('ktv太吵 0号楼0')
  expect(plainOf('啊啊啊啊！')).toBe('啊啊')
  expect(plainOf('…！？')).toBe('')
})

test('n-grams do not reach over punctuation', () => {
  expect(gramsOf('没水，停电', 2)).toEqual(['没', '没水', '水', '停', '停电', '电'])
})

test('the same n-gram falls into the same bucket wherever it stands, another into another', () => {
  const buckets = new Map<string, Set<number>>()
  const plain = plainOf('路灯不亮的路灯在路口')
  eachGram(plain, (bucket, start, length) => {
    const gram = plain.slice(start, start + length)
    buckets.set(gram, (buckets.get(gram) ?? new Set()).add(bucket))
  })
  expect([...buckets.values()].every(({ size }) => size === 1)).toBe(true)
  expect(new Set([...buckets.values()].flatMap((found) => [...found])).size).toBe(buckets.size)
})
