import { tableOf } from './table'

test('quoted fields, line breaks in them and a byte order mark are read', () => {
  const { examples, faults } = tableOf(
    '\uFEFFid,text,label\r\n1,"第一行\n第二行，说""坏了""",供热\r\n2,没水,供水\r\n',
    'F',
  )
  expect(examples).toEqual([
    { text: '第一行\n第二行，说"坏了"', label: '供热' },
    { text: '没水', label: '供水' },
  ])
  expect(faults).toBe(0)
})

test.each([
  ['a field too few', '没水'],
  ['a field too many', '没水,供水,多'],
  ['an empty text', ',供水'],
  ['an empty label', '没水, '],
  ['bytes that are no UTF-8', '\uFFFD\uFFFD,供水'],
  ['a quote never closed', '"没水,供水'],
])('%s is a fault, and the rest is read', (_, row) => {
  expect(tableOf(`text,label\n停电,供电\n${row}`, 'F')).toEqual({
    examples: [{ text: '停电', label: '供电' }],
    faults: 1,
  })
})

test('a file says what it lacks', () => {
  expect(() => tableOf('', 'F')).toThrow('F is empty')
  expect(() => tableOf('内容,类别\na,b', 'F')).toThrow('needs the columns text and label; it has: 内容, 类别')
  expect(() => tableOf('text,label\n', 'F')).toThrow('no row that could be read')
})
