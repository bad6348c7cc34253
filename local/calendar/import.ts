import { type DistrictSettings, lastYearOf, type PublishedDays } from '../../cloudfunctions/core/calendar/district'
import { faultsOf, kindOf } from './faults'
import { type Fault, type Row, rowsOf } from './rows'

export interface Importing {
  year: number
  bytes: Buffer
  settings: DistrictSettings
  packaged: PublishedDays
}

export interface Imported {
  faults: Fault[]
  /** What would change, a line each: `+ 2027-01-01 holiday 元旦`. */
  changes: string[]
  /** The settings with that year; as they were where anything is wrong. */
  settings: DistrictSettings
}

/** Reads a year's days and holds them against what a year must be; nothing is written. */
export function importYear({ year, bytes, settings, packaged }: Importing): Imported {
  const wrongYear = yearFault(year, settings, packaged)
  const { rows, faults: unreadable } = rowsOf(bytes)
  const faults = [
    ...(wrongYear ? [{ row: null, reason: wrongYear }] : []),
    ...unreadable,
    ...(rows.length > 0 ? faultsOf(rows, year) : []),
  ]
  if (faults.length > 0) return { faults, changes: [], settings }
  const days = daysOf(rows)
  const before = settings.years[year] ?? { holidays: {}, workdays: {} }
  return {
    faults: [],
    changes: [
      ...changed('holiday', before.holidays, days.holidays),
      ...changed('workday', before.workdays, days.workdays),
    ],
    settings: { ...settings, years: { ...settings.years, [year]: days } },
  }
}

function yearFault(year: number, { years }: DistrictSettings, packaged: PublishedDays): string | null {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) return `${year} is no year`
  const last = lastYearOf(packaged, {})
  if (year <= last) return `${year} comes with the package already`
  const known = lastYearOf(packaged, years)
  return year > known + 1 ? `${year} would leave a gap: ${known + 1} is not published yet` : null
}

function daysOf(rows: readonly Row[]): PublishedDays {
  const of = (kind: 'holiday' | 'workday') =>
    Object.fromEntries(
      rows
        .filter((row) => kindOf(row) === kind)
        .map(({ date, name }) => [date, name] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return { holidays: of('holiday'), workdays: of('workday') }
}

function changed(
  kind: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const gone = Object.keys(before).filter((date) => !(date in after))
  const come = Object.keys(after).filter((date) => before[date] !== after[date])
  return [
    ...gone.map((date) => `- ${date} ${kind} ${before[date]}`),
    ...come.map((date) => `${date in before ? '~' : '+'} ${date} ${kind} ${after[date]}`),
  ]
}
