import { useState } from 'react'
import { popupCardView } from '../../../features/items/model/popup'
import { usePopup } from '../../../features/items/use-popups'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { useCardSharing, usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { CancelSheet } from './cancel-sheet'
import { PlacesSheet } from './places-sheet'
import { PopupBody } from './popup-body'
import { PopupFoot } from './popup-foot'

/** One service: when, where, what they do, and a place for my household. */
export default function PopupPage() {
  const popupId = usePageQuery('id')
  const now = useNow()
  const { view, data, fresh } = usePopup(popupId)
  const [sheet, setSheet] = useState<'places' | 'cancel' | null>(null)
  usePull(fresh)
  useCardSharing(
    data ? { title: `${data.title}，${popupCardView(data, now).when}`, page: 'popup', query: { id: popupId } } : null,
  )
  return (
    <Screen
      id="popup"
      title="流动服务"
      onBack={() => void back()}
      foot={data?.state === 'open' ? <PopupFoot popup={data} onCancel={() => setSheet('cancel')} /> : undefined}
      over={over()}
    >
      <Shown view={view}>{(popup) => <PopupBody popup={popup} now={now} onPlaces={() => setSheet('places')} />}</Shown>
    </Screen>
  )

  function over() {
    if (!data || !sheet) return null
    if (sheet === 'places') return <PlacesSheet popupId={popupId} onClose={() => setSheet(null)} />
    return <CancelSheet popup={data} onClose={() => setSheet(null)} />
  }
}
