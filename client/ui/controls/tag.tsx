import { View } from '@tarojs/components'
import { classes } from '../classes'
import styles from './tag.module.scss'

export type TagTone = 'plain' | 'pine' | 'green' | 'amber' | 'red'

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: string }) {
  return <View className={classes(styles.tag, styles[tone])}>{children}</View>
}
