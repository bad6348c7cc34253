import { Text, View } from '@tarojs/components'
import { createElement, Fragment, type ReactNode } from 'react'
import { bound } from '../language/spacing'
import styles from './kept.module.scss'

/** A phone number, and from one hour to another, which browsers break after the dash; a day of the week, and today before its hour, which they break in two. */
const unbroken = /(\d{3,4}-\d{7,8}|\d{1,2}:\d{2}–\d{1,2}:\d{2}|周[一二三四五六日]|[今明昨]天(?=\s\d))/
const dot = ' · '

/** Words for a page that runs from the left: broken first at their dots, and no dot is left over at either end of a line. */
export function kept(words: string): ReactNode {
  const parts = words.split(dot)
  if (parts.length === 1) return flowing(words)
  return (
    <View className={styles.dotted}>
      <View className={styles.row}>{createElement(Fragment, null, ...parts.map(partOf))}</View>
    </View>
  )
}

/** Words whose figures are kept whole where a line must break. */
export function flowing(words: string): ReactNode {
  const parts = bound(words).split(unbroken)
  if (parts.length === 1) return parts[0]
  // Every second part is one that was found.
  return createElement(Fragment, null, ...parts.map((part, index) => (index % 2 === 1 ? whole(part) : part)))
}

const partOf = (part: string, index: number) => (
  <View className={styles.part}>
    {index > 0 && <Text className={styles.dot}>{dot}</Text>}
    {flowing(part)}
  </View>
)

const whole = (part: string) => <Text className={styles.whole}>{part}</Text>
