import { Image, View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { spoken } from '../../../ui/spoken'
import styles from './code-card.module.scss'

/** A code to be scanned, and what scanning it does. */
export function Code({ image, words }: { image: string | null; words: string }) {
  return (
    <View className={styles.code}>
      {image ? (
        <Image
          className={styles.image}
          src={image}
          mode="aspectFit"
          showMenuByLongpress
          {...spoken({ role: 'img', label: `二维码，${words}` })}
        />
      ) : (
        <View className={styles.image} />
      )}
      <Copy size="sm" tone="soft" centred>
        {words}
      </Copy>
    </View>
  )
}
