import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { identified } from '../identified'
import { kept } from '../kept'
import styles from './copy.module.scss'

interface CopyProps {
  size?: 'hero' | 'xl' | 'lg' | 'md' | 'sm' | 'xs'
  tone?: 'ink' | 'soft' | 'quiet' | 'link'
  strong?: boolean
  centred?: boolean
  /** Keeps the line breaks that a person wrote. */
  written?: boolean
  className?: string
  id?: string
  children: ReactNode
}

/** Words on a page, in the sizes and tones that there are. */
export function Copy({ size = 'md', tone = 'ink', strong, centred, written, className, id, children }: CopyProps) {
  const look = classes(styles[size], styles[tone], strong && styles.strong, centred && styles.centred)
  return (
    <View {...identified(id)} className={classes(look, written && styles.written, className)}>
      {typeof children === 'string' && !written ? kept(children) : children}
    </View>
  )
}
