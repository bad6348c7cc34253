import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './avatar.module.scss'

/** A person's first character in a circle. */
export function Avatar({ name, strong }: { name: string; strong?: boolean }) {
  return (
    <View className={classes(styles.avatar, strong && styles.strong)} {...spoken({ hidden: true })}>
      {name.slice(0, 1)}
    </View>
  )
}
