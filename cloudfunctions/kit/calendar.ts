import days from 'chinese-days/dist/chinese-days.json'
import settings from '../../config/calendar.json'
import { calendarFrom, type DistrictSettings, type PublishedDays } from '../core/calendar/district'
import type { Calendar } from '../core/calendar/working-time'

/** Days that come with the package, as the State Council published them. */
export const packaged: PublishedDays = days

/** What the district says itself; its office hours from the environment where they are set there. */
const district: DistrictSettings = {
  ...settings,
  officeHours: process.env.WEIGE_OFFICE_HOURS ?? settings.officeHours,
}

/** The district's working time: published holidays and made-up working days, own closures, office hours. */
export const calendar: Calendar = calendarFrom(packaged, district)
