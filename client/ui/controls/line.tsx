import { Input, View } from '@tarojs/components'
import { spoken } from '../spoken'
import styles from './line.module.scss'

interface LineProps {
  id: string
  label: string
  hint: string
  value: string
  most: number
  /** The keyboard that comes up. */
  kind?: 'text' | 'number'
  onChange: (value: string) => void
}

/** One short line to write, its name above it. */
export function Line({ id, label, hint, value, most, kind = 'text', onChange }: LineProps) {
  return (
    <View className={styles.line}>
      <View className={styles.label} {...spoken({ hidden: true })}>
        {label}
      </View>
      <Input
        id={id}
        className={styles.input}
        type={kind}
        value={value}
        placeholder={hint}
        placeholderClass={styles.hint}
        maxlength={most}
        cursorSpacing={24}
        onInput={({ detail }) => onChange(detail.value)}
        {...spoken({ label })}
      />
    </View>
  )
}
