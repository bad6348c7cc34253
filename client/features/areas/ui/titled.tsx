import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Copy } from '../../../ui/controls/copy'
import { Press } from '../../../ui/controls/press'
import styles from './titled.module.scss'

interface TitledProps {
  title: string
  aside: string
  /** Where the word on the right does something. */
  onAside?: () => void
}

/** The first line of a card: what it is about, and a word on the right. */
export function Titled({ title, aside, onAside }: TitledProps) {
  return (
    <View className={styles.head}>
      <Copy strong>{title}</Copy>
      {onAside ? (
        <Press className={classes(styles.aside, styles.link)} label={`${title}，${aside}`} onPress={onAside}>
          {aside}
        </Press>
      ) : (
        <View className={styles.aside}>{aside}</View>
      )}
    </View>
  )
}
