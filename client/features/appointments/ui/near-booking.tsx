import { useState } from 'react'
import { lastAnswer } from '../../../data/cache'
import { useNow } from '../../../language/use-now'
import { go } from '../../../platform/navigate'
import { recall, remember } from '../../../platform/storage'
import { Section } from '../../../ui/layout/section'
import { bookingCard } from '../model/booking'
import { dateAt } from '../model/day'
import { nearest } from '../model/near'
import { useBookings } from '../use-booking'
import { BookingCard } from './booking-card'

const shelf = 'bookings:asked'
const booked = () => lastAnswer<{ items: unknown[] }>(['appointments', 'mine', 'pages', { part: 'open', limit: 20 }])

/** On a phone that knows of a booking; elsewhere once a day. */
function worthAsking(today: string): boolean {
  if ((booked()?.items.length ?? 0) > 0) return true
  if (recall<string>(shelf) === today) return false
  remember(shelf, today)
  return true
}

/** My next booking, where it is near. Home is opened a hundred times more often than anything is booked: it is not asked for each time. */
export function NearBooking() {
  const now = useNow()
  const [asked] = useState(() => worthAsking(dateAt(now)))
  const { view } = useBookings('open', asked)
  const booking = view.state === 'ready' ? nearest(view.data, now) : null
  if (!booking) return null
  return (
    <>
      <Section id="home-bookings" title="我的预约" aside="全部" onAside={() => void go('bookings')} />
      <BookingCard card={bookingCard(booking, now)} onOpen={(id) => void go('booking', { id })} />
    </>
  )
}
