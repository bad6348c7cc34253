import { useState } from 'react'
import type { BookingDay } from '../../contract'
import { useNow } from '../../language/use-now'
import type { ClientFailure } from '../../platform/call'
import { bookOf, type Draft, emptyDraft, missingIn, withChange } from './model/draft'
import { firstFree, reasonOf } from './model/strip'
import { useBook, useCentres, useDays, useReschedule, useSlots } from './use-book'
import { useBooking } from './use-booking'

interface Opened {
  items: string[]
  centreId: string
  /** The area whose centres are near; empty for my home's. */
  areaId: string
  /** The booking to be moved; empty where a new one is made. */
  moving: string
  whom: Draft['whom']
}

/** Everything that is being decided on the booking page, and what is known about it. */
export function useBookForm({ items, centreId: opened, areaId, moving, whom }: Opened) {
  const now = useNow()
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, items, centreId: opened || null, whom })
  const booking = useBooking(moving)
  const centres = useCentres(areaId)
  const old = booking.data
  const subject: Draft = old
    ? { ...draft, items: old.items.map(({ code }) => code), mode: old.mode, address: old.address ?? ' ' }
    : draft
  const centreId = old?.centre.centreId ?? draft.centreId ?? centres.data?.[0]?.centreId ?? ''
  const known = subject.items.length > 0 && centreId !== '' && (moving === '' || old !== undefined)
  const asked = { centreId, items: subject.items, mode: subject.mode, ...(moving ? { moving } : {}) }
  const question = known && subject.mode !== 'online' ? asked : null
  const days = useDays(question)
  const strip = days.data?.days ?? []
  const date = draft.date ?? firstFree(strip) ?? strip[0]?.date ?? null
  const day = strip.find((one) => one.date === date) ?? null
  const shut = day && day.kind !== 'full' ? reasonOf(day, strip, subject.mode, now) : null
  const slots = useSlots(question && date && day && !shut ? { ...question, date, elder: draft.elder } : null)
  const lost = ({ code }: ClientFailure) => {
    // The day stays, whatever is free now elsewhere: nobody is moved to another without asking for it.
    if (code === 'slot.taken' || code === 'slot.closed')
      setDraft((before) => ({ ...before, date, minute: null, postNo: null }))
  }
  const books = useBook(lost)
  const moves = useReschedule(lost)
  const { sending, failure } = moving ? moves : books
  const centre = days.data?.centre ?? centres.data?.find((one) => one.centreId === centreId)
  return {
    ...{ now, draft: subject, date, day, strip, shut, centre, centres, days, slots, booking, sending, failure },
    missing: moving ? (subject.minute === null ? '选一个时间' : null) : missingIn(subject),
    change: (part: Partial<Draft>) => {
      books.clear()
      moves.clear()
      setDraft((before) => withChange({ ...before, date: before.date ?? (part.minute == null ? null : date) }, part))
    },
    fresh: () => Promise.all([days.fresh(), slots.fresh(), centres.fresh()]),
    /** Takes the time, or moves to it; the booking's id, or null with the failure beside it. */
    send: async (): Promise<string | null> => {
      if (date === null || subject.minute === null) return null
      if (moving) return (await moves.send(moveOf(moving, subject, date)))?.bookingId ?? null
      const wanted = bookOf(subject, centreId, date)
      return wanted && ((await books.send(wanted))?.bookingId ?? null)
    },
  }
}
export type BookForm = ReturnType<typeof useBookForm>

const moveOf = (bookingId: string, { minute, postNo }: Draft, date: BookingDay['date']) => ({
  ...{ bookingId, date, minute: minute ?? 0 },
  ...(postNo === null ? {} : { postNo }),
})
