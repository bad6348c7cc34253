import { View } from '@tarojs/components'
import { classes } from '../classes'
import { kept } from '../kept'
import styles from './name-lines.module.scss'

interface NameLinesProps {
  name: string
  note: string
  /** No person's name: a post that nobody holds. */
  faint?: boolean
}

/** Beside a face: who it is, a quiet word under it. */
export function NameLines({ name, note, faint }: NameLinesProps) {
  return (
    <View className={styles.words}>
      <View className={classes(styles.name, faint && styles.faint)}>{name}</View>
      {note && <View className={styles.note}>{kept(note)}</View>}
    </View>
  )
}
