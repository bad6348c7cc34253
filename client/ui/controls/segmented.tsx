import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spoken } from '../spoken'
import { Press } from './press'
import styles from './segmented.module.scss'

export interface SegmentedProps<Name extends string> {
  id: string
  label: string
  parts: ReadonlyArray<{ name: Name; words: string }>
  current: Name
  onChange: (name: Name) => void
}

export function Segmented<Name extends string>({ id, label, parts, current, onChange }: SegmentedProps<Name>) {
  return (
    <View className={styles.segmented} {...spoken({ role: 'tablist', label })}>
      {parts.map(({ name, words }) => (
        <Press
          key={name}
          id={`${id}-${name}`}
          className={classes(styles.part, name === current && styles.on)}
          role="tab"
          label={words}
          selected={name === current}
          onPress={() => onChange(name)}
        >
          {words}
        </Press>
      ))}
    </View>
  )
}
