import { View } from '@tarojs/components'
import { ChevronRight } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { Bar } from '../../../ui/layout/bar'
import type { CoverageRow as Row } from '../model/coverage'
import styles from './coverage-row.module.scss'

/** How many of an area's doors were visited, as a bar; a tap goes one step down. */
export function CoverageRow({ row, onOpen }: { row: Row; onOpen: (areaId: string) => void }) {
  const { areaId, title, words, percent, quiet, label } = row
  return (
    <Press id={`cover-${areaId}`} className={styles.row} label={label} onPress={() => onOpen(areaId)}>
      <View className={styles.top}>
        <View className={styles.title}>{title}</View>
        <View className={styles.percent}>{`${percent}%`}</View>
        <View className={styles.arrow}>
          <Icon of={ChevronRight} size="sm" />
        </View>
      </View>
      <Bar percent={percent} height={8} className={styles.bar} told={{ hidden: true }} />
      <Copy size="xs" tone="quiet">
        {[words, quiet].filter(Boolean).join(' · ')}
      </Copy>
    </Press>
  )
}
