import { View } from '@tarojs/components'
import { Fragment, type ReactNode } from 'react'
import { classes } from '../../../ui/classes'
import styles from './windows.module.scss'

interface FloorsProps<Door> {
  floors: ReadonlyArray<{ name: string; doors: readonly Door[] }>
  /** Closer together where letters are large. */
  close?: boolean
  children: (door: Door) => ReactNode
}

/** The stairwell as one sees it from the yard: a row of windows for each floor, in columns of the widest, six at the most. */
export function Floors<Door extends { door: string }>({ floors, close, children }: FloorsProps<Door>) {
  const widest = Math.max(1, ...floors.map(({ doors }) => Math.min(6, doors.length)))
  return (
    <>
      {floors.map(({ name, doors }) => (
        <View key={name} className={classes(styles.floor, close && styles.close)}>
          <View className={styles.name}>{name}</View>
          <View className={styles.doors} style={{ '--doors': `${widest}` } as Record<string, string>}>
            {doors.map((door) => (
              <Fragment key={door.door}>{children(door)}</Fragment>
            ))}
          </View>
        </View>
      ))}
    </>
  )
}

/** A window: lit, hatched or dark. */
export const windowLook = (light: 'lit' | 'hatched' | 'dark') => classes(styles.window, styles[light])
