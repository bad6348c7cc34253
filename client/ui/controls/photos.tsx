import { Image, View } from '@tarojs/components'
import styles from './photos.module.scss'
import { Press } from './press'

interface PhotosProps {
  label: string
  srcs: readonly string[]
  onLook: (src: string) => void
}

/** Photos as they were sent; a tap shows one full size. */
export function Photos({ label, srcs, onLook }: PhotosProps) {
  return (
    <View className={styles.photos}>
      {srcs.map((src, at) => (
        <Press
          key={src}
          className={styles.photo}
          label={`${label}第 ${at + 1} 张，点一下看大图`}
          onPress={() => onLook(src)}
        >
          <Image className={styles.image} src={src} mode="aspectFill" lazyLoad />
        </Press>
      ))}
    </View>
  )
}

interface TwoSidesProps {
  before: string
  after: string
  onLook: (src: string) => void
}

/** As it was, and as it is. */
export function TwoSides({ before, after, onLook }: TwoSidesProps) {
  const sides = [
    { src: before, words: '办理前' },
    { src: after, words: '办理后' },
  ]
  return (
    <View className={styles.two}>
      {sides.map(({ src, words }) => (
        <Press key={words} className={styles.side} label={`${words}的照片，点一下看大图`} onPress={() => onLook(src)}>
          <Image className={styles.image} src={src} mode="aspectFill" lazyLoad />
          <View className={styles.words}>{words}</View>
        </Press>
      ))}
    </View>
  )
}
