import { View } from '@tarojs/components'
import type { IconNode } from 'lucide'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './icon.module.scss'
import { maskOf } from './icon-mask'

interface IconProps {
  of: IconNode
  size?: 'sm' | 'md' | 'lg'
  filled?: boolean
}

/** A lucide icon as a mask, so that it takes the colour of the words beside it. It says nothing by itself. */
export function Icon({ of, size = 'md', filled = false }: IconProps) {
  return (
    <View
      className={classes(styles.icon, styles[size])}
      style={{ '--mask-of-icon': `url("${maskOf(of, filled)}")` } as Record<string, string>}
      {...spoken({ hidden: true })}
    />
  )
}
