import { useState } from 'react'
import { bookingCard } from '../../../features/appointments/model/booking'
import { BookingCard } from '../../../features/appointments/ui/booking-card'
import { useBookings, useWaits } from '../../../features/appointments/use-booking'
import { MyTicket } from '../../../features/queue/ui/my-ticket'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Segmented } from '../../../ui/controls/segmented'
import { Pair, Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { PastNumbers } from './past-numbers'
import { Waits } from './waits'

const parts = [
  { name: 'open', words: '要去的' },
  { name: 'ended', words: '过去的' },
] as const

/** What I have booked, and where I stand in line. */
export default function BookingsPage() {
  const [part, setPart] = useState<'open' | 'ended'>('open')
  const { view, more, loadingMore, next, fresh } = useBookings(part)
  const waits = useWaits()
  const now = useNow()
  useBottomReached(next)
  usePull(() => Promise.all([fresh(), waits.fresh()]))
  const empty = (
    <Empty
      id="bookings-none"
      title={part === 'open' ? '没有要去的预约' : '还没有过去的预约'}
      words={part === 'open' ? '约好以后，什么时候去、去哪、带什么，都在这里' : '办过的、取消的，会留在这里'}
    />
  )
  const foot = (
    <ActionFoot>
      <Pair>
        <Button id="bookings-arrive" look="soft" onPress={() => void go('checkIn')}>
          签到取号
        </Button>
        <Button id="bookings-new" onPress={() => void go('book')}>
          预约办事
        </Button>
      </Pair>
    </ActionFoot>
  )
  return (
    <Screen id="bookings" title="我的预约" onBack={() => void back()} foot={foot}>
      <Stack>
        <Segmented id="bookings-part" label="看哪些" parts={parts} current={part} onChange={setPart} />
        {part === 'open' && <MyTicket />}
        {part === 'open' && waits.data && <Waits waits={waits.data} now={now} />}
        <Shown view={view} empty={empty}>
          {(bookings) => (
            <>
              {bookings.map((booking) => (
                <BookingCard
                  key={booking.bookingId}
                  card={bookingCard(booking, now)}
                  onOpen={(id) => void go('booking', { id })}
                />
              ))}
              <ListEnd more={more} loading={loadingMore} onMore={next} />
            </>
          )}
        </Shown>
        {part === 'ended' && <PastNumbers now={now} />}
      </Stack>
    </Screen>
  )
}
