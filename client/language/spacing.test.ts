import { bound, spaced } from './spacing'

test('Chinese and figures stand a little apart', () => {
  expect(spaced('锦绣小区3号楼2单元')).toBe('锦绣小区 3 号楼 2 单元')
  expect(spaced('12网格')).toBe('12 网格')
})

test('what is spaced already stays as it is', () => {
  expect(spaced('锦绣小区 3 号楼')).toBe('锦绣小区 3 号楼')
})

test('a figure stays with its unit, and a dot with the word before it', () => {
  expect(bound('11 月 23 日 周一 · 约 15 分钟')).toBe('11\u00a0月\u00a023\u00a0日 周一\u00a0· 约 15\u00a0分钟')
  // A word is not torn for it: 今天 16:32 may end after 今天.
  expect(bound('今天 16:32 前答复')).toBe('今天 16:32\u00a0前答复')
})
