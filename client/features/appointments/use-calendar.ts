import { useState } from 'react'
import { type BookingView, routes } from '../../contract'
import { intoCalendar } from '../../platform/calendar'
import { call } from '../../platform/call'
import { itemWords } from './model/booking'

/** Puts a booking into the calendar of the phone; `done` once it is there. */
export function useCalendar() {
  const [state, setState] = useState<'none' | 'busy' | 'done' | 'failed'>('none')
  const put = async (booking: BookingView) => {
    setState('busy')
    const { centre, startAt, endAt, bookingId, code, post } = booking
    const note = `${post.name}，预约号 ${code}，电话 ${centre.phone}`
    const entry = { title: `办${itemWords(booking)}`, startAt, endAt, place: `${centre.name} ${centre.address}`, note }
    const isThere = await intoCalendar(entry, async () => {
      const file = await call(routes.appointments.calendarFile, { bookingId })
      return file.ok ? file.data : null
    })
    setState(isThere ? 'done' : 'failed')
  }
  return { state, put }
}
