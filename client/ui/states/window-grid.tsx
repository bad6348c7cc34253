import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './window-grid.module.scss'

export type Pane = 'lit' | 'dark' | 'mine'

interface WindowGridProps {
  /** Fifteen panes, five a floor, from the top. */
  lit: readonly Pane[]
  ground: 'pine' | 'paper'
}

/** The mark: a stairwell at dusk. A lit window takes part; the white one is mine. */
export function WindowGrid({ lit, ground }: WindowGridProps) {
  return (
    <View className={classes(styles.grid, styles[ground])} {...spoken({ hidden: true })}>
      {lit.map((pane, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window has no other name than its place
        <View key={at} className={classes(styles.pane, styles[pane])} />
      ))}
    </View>
  )
}
