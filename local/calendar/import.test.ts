import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run, show } from '../commands/calendar'
import { importYear } from './import'

const settings = { officeHours: '8:00-12:00,13:30-17:30', closures: [], years: {} }
const packaged = { holidays: { '2026-10-01': '国庆节' }, workdays: {} }

const holidays = [
  '01-01',
  '01-02',
  '02-06',
  '02-07',
  '02-08',
  '02-09',
  '04-05',
  '05-01',
  '05-02',
  '06-09',
  '10-01',
  '10-02',
]
const good = [
  'date,kind,name',
  ...holidays.map((day) => `2027-${day},holiday,节日`),
  '2027-02-20,workday,春节',
  '2027-10-09,调休,国庆节',
]
const tried = (text: string | Buffer, year = 2027) =>
  importYear({ year, bytes: Buffer.from(text as string), settings, packaged })
const faulty = (...rows: string[]) => [...good, ...rows].join('\n')
/** The row that is added to the good ones. */
const ADDED = good.length + 1

test('a year is taken from CSV, and what would change is told', () => {
  const { faults, changes, settings: after } = tried(good.join('\r\n'))
  expect(faults).toEqual([])
  expect(changes).toHaveLength(14)
  expect(changes[0]).toBe('+ 2027-01-01 holiday 节日')
  expect(after.years['2027']?.workdays).toEqual({ '2027-02-20': '春节', '2027-10-09': '国庆节' })
})

test('the same from JSON, as a list or by date', () => {
  const { settings: fromCsv } = tried(good.join('\n'))
  const days = fromCsv.years['2027']
  expect(tried(JSON.stringify(days)).settings).toEqual(fromCsv)
  const list = [
    ...Object.entries(days?.holidays ?? {}).map(([date, name]) => ({ date, kind: '休', name })),
    ...Object.entries(days?.workdays ?? {}).map(([date, name]) => ({ date, kind: '班', name })),
  ]
  expect(tried(`\uFEFF${JSON.stringify(list)}`).settings).toEqual(fromCsv)
})

test('imported twice, nothing changes; corrected, the corrections are told', () => {
  const once = tried(good.join('\n')).settings
  const again = (text: string) => importYear({ year: 2027, bytes: Buffer.from(text), settings: once, packaged })
  expect(again(good.join('\n')).changes).toEqual([])
  const corrected = good
    .join('\n')
    .replace('2027-02-20,workday', '2027-02-21,workday')
    .replace('01-02,holiday,节日', '01-02,holiday,元旦')
  expect(again(corrected).changes).toEqual([
    '~ 2027-01-02 holiday 元旦',
    '- 2027-02-20 workday 春节',
    '+ 2027-02-21 workday 春节',
  ])
})

