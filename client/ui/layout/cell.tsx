import { View } from '@tarojs/components'
import { ChevronRight, type IconNode } from 'lucide'
import { Icon } from '../controls/icon'
import { Press } from '../controls/press'
import { identified } from '../identified'
import { flowing, kept } from '../kept'
import styles from './cell.module.scss'

interface CellProps {
  id?: string
  icon?: IconNode
  title: string
  note?: string
  /** A word on the right. */
  aside?: string
  onPress?: () => void
  /** The whole line lies in a button of somebody else's. */
  leads?: boolean
}

/** A line of a card: what it is, a quiet word, an arrow where it leads on. */
export function Cell({ id, icon, title, note, aside, onPress, leads = onPress !== undefined }: CellProps) {
  const inside = (
    <>
      {icon && (
        <View className={styles.icon}>
          <Icon of={icon} />
        </View>
      )}
      <View className={styles.rest}>
        <View className={styles.words}>
          <View className={styles.title}>{kept(title)}</View>
          {note && <View className={styles.note}>{kept(note)}</View>}
        </View>
        {aside && <View className={styles.aside}>{flowing(aside)}</View>}
      </View>
      {leads && (
        <View className={styles.arrow}>
          <Icon of={ChevronRight} size="sm" />
        </View>
      )}
    </>
  )
  if (!onPress) {
    return (
      <View {...identified(id)} className={styles.cell}>
        {inside}
      </View>
    )
  }
  return (
    <Press id={id} className={styles.cell} label={[title, note, aside].filter(Boolean).join('，')} onPress={onPress}>
      {inside}
    </Press>
  )
}
