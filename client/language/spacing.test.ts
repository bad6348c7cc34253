import { spaced } from './spacing'

test('Chinese and figures stand a little apart', () => {
  expect(spaced('锦绣小区3号楼2单元')).toBe('锦绣小区 3 号楼 2 单元')
  expect(spaced('12网格')).toBe('12 网格')
})

test('what is spaced already stays as it is', () => {
  expect(spaced('锦绣小区 3 号楼')).toBe('锦绣小区 3 号楼')
})
