import { type CentreRules, mondayOf, placeOf, reachOf, weekOf } from './rota'
import { minuteOf, shiftOf, spansOf, wheelOf } from './wheel'

const morning = [510, 690] as [number, number]
const afternoon = [780, 1020] as [number, number]
const rules = {
  centre: {
    posts: [
      { no: 1, name: '1号全能岗', worker: '王敏', cover: 2 },
      { no: 2, name: '2号全能岗', worker: '金花', cover: 1 },
    ],
  },
  rota: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { postNo: 1, weekday, shifts: [morning, afternoon] },
    { postNo: 2, weekday, shifts: [[510, 720] as [number, number], [810, 1020] as [number, number]] },
  ]),
  leaves: [{ id: 'l', postNo: 1, from: '2026-11-24', to: '2026-11-24', span: null, note: '培训' }],
  closures: [
    { id: 'c', from: '2026-11-26', to: '2026-11-26', span: null, why: '停电检修' },
    { id: 'd', from: '2026-11-27', to: '2026-11-27', span: [900, 1020], why: '开会' },
  ],
  sessions: [{ id: 's', date: '2026-11-25', span: [1050, 1140], posts: [2], kind: 'evening', why: '延时服务' }],
} as unknown as CentreRules

const week = weekOf(rules, '2026-11-23')
const on = (date: string) => week.find((one) => one.date === date)

test('a week begins on Monday', () => {
  expect([mondayOf('2026-11-20'), mondayOf('2026-11-23'), mondayOf('2026-11-22')]).toEqual([
    '2026-11-16',
    '2026-11-23',
    '2026-11-16',
  ])
})

test('lunches are staggered, the weekend rests, an evening stands beside the hours', () => {
  expect(on('2026-11-23')?.rows.map(({ bars }) => bars.map(({ span }) => span))).toEqual([
    [morning, afternoon],
    [
      [510, 720],
      [810, 1020],
    ],
  ])
  expect(on('2026-11-28')).toMatchObject({ note: '休', rows: [] })
  expect(on('2026-11-25')?.rows[1]?.bars.at(-1)).toEqual({ span: [1050, 1140], kind: 'session' })
})

test('who is away is covered by name; a closure takes out its hours and no others', () => {
  expect(on('2026-11-24')?.rows[0]).toMatchObject({ words: '金花顶岗', bars: [{ kind: 'away' }, { kind: 'away' }] })
  expect(on('2026-11-24')?.rows[1]?.words).toBe('')
  expect(on('2026-11-26')).toMatchObject({ note: '停办：停电检修', rows: [] })
  expect(on('2026-11-27')?.rows[0]?.bars.map(({ span }) => span)).toEqual([morning, [780, 900]])
})

test('the chart reaches as far as anybody works, in whole hours', () => {
  expect(reachOf(rules)).toEqual([480, 1140])
  expect(placeOf([480, 810], [480, 1140])).toEqual({ left: '0%', width: '50%' })
})

test('the wheel gives and takes hours; hours that run backwards are none', () => {
  expect([wheelOf(510), minuteOf('08:30')]).toEqual(['08:30', 510])
  const shift = shiftOf([morning, afternoon])
  expect(spansOf(shift)).toEqual([morning, afternoon])
  expect(spansOf({ ...shift, lunch: 780 })).toEqual([[510, 1020]])
  expect(spansOf({ ...shift, until: 700 })).toBeNull()
})
