import { discard, flush, type Parcel, sendAgain, useOutbox } from '../../data/outbox'
import { draftFrom, parcelView } from '../../features/outbox/model/parcel'
import { ParcelCard } from '../../features/outbox/ui/parcel-card'
import { keepDraft } from '../../features/requests/use-draft'
import { layVisit } from '../../features/visits/use-visit-draft'
import { useNow } from '../../language/use-now'
import { useOffline } from '../../platform/line'
import { back, go, replace } from '../../platform/navigate'
import { usePageQuery } from '../../platform/page'
import { Button } from '../../ui/controls/button'
import { ActionFoot } from '../../ui/screen/action-foot'
import { Screen } from '../../ui/screen/screen'
import { Empty } from '../../ui/states/empty'
import { Note } from '../../ui/states/note'

/** What has not left the phone: in order, and why where it was refused. */
export default function OutboxPage() {
  const parcels = useOutbox()
  const fresh = usePageQuery('fresh') === '1'
  const offline = useOffline()
  const now = useNow()
  const waits = parcels.some(({ state }) => state === 'waiting')
  const rewrite = (parcel: Parcel) => {
    discard(parcel.key)
    if (parcel.action === 'record') return void replace('visitRecord', layVisit(parcel.input as never))
    keepDraft(draftFrom(parcel))
    void replace('raise')
  }
  const foot = waits && !offline && (
    <ActionFoot>
      <Button id="outbox-send" onPress={() => void flush()}>
        现在就发
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="outbox" title="待发送" onBack={() => void back()} foot={foot}>
      {waits && (
        <Note
          id="outbox-waiting"
          tone="good"
          title={fresh ? '写好的已经存在手机里' : '按先后一件一件发'}
          words={offline ? '现在没有信号。有信号就自动发出去，不用再点' : '正在自动发，关掉小程序也不会丢'}
        />
      )}
      {parcels.length === 0 && (
        <Empty
          id="outbox-none"
          title="都发出去了"
          words="没有信号的时候写的、办的，会先存在这里"
          action={{ id: 'outbox-requests', words: '看我的诉求', onPress: () => void go('requests') }}
        />
      )}
      {parcels.map((parcel) => {
        const view = parcelView(parcel, now)
        const { opens } = view
        return (
          <ParcelCard
            key={parcel.key}
            parcel={view}
            onOpen={() => opens && void go(opens.page, { id: opens.id })}
            onRewrite={() => rewrite(parcel)}
            onAgain={() => sendAgain(parcel.key)}
            onRemove={() => discard(parcel.key)}
          />
        )
      })}
    </Screen>
  )
}
