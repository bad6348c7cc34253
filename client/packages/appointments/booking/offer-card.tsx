import { View } from '@tarojs/components'
import type { BookingView } from '../../../contract'
import { countdown, whenWords } from '../../../features/appointments/model/booking'
import type { useBookingMoves } from '../../../features/appointments/use-booking'
import { useSecond } from '../../../features/appointments/use-second'
import { useReminders } from '../../../features/messages/use-reminders'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Pair, Stack } from '../../../ui/layout/stack'
import { spoken } from '../../../ui/spoken'
import styles from './booking.module.scss'

interface OfferCardProps {
  booking: BookingView
  moves: ReturnType<typeof useBookingMoves>
}

/** A place that is kept for a while: how long still, and the two answers to it. */
export function OfferCard({ booking, moves }: OfferCardProps) {
  const { bookingId, offerUntil, may } = booking
  const { ask } = useReminders(['booking'])
  const now = useSecond(offerUntil !== null)
  const left = offerUntil === null ? null : countdown(offerUntil, now)
  const take = async () => {
    const asked = ask()
    await asked
    await moves.take({ bookingId })
  }
  if (left === null || !may.includes('take'))
    return (
      <Card id="offer-over">
        <Copy strong>留的时间过了，位子给了下一位</Copy>
      </Card>
    )
  return (
    <Card id="offer" warm>
      <Stack>
        <View>
          <Copy strong>有空位了，给您留着：{whenWords(booking, now)}</Copy>
          <View className={styles.left} {...spoken({ role: 'timer', label: `还留 ${left}` })}>
            {left}
          </View>
        </View>
        <Pair>
          <Button id="offer-decline" look="line" busy={moves.sending} onPress={() => void moves.decline({ bookingId })}>
            不要了
          </Button>
          <Button id="offer-take" busy={moves.sending} onPress={() => void take()}>
            我要这个
          </Button>
        </Pair>
      </Stack>
    </Card>
  )
}
