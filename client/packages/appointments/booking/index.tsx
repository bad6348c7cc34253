import { useState } from 'react'
import { headNote } from '../../../features/appointments/model/booking'
import { materialLines } from '../../../features/appointments/model/materials'
import { MaterialsCard } from '../../../features/appointments/ui/materials-card'
import { useBooking, useBookingMoves, useBookings } from '../../../features/appointments/use-booking'
import { useMaterials } from '../../../features/appointments/use-materials'
import { useShowMaterials } from '../../../features/items/use-checks'
import { failureWords } from '../../../language/failures'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { BookingFoot, type SheetName } from './booking-foot'
import { BookingSheets } from './booking-sheets'
import { CodeCard } from './code-card'
import { OfferCard } from './offer-card'
import { PlaceCard } from './place-card'
import { TicketStrip } from './ticket-strip'
import { WhenCard } from './when-card'

const freshWords: Record<string, { title: string; words: string }> = {
  booked: { title: '约好了', words: '前一天和前一小时提醒您。来不了请提前取消，让给别人' },
  moved: { title: '改好了', words: '原来的位子已经让出去了' },
}

/** One booking: when, where, what to bring, and what may still be done about it. */
export default function BookingPage() {
  const bookingId = usePageQuery('id')
  const fresh = freshWords[usePageQuery('fresh')]
  const { view, data, fresh: again } = useBooking(bookingId)
  const moves = useBookingMoves()
  // Home shows what is near from the list that was asked last: a new booking must stand in it.
  useBookings('open', fresh !== undefined && data !== undefined)
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const coming = data && ['booked', 'offered'].includes(data.state)
  const codes = coming ? data.items.map(({ code }) => code) : []
  const { notice, check } = useMaterials(codes)
  const materials = useShowMaterials()
  const now = useNow()
  usePull(again)
  return (
    <Screen
      id="booking"
      title="预约详情"
      onBack={() => void back()}
      foot={data && <BookingFoot booking={data} now={now} onSheet={setSheet} />}
      over={data && <BookingSheets sheet={sheet} booking={data} moves={moves} onClose={() => setSheet(null)} />}
    >
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {(booking) => {
          const note = headNote(booking, now)
          return (
            <>
              {moves.failure && sheet === null && (
                <Note id="booking-failed" tone="careful" {...failureWords(moves.failure)} />
              )}
              {fresh && booking.state === 'booked' && !moves.failure && (
                <Note id="booking-fresh" tone="good" {...fresh} />
              )}
              {note && <Note id="booking-note" {...note} />}
              {booking.state === 'offered' && <OfferCard booking={booking} moves={moves} />}
              <WhenCard booking={booking} now={now} />
              <TicketStrip booking={booking} />
              {booking.state === 'booked' && <CodeCard booking={booking} />}
              <PlaceCard booking={booking} />
              {materials.failure && <Note id="materials-failed" tone="careful" {...materials.failure} />}
              {coming && notice.data && (
                <MaterialsCard
                  lines={materialLines(notice.data, check)}
                  checking={materials.sending}
                  onCheck={() => materials.show({ codes, bookingId })}
                />
              )}
            </>
          )
        }}
      </Shown>
    </Screen>
  )
}
