import { View } from '@tarojs/components'
import { Heart } from 'lucide'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/controls/icon'
import { Lamp } from '../../../ui/controls/lamp'
import { spoken } from '../../../ui/spoken'
import styles from './door-legend.module.scss'

/** What the marks on the windows mean. */
export function DoorLegend() {
  return (
    <View className={styles.legend} {...spoken({ hidden: true })}>
      {(['lit', 'dark', 'claimed', 'due'] as const).map((kind) => (
        <View key={kind} className={styles.part}>
          <View className={classes(styles.swatch, styles[kind])} />
          {words[kind]}
        </View>
      ))}
      <View className={styles.part}>
        <View className={styles.heart}>
          <Icon of={Heart} size="sm" filled />
        </View>
        需关照
      </View>
      <View className={styles.part}>
        <View className={styles.lamp}>
          <Lamp colour="amber" label="" />
        </View>
        有事在办
      </View>
    </View>
  )
}

const words = { lit: '已入户', dark: '未入户', claimed: '等核实', due: '待走访' } as const
