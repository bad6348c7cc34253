import { type Calendar, dayNumber } from './working-time'

/** Days that differ from the plain week, `2027-01-01` → its name. */
export interface PublishedDays {
  /** 节假日 */
  holidays: Readonly<Record<string, string>>
  /** 调休: weekend days that are worked. */
  workdays: Readonly<Record<string, string>>
}

/** `config/calendar.json`: what a district adds to the days that come with the package. */
export interface DistrictSettings {
  /** Shifts of a working day, `8:00-12:00,13:30-17:30`. */
  officeHours: string
  /** Days on which this district alone is closed. */
  closures: ReadonlyArray<{ date: string; name: string }>
  /** Years published since, by year. */
  years: Readonly<Record<string, PublishedDays>>
}

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}

const shiftsFrom = (officeHours: string): Calendar['shifts'] =>
  officeHours.split(',').map((shift) => {
    const [from = '', to = ''] = shift.split('-')
    return [minutes(from), minutes(to)] as const
  })

/** The last year of which the days are known without a gap: a calendar year is published at a time. */
export function lastYearOf(packaged: PublishedDays, years: DistrictSettings['years']): number {
  let year = Math.max(...Object.keys(packaged.holidays).map((date) => Number(date.slice(0, 4))))
  while (years[year + 1]) year += 1
  return year
}

/** The district's working time; what it says itself counts more than what is published for all. */
export function calendarFrom(packaged: PublishedDays, { officeHours, closures, years }: DistrictSettings): Calendar {
  const published = [packaged, ...Object.values(years)]
  return {
    shifts: shiftsFrom(officeHours),
    exceptions: new Map([
      ...published.flatMap(({ holidays }) => Object.keys(holidays).map((date) => [dayNumber(date), false] as const)),
      ...published.flatMap(({ workdays }) => Object.keys(workdays).map((date) => [dayNumber(date), true] as const)),
      ...closures.map(({ date }) => [dayNumber(date), false] as const),
    ]),
    coveredThrough: dayNumber(`${lastYearOf(packaged, years)}-12-31`),
  }
}
