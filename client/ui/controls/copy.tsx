import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { identified } from '../identified'
import { flowing, kept } from '../kept'
import styles from './copy.module.scss'

interface CopyProps {
  size?: 'hero' | 'xl' | 'lg' | 'md' | 'sm' | 'xs'
  tone?: 'ink' | 'soft' | 'quiet' | 'link'
  strong?: boolean
  centred?: boolean
  /** Keeps the line breaks that a person wrote. */
  written?: boolean
  /** Two lines of it, where a tap shows the rest. */
  short?: boolean
  className?: string
  id?: string
  children: ReactNode
}

/** Words on a page, in the sizes and tones that there are. */
export function Copy({
  size = 'md',
  tone = 'ink',
  strong,
  centred,
  written,
  short,
  className,
  id,
  children,
}: CopyProps) {
  const look = classes(styles[size], styles[tone], strong && styles.strong, centred && styles.centred)
  const set = centred || short || written ? flowing : kept
  return (
    <View {...identified(id)} className={classes(look, written && styles.written, short && styles.short, className)}>
      {typeof children === 'string' ? set(children) : children}
    </View>
  )
}
