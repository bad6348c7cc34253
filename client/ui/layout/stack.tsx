import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import styles from './stack.module.scss'

interface StackProps {
  /** `tap` keeps fingers apart: 8 px, 14 where letters are large. */
  gap?: 'small' | 'tap' | 'normal' | 'wide'
  children: ReactNode
}

/** One under the other. */
export function Stack({ gap = 'normal', children }: StackProps) {
  return <View className={classes(styles.stack, styles[gap])}>{children}</View>
}

/** Side by side, each as wide as the other; one under the other where letters are large. */
export function Pair({ children }: { children: ReactNode }) {
  return <View className={styles.pair}>{children}</View>
}
