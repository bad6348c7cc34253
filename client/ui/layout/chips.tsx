import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './chips.module.scss'

interface ChipsProps {
  label: string
  /** Where several may be chosen together, or none is. */
  many?: boolean
  /** With no room above it: what stands there keeps its own. */
  close?: boolean
  children: ReactNode
}

/** Chips side by side, as many as fit on a line. */
export function Chips({ label, many, close, children }: ChipsProps) {
  return (
    <View
      className={classes(styles.chips, !close && styles.apart)}
      {...spoken({ role: many ? 'group' : 'radiogroup', label })}
    >
      {children}
    </View>
  )
}
