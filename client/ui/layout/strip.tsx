import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useReadingSize } from '../../platform/reading'
import { spoken } from '../spoken'
import styles from './strip.module.scss'

interface StripProps {
  label: string
  children: ReactNode
}

/** Choices side by side that go on to the right; one under the other, as many as fit a line, where letters are large. */
export function Strip({ label, children }: StripProps) {
  const { elder } = useReadingSize()
  const inside = (
    <View className={elder ? styles.wrapped : styles.row} {...spoken({ role: 'radiogroup', label })}>
      {children}
    </View>
  )
  if (elder) return inside
  return (
    <ScrollView className={styles.strip} scrollX enhanced showScrollbar={false}>
      {inside}
    </ScrollView>
  )
}
