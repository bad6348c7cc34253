import days from 'chinese-days/dist/chinese-days.json'
import { type Calendar, dayNumber } from '../core/calendar/working-time'

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}

/** Office hours of the district: shifts such as `8:00-12:00,13:30-17:30`, from the environment or these. */
const OFFICE_HOURS = process.env.WEIGE_OFFICE_HOURS ?? '8:00-12:00,13:30-17:30'

const published = days as { holidays: Record<string, string>; workdays: Record<string, string> }
/** The State Council publishes a calendar year at a time: the data covers the last year it names, to its end. */
const lastYear = Math.max(...Object.keys(published.holidays).map((date) => Number(date.slice(0, 4))))

/** The district's working time, from the published holidays and made-up working days. */
export const calendar: Calendar = {
  shifts: OFFICE_HOURS.split(',').map((shift) => {
    const [from = '', to = ''] = shift.split('-')
    return [minutes(from), minutes(to)] as const
  }),
  exceptions: new Map([
    ...Object.keys(published.holidays).map((date) => [dayNumber(date), false] as const),
    ...Object.keys(published.workdays).map((date) => [dayNumber(date), true] as const),
  ]),
  coveredThrough: dayNumber(`${lastYear}-12-31`),
}
