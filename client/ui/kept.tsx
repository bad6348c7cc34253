import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { bound } from '../language/spacing'
import styles from './kept.module.scss'

/** A phone number, and from one hour to another, which browsers break after the dash; a day of the week, which they break in two. */
const unbroken = /(\d{3,4}-\d{7,8}|\d{1,2}:\d{2}–\d{1,2}:\d{2}|周[一二三四五六日])/

/** Words for a page, their figures kept whole where a line must break. */
export function kept(words: string): ReactNode {
  const parts = bound(words).split(unbroken)
  if (parts.length === 1) return parts[0]
  return parts.map((part) =>
    unbroken.test(part) ? (
      <Text key={part} className={styles.whole}>
        {part}
      </Text>
    ) : (
      part
    ),
  )
}
