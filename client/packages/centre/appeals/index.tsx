import { useState } from 'react'
import type { BookingView } from '../../../contract'
import { itemWords, whenWords } from '../../../features/appointments/model/booking'
import { useAppeals, useMyCentre } from '../../../features/centre/use-centre'
import { useMe } from '../../../features/chain/use-me'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { RuleSheet } from './rule-sheet'

/** Why people did not come, in their words; whether it counts is for the centre's head to say. */
export default function AppealsPage() {
  const me = useMe()
  const centreId = useMyCentre(usePageQuery('centreId'), me.data)
  const { view, more, loadingMore, next, fresh } = useAppeals(centreId)
  const [ruling, setRuling] = useState<BookingView | null>(null)
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  const empty = <Empty id="appeals-none" title="没有等您看的说明" words="没来的居民说了原因，会出现在这里" />
  return (
    <Screen
      id="appeals"
      title="没来的说明"
      onBack={() => void back()}
      over={ruling && <RuleSheet booking={ruling} onClose={() => setRuling(null)} />}
    >
      <Shown view={view} empty={empty}>
        {(bookings) => (
          <>
            {bookings.map((booking) => (
              <Card key={booking.bookingId} id={`appeal-${booking.bookingId}`}>
                <Stack gap="small">
                  <Copy strong>{`${booking.called} · ${whenWords(booking, now)}`}</Copy>
                  <Copy size="sm" tone="soft">
                    {`${itemWords(booking)} · ${booking.miss?.weight === 'counted' ? '已暂停预约' : '第一次，只提醒'}`}
                  </Copy>
                  <Copy written>{booking.miss?.appeal?.words ?? ''}</Copy>
                  <Button id={`rule-${booking.bookingId}`} small look="soft" onPress={() => setRuling(booking)}>
                    看过了，回复他
                  </Button>
                </Stack>
              </Card>
            ))}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
