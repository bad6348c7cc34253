import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Copy } from '../../../ui/controls/copy'
import { Photos } from '../../../ui/controls/photos'
import { Stack } from '../../../ui/layout/stack'
import { TitleLine } from '../../../ui/layout/title-line'
import type { OriginalView } from '../model/originals'
import styles from './original-line.module.scss'

interface OriginalLineProps {
  original: OriginalView
  /** What may be said about it. */
  children?: ReactNode
}

/** One original on the custody list: what, with whom, since when. */
export function OriginalLine({ original, children }: OriginalLineProps) {
  const photos = original.photos.map(srcOf)
  return (
    <View id={`original-${original.originalId}`} className={styles.line}>
      <TitleLine title={original.title} tag={original.tag} />
      {original.note && (
        <Copy size="sm" tone="soft">
          {original.note}
        </Copy>
      )}
      {photos.length > 0 && (
        <View className={styles.photos}>
          <Photos label="原件照片" srcs={photos} onLook={(src) => lookAt(photos, src)} />
        </View>
      )}
      {children && (
        <View className={styles.said}>
          <Stack gap="tap">{children}</Stack>
        </View>
      )}
    </View>
  )
}
