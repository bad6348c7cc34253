import type { Fault, Row } from './rows'

const LONGEST_NAME = 20
/** By law there are 13 from 2025 on; with the weekends between, about thirty. */
const FEWEST_HOLIDAYS = 11
const MOST_HOLIDAYS = 60
const MOST_WORKDAYS = 15
/** Days that are free in every year. */
const ALWAYS_FREE = { '01-01': '元旦', '05-01': '劳动节', '10-01': '国庆节' }

const kinds: Record<string, 'holiday' | 'workday'> = {
  holiday: 'holiday',
  节假日: 'holiday',
  休: 'holiday',
  workday: 'workday',
  调休: 'workday',
  班: 'workday',
}

export const kindOf = ({ kind }: Pick<Row, 'kind'>): 'holiday' | 'workday' | null =>
  Object.hasOwn(kinds, kind) ? (kinds[kind] ?? null) : null

const exists = (date: string) => {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}
const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
const wellFormed = ({ date }: Row) => /^\d{4}-\d{2}-\d{2}$/.test(date) && exists(date)

interface Rule {
  broken: (row: Row, year: number) => boolean
  reason: (row: Row, year: number) => string
}

/** What a row may not be, in the order in which it is told; only the first is. */
const rules: Rule[] = [
  { broken: ({ date }) => date === '', reason: () => 'the date is missing' },
  {
    broken: ({ date }) => !/^\d{4}-\d{2}-\d{2}$/.test(date),
    reason: ({ date }) => `${shown(date)} is not written as 2027-01-01`,
  },
  { broken: ({ date }) => !exists(date), reason: ({ date }) => `${date} is no day of any calendar` },
  {
    broken: ({ date }, year) => Number(date.slice(0, 4)) !== year,
    reason: ({ date }, year) => `${date} is not in ${year}`,
  },
  { broken: ({ kind }) => kind === '', reason: () => 'the kind is missing: holiday or workday' },
  {
    broken: (row) => kindOf(row) === null,
    reason: ({ kind }) => `${shown(kind)} is no kind: holiday (节假日, 休) or workday (调休, 班)`,
  },
  { broken: ({ name }) => name === '', reason: () => 'the name of the holiday is missing' },
  {
    broken: ({ name }) => [...name].length > LONGEST_NAME,
    reason: () => `the name is longer than ${LONGEST_NAME} characters`,
  },
  {
    broken: ({ name }) => /[\p{Cc}<>=]/u.test(name),
    reason: () => 'the name holds characters that no name has',
  },
  {
    broken: (row) => kindOf(row) === 'workday' && !isWeekend(row.date),
    reason: ({ date }) => `${date} is no weekend day: it is worked anyway and needs no making up`,
  },
]

const shown = (text: string) => JSON.stringify([...text].slice(0, 20).join(''))

/** Everything wrong with the days of a year: row by row, then as a whole. */
export function faultsOf(rows: readonly Row[], year: number): Fault[] {
  const single = rows.flatMap((row) => {
    const rule = rules.find(({ broken }) => broken(row, year))
    return rule ? [{ row: row.row, reason: rule.reason(row, year) }] : []
  })
  return [...single, ...doubled(rows), ...wholeYear(rows, year)]
}

function doubled(rows: readonly Row[]): Fault[] {
  const seen = new Map<string, Row>()
  return rows.filter(wellFormed).flatMap((row) => {
    const first = seen.get(row.date)
    if (!first) {
      seen.set(row.date, row)
      return []
    }
    const same = kindOf(first) === kindOf(row)
    const reason = same
      ? `${row.date} stands in row ${first.row} already`
      : `${row.date} is free in one row and worked in another (row ${first.row})`
    return [{ row: row.row, reason }]
  })
}

function wholeYear(rows: readonly Row[], year: number): Fault[] {
  const of = (kind: 'holiday' | 'workday') => rows.filter((row) => kindOf(row) === kind).map(({ date }) => date)
  const [holidays, workdays] = [of('holiday'), of('workday')]
  const faults: Array<[boolean, string]> = [
    [holidays.length < FEWEST_HOLIDAYS, `${holidays.length} holidays: a year has at least ${FEWEST_HOLIDAYS}`],
    [holidays.length > MOST_HOLIDAYS, `${holidays.length} holidays: no year has more than ${MOST_HOLIDAYS}`],
    [workdays.length > MOST_WORKDAYS, `${workdays.length} made-up days: no year has more than ${MOST_WORKDAYS}`],
    ...Object.entries(ALWAYS_FREE).map(([day, name]): [boolean, string] => [
      !holidays.includes(`${year}-${day}`),
      `${year}-${day} (${name}) is missing among the holidays`,
    ]),
  ]
  return faults.flatMap(([broken, reason]) => (broken ? [{ row: null, reason }] : []))
}
