import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './action-foot.module.scss'

/** The one thing to do on the page, at the bottom. */
export function ActionFoot({ children }: { children: ReactNode }) {
  return <View className={styles.foot}>{children}</View>
}
