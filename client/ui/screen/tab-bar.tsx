import { View } from '@tarojs/components'
import type { IconNode } from 'lucide'
import { classes } from '../classes'
import { Icon } from '../controls/icon'
import { Press } from '../controls/press'
import { spoken } from '../spoken'
import styles from './tab-bar.module.scss'

export interface Tab<Name extends string> {
  name: Name
  words: string
  icon: IconNode
  /** What waits behind it; nothing is drawn for none. */
  count?: string
}

interface TabBarProps<Name extends string> {
  tabs: ReadonlyArray<Tab<Name>>
  current: Name
  onChange: (name: Name) => void
}

export function TabBar<Name extends string>({ tabs, current, onChange }: TabBarProps<Name>) {
  return (
    <View className={styles.bar} {...spoken({ role: 'tablist', label: '主要页面' })}>
      {tabs.map(({ name, words, icon, count }) => (
        <Press
          key={name}
          id={`tab-${name}`}
          className={classes(styles.tab, name === current && styles.on)}
          role="tab"
          selected={name === current}
          label={count ? `${words}，${count} 条未读` : words}
          onPress={() => name !== current && onChange(name)}
        >
          <View className={styles.icon}>
            <Icon of={icon} />
            {count && <View className={styles.count}>{count}</View>}
          </View>
          {words}
        </Press>
      ))}
    </View>
  )
}
