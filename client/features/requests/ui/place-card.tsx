import { View } from '@tarojs/components'
import { MapPin } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Card } from '../../../ui/layout/card'
import type { ChosenPlace } from '../model/draft'
import styles from './place-card.module.scss'

interface PlaceCardProps {
  place: ChosenPlace | null
  /** The area that it lies in, once the server has said so. */
  areaName: string | null
  onChange: () => void
}

/** Where it is; one tap to say otherwise. */
export function PlaceCard({ place, areaName, onChange }: PlaceCardProps) {
  const title = place ? [place.title, place.words].filter(Boolean).join(' · ') : '还没选在哪里'
  const note = place ? noteOf(place, areaName) : '选一个地方，才知道送给谁'
  return (
    <Card id="raise-place" label={`地点：${title}，${note}，点一下更改`} onPress={onChange}>
      <View className={styles.row}>
        <View className={styles.icon}>
          <Icon of={MapPin} />
        </View>
        <View className={styles.words}>
          <Copy strong>{title}</Copy>
          <Copy size="xs" tone="quiet">
            {note}
          </Copy>
        </View>
        <Copy size="sm" tone="link">
          {place ? '更改' : '去选'}
        </Copy>
      </View>
    </Card>
  )
}

const noteOf = ({ where, note, mine }: ChosenPlace, areaName: string | null) => {
  if (mine || !areaName) return note
  return where.kind === 'point' ? `定位在 ${areaName} 范围内` : `在 ${areaName} 范围内`
}
