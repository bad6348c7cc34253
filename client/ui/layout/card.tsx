import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { Press } from '../controls/press'
import { identified } from '../identified'
import { spoken } from '../spoken'
import styles from './card.module.scss'

interface CardProps {
  id?: string
  /** A card that asks for something stands out by a golden edge. */
  warm?: boolean
  label?: string
  onPress?: () => void
  children: ReactNode
}

export function Card({ id, warm, label, onPress, children }: CardProps) {
  const look = classes(styles.card, warm && styles.warm)
  if (onPress) {
    return (
      <Press id={id} className={look} label={label} onPress={onPress}>
        {children}
      </Press>
    )
  }
  return (
    <View {...identified(id)} className={look} {...spoken(label ? { role: 'group', label } : {})}>
      {children}
    </View>
  )
}
