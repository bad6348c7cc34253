import { View } from '@tarojs/components'
import { ChevronRight } from 'lucide'
import type { FiguresView } from '../../../features/group/model/receipts'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { Bar } from '../../../ui/layout/bar'
import styles from './part-line.module.scss'

/** A part of the audience, with how far it is. */
export function PartLine({ part, onOpen }: { part: FiguresView; onOpen: () => void }) {
  const { areaId, name, read, households, percent, note } = part
  return (
    <Press
      id={`part-${areaId}`}
      className={styles.line}
      label={`${name}，${households} 户里 ${read} 户已读，${note}`}
      onPress={onOpen}
    >
      <View className={styles.words}>
        <View className={styles.top}>
          <View className={styles.name}>{name}</View>
          <View className={styles.count}>
            {read} / {households}
          </View>
        </View>
        <Bar percent={percent} height={6} className={styles.bar} />
      </View>
      <View className={styles.arrow}>
        <Icon of={ChevronRight} size="sm" />
      </View>
    </Press>
  )
}
