import { Text } from '@tarojs/components'
import { createElement, Fragment, type ReactNode } from 'react'
import { bound } from '../language/spacing'
import styles from './kept.module.scss'

/** A phone number, and from one hour to another, which browsers break after the dash; a day of the week, and today before its hour, which they break in two. */
const unbroken = /(\d{3,4}-\d{7,8}|\d{1,2}:\d{2}–\d{1,2}:\d{2}|周[一二三四五六日]|[今明昨]天(?=\s\d))/

/** Words for a page, their figures kept whole where a line must break. */
export function kept(words: string): ReactNode {
  const parts = bound(words).split(unbroken)
  if (parts.length === 1) return parts[0]
  // Every second part is one that was found.
  return createElement(Fragment, null, ...parts.map((part, index) => (index % 2 === 1 ? whole(part) : part)))
}

const whole = (part: string) => <Text className={styles.whole}>{part}</Text>
