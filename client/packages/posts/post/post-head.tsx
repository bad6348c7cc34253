import { View } from '@tarojs/components'
import { Avatar } from '../../../ui/controls/avatar'
import { Copy } from '../../../ui/controls/copy'
import styles from './post-head.module.scss'

/** A face, a name, and a few quiet lines. */
export function PostHead({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <View className={styles.head}>
      <Avatar name={name} strong />
      <View className={styles.words}>
        <Copy size="xl" strong>
          {name}
        </Copy>
        {lines.filter(Boolean).map((line) => (
          <Copy key={line} size="sm" tone="soft">
            {line}
          </Copy>
        ))}
      </View>
    </View>
  )
}
