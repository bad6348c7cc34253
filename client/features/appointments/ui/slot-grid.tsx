import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Copy } from '../../../ui/controls/copy'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import type { SlotPart } from '../model/slots'
import styles from './slot-grid.module.scss'

interface SlotGridProps {
  parts: readonly SlotPart[]
  chosen: number | null
  onChoose: (minute: number) => void
}

/** The times of a day, three in a line, two where letters are large. */
export function SlotGrid({ parts, chosen, onChoose }: SlotGridProps) {
  return (
    <View>
      {parts.map(({ title, tiles }) => (
        <View key={title} className={styles.part} {...spoken({ role: 'radiogroup', label: title })}>
          <Copy size="lg" strong className={styles.title}>
            {title}
          </Copy>
          <View className={styles.grid}>
            {tiles.map(({ minute, clock, note, full, label }) => (
              <Press
                key={minute}
                id={`slot-${minute}`}
                className={classes(styles.slot, full && styles.full, minute === chosen && !full && styles.on)}
                role="radio"
                checked={minute === chosen}
                disabled={full}
                label={label}
                onPress={() => onChoose(minute)}
              >
                <View className={styles.clock}>{clock}</View>
                <View className={styles.note}>{note}</View>
              </Press>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
