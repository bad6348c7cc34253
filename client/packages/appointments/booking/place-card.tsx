import { CalendarPlus, ChartNoAxesColumn, MapPin, Phone } from 'lucide'
import { type BookingView, comesHome } from '../../../contract'
import { useCalendar } from '../../../features/appointments/use-calendar'
import { phoneWords } from '../../../language/phone'
import { canShowOnMap, showOnMap } from '../../../platform/map'
import { go } from '../../../platform/navigate'
import { ring } from '../../../platform/phone'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'

const calendarWords = {
  none: '到时候手机自己响',
  busy: '正在放…',
  done: '放好了，提前一小时响',
  failed: '没放成，可以再点一次',
} as const

/** Where it is, whom to ring, and the phone's own calendar. */
export function PlaceCard({ booking }: { booking: BookingView }) {
  const { centre, address, state, mode } = booking
  const visits = comesHome(mode)
  const { state: calendar, put } = useCalendar()
  const { at } = centre
  // To a visit at home nobody needs to be led.
  const led = at && !visits && canShowOnMap ? () => showOnMap(at, centre.name, centre.address) : undefined
  return (
    <Card id="booking-place">
      <Cell
        id="booking-where"
        icon={MapPin}
        title={visits ? (address ?? '上门办') : centre.name}
        note={visits ? `${centre.name}派人来` : `${centre.address}${led ? ' · 点一下导航' : ''}`}
        onPress={led}
      />
      {centre.phone && (
        <Cell
          id="booking-phone"
          icon={Phone}
          title="打给服务中心"
          note={phoneWords(centre.phone)}
          onPress={() => ring(centre.phone)}
        />
      )}
      {state === 'booked' && (
        <Cell
          id="booking-calendar"
          icon={CalendarPlus}
          title="放进手机日历"
          note={calendarWords[calendar]}
          onPress={() => void put(booking)}
        />
      )}
      <Cell
        id="booking-board"
        icon={ChartNoAxesColumn}
        title="事事有回音"
        note="这个中心每月收到多少、按时办了多少"
        onPress={() => void go('matterBoard', { centreId: centre.centreId })}
      />
    </Card>
  )
}
