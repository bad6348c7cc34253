import { View } from '@tarojs/components'
import type { BookingView } from '../../../contract'
import { bookingDay, changeWords, itemWords, postLine, stateTags } from '../../../features/appointments/model/booking'
import { clockOf } from '../../../features/appointments/model/day'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import styles from './booking.module.scss'

/** When, for what, with whom. */
export function WhenCard({ booking, now }: { booking: BookingView; now: number }) {
  const { state, minute, minutes, called, by, note } = booking
  const tag = stateTags[state]
  const until = changeWords(booking, now)
  return (
    <Card id="booking-when">
      <View className={styles.head}>
        <Copy tone="soft">{bookingDay(booking, now)}</Copy>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
      <View id="booking-clock" className={styles.clock}>
        {clockOf(minute)}
      </View>
      <Copy size="lg" strong>
        {itemWords(booking)}
      </Copy>
      <Copy size="sm" tone="soft">
        {[`约 ${minutes} 分钟`, postLine(booking)].join(' · ')}
      </Copy>
      {called !== '本人' && <Copy size="sm" tone="soft">{`给 ${called} 办${by ? ` · ${by}` : ''}`}</Copy>}
      {note && <Copy size="sm" tone="soft">{`捎的话：${note}`}</Copy>}
      {until && (
        <Copy id="booking-until" size="xs" tone="quiet">
          {until}
        </Copy>
      )}
    </Card>
  )
}
