import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import type { ChildView } from '../model/desk'
import styles from './area-blocks.module.scss'

interface AreaBlocksProps {
  parts: readonly ChildView[]
  onOpen: (areaId: string) => void
}

/** One level down, each a small house at dusk: its windows, how many take part, what asks for a look. */
export function AreaBlocks({ parts, onOpen }: AreaBlocksProps) {
  return (
    <View className={styles.blocks}>
      {parts.map((part) => (
        <Press
          key={part.areaId}
          id={`part-${part.areaId}`}
          className={styles.block}
          label={part.label}
          onPress={() => onOpen(part.areaId)}
        >
          <View className={styles.house} {...spoken({ hidden: true })}>
            {part.panes.map((row, floor) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a floor has no other name than its place
              <View key={floor} className={styles.row}>
                {row.map((pane, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a window has no other name than its place
                  <View key={at} className={classes(styles.pane, styles[pane])} />
                ))}
              </View>
            ))}
          </View>
          <View className={styles.name}>{part.name}</View>
          <View className={styles.bound}>{part.bound}</View>
          {part.news && <View className={classes(styles.news, part.red && styles.red)}>{part.news}</View>}
        </Press>
      ))}
    </View>
  )
}
