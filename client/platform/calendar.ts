import Taro from '@tarojs/taro'
import { isWeb } from './build'
import { saveFile } from './file'

/** Something with an hour; instants in milliseconds. */
export interface Appointment {
  title: string
  startAt: number
  endAt: number
  place: string
  note: string
}

/**
 * Puts it into the phone's own calendar, with an alarm an hour before; in a browser, gives its calendar file. False where the person
 * thought better of it, or the phone would not.
 */
export async function intoCalendar(
  { title, startAt, endAt, place, note }: Appointment,
  file: () => Promise<{ name: string; text: string } | null>,
): Promise<boolean> {
  if (isWeb) {
    const found = await file()
    return found ? saveFile(found.name, found.text) : false
  }
  try {
    await Taro.addPhoneCalendar({
      ...{ title, startTime: startAt / 1000, endTime: `${endAt / 1000}`, location: place, description: note },
      ...{ alarm: true, alarmOffset: 3600 },
    })
    return true
  } catch {
    return false
  }
}
