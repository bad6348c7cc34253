import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './avatar.module.scss'

/** A person's first character in a circle; where there is nobody, the place for one. */
export function Avatar({ name, strong }: { name: string | null; strong?: boolean }) {
  return (
    <View
      className={classes(styles.avatar, strong && styles.strong, name === null && styles.empty)}
      {...spoken({ hidden: true })}
    >
      {name?.slice(0, 1)}
    </View>
  )
}
