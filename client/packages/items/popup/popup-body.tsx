import { View } from '@tarojs/components'
import { Building2, CalendarClock, MapPin, Users } from 'lucide'
import type { Popup } from '../../../contract'
import { popupCardView } from '../../../features/items/model/popup'
import { spaced } from '../../../language/spacing'
import { canShowOnMap, showOnMap } from '../../../platform/map'
import { go } from '../../../platform/navigate'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Note } from '../../../ui/states/note'
import styles from './popup-body.module.scss'

interface PopupBodyProps {
  popup: Popup
  now: number
  onPlaces: () => void
}

export function PopupBody({ popup, now, onPlaces }: PopupBodyProps) {
  const { title, when, place, who, words, tag, seats } = popupCardView(popup, now)
  const { at, items, cancelled, booked, mayEdit, by, areaName } = popup
  return (
    <>
      {cancelled && <Note id="popup-cancelled" tone="careful" title="这次取消了" words={cancelled} />}
      {booked && !cancelled && (
        <Note id="popup-booked" tone="good" title="您家约好了" words="前一天傍晚提醒您，来不了请提前取消" />
      )}
      <Card>
        <View className={styles.top}>
          <Copy id="popup-title" size="xl" strong>
            {title}
          </Copy>
          {tag && <Tag tone={tag.tone}>{tag.words}</Tag>}
        </View>
        <Copy tone="soft" written>
          {words}
        </Copy>
        <View className={styles.facts}>
          <Cell icon={CalendarClock} title={when} />
          <Cell
            icon={MapPin}
            title={place}
            note={spaced(areaName)}
            onPress={at && canShowOnMap ? () => showOnMap(at, title, place) : undefined}
          />
          <Cell icon={Building2} title={who} />
          <Cell id="popup-seats" icon={Users} title={seats} onPress={mayEdit ? onPlaces : undefined} />
        </View>
      </Card>
      {items.length > 0 && (
        <>
          <Section title="现场能办" aside="点开看要带什么" />
          <Card>
            {items.map(({ code, name }) => (
              <Cell key={code} id={`popup-item-${code}`} title={name} onPress={() => void go('item', { code })} />
            ))}
          </Card>
        </>
      )}
      <Copy size="xs" tone="quiet">
        {spaced(by)}发布
      </Copy>
    </>
  )
}
