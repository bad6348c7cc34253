import { columnOf, kindOf } from './columns'
import { faultsIn, findingsBook, grouped } from './findings'
import { layoutOf } from './layout'
import { LEAD, momentOf } from './moment'

const NOON = Date.parse('2026-09-01T12:00:00+08:00')
const MINUTE = 60_000

test('a version holds from the next midnight unless a moment is named, and never from one too near', () => {
  expect(momentOf(undefined, NOON, false)).toEqual({ from: Date.parse('2026-09-02T00:00:00+08:00') })
  expect(momentOf('now', NOON, false)).toEqual({ from: NOON + LEAD })
  expect(momentOf('now', NOON, true)).toEqual({ from: NOON })
  expect(momentOf(NOON + MINUTE, NOON, false)).toEqual({ earliest: NOON + LEAD })
  expect(momentOf(NOON - MINUTE, NOON, true)).toEqual({ earliest: NOON })
})

test('two minutes before midnight the next one is too near: it is that after it', () => {
  const late = Date.parse('2026-09-01T23:58:00+08:00')
  expect(momentOf(undefined, late, false)).toEqual({ from: Date.parse('2026-09-03T00:00:00+08:00') })
})

test.each([
  ['编码', 'id'],
  ['区划编码（必填）', 'id'],
  ['Door Names', 'doorNames'],
  ['每层户数', 'doors'],
  ['备注', null],
  ['constructor', null],
])('the heading %s means %s', (heading, column) => expect(columnOf(heading)).toBe(column))

test.each([
  ['街道', 'street'],
  ['社区', 'lane'],
  ['Grid', 'grid'],
  ['片区', null],
  ['', null],
])('the kind %s is %s', (word, kind) => expect(kindOf(word)).toBe(kind))

test('doors are named floor by floor, however they are divided', () => {
  const { note, all } = findingsBook()
  const names = [
    ['101', '102'],
    ['201', '202'],
  ]
  expect(layoutOf({ doorNames: '101 102；201、202' }, 'unit', note)).toEqual({ floors: 2, doors: 2, names })
  expect(layoutOf({ doorNames: '101室 102室；２０１、202' }, 'unit', note)).toEqual({ floors: 2, doors: 2, names })
  expect(layoutOf({ floors: '6层', doors: '2' }, 'unit', note)).toEqual({ floors: 6, doors: 2 })
  expect(layoutOf({}, 'unit', note)).toBeNull()
  expect(all).toEqual([])
})

test('findings of one reason stand together, faults first, and no more are shown than can be read', () => {
  const { note, all } = findingsBook()
  for (let row = 2; row < 40; row++) note('head.none', { file: 'tree', row }, { name: `${row}` })
  note('id.missing', { file: 'tree', row: 7, column: 'id' })
  const groups = grouped(all)
  expect(groups.map(({ code, level, count, first }) => [code, level, count, first.length])).toEqual([
    ['id.missing', 'fault', 1, 1],
    ['head.none', 'warning', 38, 20],
  ])
  expect(faultsIn(all)).toBe(1)
})
