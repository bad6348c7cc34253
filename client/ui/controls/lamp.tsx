import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './lamp.module.scss'

export type LampColour = 'green' | 'amber' | 'red' | 'off'

/** A matter with a clock. The colour alone says nothing to some: `label` says what it means. */
export function Lamp({ colour, label }: { colour: LampColour; label: string }) {
  return <View className={classes(styles.lamp, styles[colour])} {...spoken({ role: 'img', label })} />
}
