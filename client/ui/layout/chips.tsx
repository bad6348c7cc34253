import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../spoken'
import styles from './chips.module.scss'

/** Chips side by side, as many as fit on a line. */
export function Chips({ label, many, children }: { label: string; many?: boolean; children: ReactNode }) {
  return (
    <View className={styles.chips} {...spoken({ role: many ? 'group' : 'radiogroup', label })}>
      {children}
    </View>
  )
}