test.each<[string, string | Buffer, number | null, RegExp]>([
  ['an empty file', ' \n', null, /empty/],
  ['a file that is no text', Buffer.from([0xff, 0xfe, 0x00, 0x41]), null, /UTF-8/],
  ['a file far too large', 'x'.repeat(200_001), null, /larger/],
  ['JSON cut off', '[{"date":"2027-01-01"', null, /JSON cannot be read/],
  ['JSON of another shape', '{"days":[]}', null, /neither a list/],
  ['CSV with a quote left open', 'date,kind,name\n"2027-01-01,holiday,元旦', null, /CSV cannot be read/],
  ['a column that is missing', good.join('\n').replace('date,kind', 'day,kind'), null, /column date is missing/],
  ['a row too long', faulty('2027-05-03,holiday,劳动节,more'), ADDED, /4 fields/],
  ['no date', faulty(',holiday,劳动节'), ADDED, /date is missing/],
  ['a date written otherwise', faulty('2027/5/3,holiday,劳动节'), ADDED, /not written as/],
  ['a day that does not exist', faulty('2027-02-30,holiday,春节'), ADDED, /no day of any calendar/],
  ['a day of another year', faulty('2028-01-01,holiday,元旦'), ADDED, /not in 2027/],
  ['no kind', faulty('2027-05-03,,劳动节'), ADDED, /kind is missing/],
  ['an unknown kind', faulty('2027-05-03,feast,劳动节'), ADDED, /"feast" is no kind/],
  ['a kind of the prototype', faulty('2027-05-03,constructor,劳动节'), ADDED, /is no kind/],
  ['no name', faulty('2027-05-03,holiday,'), ADDED, /name of the holiday is missing/],
  ['a name far too long', faulty(`2027-05-03,holiday,${'节'.repeat(21)}`), ADDED, /longer than 20/],
  ['a name that is a formula', faulty('2027-05-03,holiday,=HYPERLINK(1)'), ADDED, /no name has/],
  ['a day twice', faulty('2027-01-01,holiday,元旦'), ADDED, /stands in row 2 already/],
  ['a day both free and worked', faulty('2027-05-02,workday,劳动节'), ADDED, /free in one row and worked in another/],
  ['a made-up day in the week', faulty('2027-05-04,workday,劳动节'), ADDED, /no weekend day/],
  [
    'too few holidays',
    good.filter((line) => !/02-0|06-/.test(line)).join('\n'),
    null,
    /7 holidays: a year has at least 11/,
  ],
  ['too many made-up days', faulty(...sundays(16).map((day) => `${day},workday,春节`)), null, /made-up days: no year/],
  ['a New Year that is worked', good.filter((line) => !/-01-01/.test(line)).join('\n'), null, /元旦\) is missing/],
])('%s is a fault, named with its row and reason, and nothing changes', (_what, text, row, reason) => {
  const { faults, changes, settings: after } = tried(text)
  expect(faults).toContainEqual({ row, reason: expect.stringMatching(reason) })
  expect(changes).toEqual([])
  expect(after).toBe(settings)
})

test.each([
  [2026, /comes with the package/],
  [2028, /leave a gap: 2027/],
  [1999, /no year/],
  [Number.NaN, /no year/],
])('the year %s is refused', (year, reason) => {
  expect(tried(good.join('\n').replaceAll('2027', String(year)), year).faults).toContainEqual({
    row: null,
    reason: expect.stringMatching(reason),
  })
})

test('more than sixty holidays are no year', () => {
  const many = Array.from(
    { length: 55 },
    (_, day) => `2027-0${7 + Math.floor(day / 28)}-${String((day % 28) + 1).padStart(2, '0')},holiday,节日`,
  )
  expect(tried(faulty(...many)).faults).toContainEqual({ row: null, reason: expect.stringMatching(/no year has more/) })
})

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weige-calendar-'))
  const into = path.join(folder, 'calendar.json')
  const file = path.join(folder, '2027.csv')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(() => writeFileSync(into, JSON.stringify(settings)))
  const said: string[] = []
  const importing = (publish: boolean) => {
    said.length = 0
    return run({ year: 2027, file, publish, into }, (line) => said.push(line))
  }

  test('writes nothing unless it is told to, and then the whole year', () => {
    writeFileSync(file, good.join('\n'))
    expect(importing(false)).toBe(0)
    expect(said.at(-1)).toContain('--publish')
    expect(JSON.parse(readFileSync(into, 'utf8'))).toEqual(settings)
    expect(importing(true)).toBe(0)
    expect(Object.keys(JSON.parse(readFileSync(into, 'utf8')).years)).toEqual(['2027'])
  })

  test('with a fault it writes nothing, even when told to', () => {
    writeFileSync(file, faulty('2027-02-30,holiday,春节'))
    expect(importing(true)).toBe(1)
    expect(said).toEqual([`fault in row ${ADDED}: 2027-02-30 is no day of any calendar`])
    expect(JSON.parse(readFileSync(into, 'utf8'))).toEqual(settings)
  })

  test('a file that is not there is named', () => {
    expect(() => run({ year: 2027, file: path.join(folder, 'none.csv'), publish: false, into }, () => {})).toThrow(
      /none\.csv cannot be read: ENOENT/,
    )
  })

  test('shows what is known and when the next year is asked for', () => {
    said.length = 0
    show(settings, (line) => said.push(line))
    expect(said.at(-1)).toBe('known to the end of 2026; administrators are asked for 2027 from 2026-11-01 on')
  })
})

/** The first so many Sundays of summer 2027. */
function sundays(count: number): string[] {
  const first = Date.parse('2027-06-13T00:00:00Z')
  return Array.from({ length: count }, (_, week) => new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10))
}
