import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '../spoken'
import styles from './code.module.scss'
import { codeOf } from './code-mask'

/** Words for a camera. */
export function Code({ words, label }: { words: string; label: string }) {
  const ground = useMemo(() => `url("${codeOf(words)}")`, [words])
  return <View className={styles.code} style={{ backgroundImage: ground }} {...spoken({ role: 'img', label })} />
}
