import { View } from '@tarojs/components'
import { Phone } from 'lucide'
import type { ReactNode } from 'react'
import { Avatar } from '../../../ui/controls/avatar'
import { Press } from '../../../ui/controls/press'
import { RoundButton } from '../../../ui/controls/round-button'
import { NameLines } from '../../../ui/layout/name-lines'
import styles from './mate-line.module.scss'

interface MateLineProps {
  called: string
  note: string
  /** Somebody who is confirmed. */
  strong?: boolean
  onRing?: () => void
  onOpen?: () => void
  children?: ReactNode
}

/** Somebody behind a door, with the receiver at the end of the line. */
export function MateLine({ called, note, strong, onRing, onOpen, children }: MateLineProps) {
  const name = called || '没留称呼'
  const who = (
    <>
      <Avatar name={name} strong={strong} />
      <NameLines name={name} note={note} />
    </>
  )
  return (
    <View className={styles.line}>
      {onOpen ? (
        <Press className={styles.who} label={`${name}，${note}`} onPress={onOpen}>
          {who}
        </Press>
      ) : (
        <View className={styles.who}>{who}</View>
      )}
      {children && <View className={styles.end}>{children}</View>}
      {onRing && <RoundButton icon={Phone} label={`联系${name}`} onPress={onRing} />}
    </View>
  )
}
