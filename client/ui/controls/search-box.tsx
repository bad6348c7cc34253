import { Input, View } from '@tarojs/components'
import { Search, X } from 'lucide'
import { spoken } from '../spoken'
import { Icon } from './icon'
import { Press } from './press'
import styles from './search-box.module.scss'

interface SearchBoxProps {
  id: string
  label: string
  hint: string
  value: string
  most: number
  onChange: (value: string) => void
}

/** Words to look for; what is found changes with every letter. */
export function SearchBox({ id, label, hint, value, most, onChange }: SearchBoxProps) {
  return (
    <View className={styles.box}>
      <View className={styles.icon}>
        <Icon of={Search} size="sm" />
      </View>
      <Input
        id={id}
        className={styles.input}
        value={value}
        placeholder={hint}
        placeholderClass={styles.hint}
        maxlength={most}
        confirmType="search"
        onInput={({ detail }) => onChange(detail.value)}
        {...spoken({ label })}
      />
      {value !== '' && (
        <Press id={`${id}-clear`} className={styles.clear} label="清空" onPress={() => onChange('')}>
          <Icon of={X} size="sm" />
        </Press>
      )}
    </View>
  )
}
