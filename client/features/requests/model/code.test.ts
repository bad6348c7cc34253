import { codeIn } from './code'

test.each([
  ['M4ZPJU', 'M4ZPJU'],
  [' m4zpju ', 'M4ZPJU'],
  ['编号 M4Z PJU', 'M4ZPJU'],
  ['编号：m4z-pju。', 'M4ZPJU'],
])('%j is the number %s', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

test.each(['', 'M4ZPJ', 'O4ZPJU', '1lI0oo', '楼道灯不亮'])('%j is no number', (text) => {
  expect(codeIn(text)).toBeNull()
})
