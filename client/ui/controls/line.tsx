import { Input, View } from '@tarojs/components'
import { isWeb } from '../../platform/build'
import { spoken } from '../spoken'
import styles from './line.module.scss'

/** A browser's own field for numbers would not show a number with a dash in it. */
const keyboards = {
  text: 'text',
  number: 'number',
  money: 'digit',
  phone: isWeb ? 'text' : 'number',
  identity: isWeb ? 'text' : 'idcard',
} as const

interface LineProps {
  id: string
  label: string
  hint: string
  value: string
  most: number
  /** The keyboard that comes up. */
  kind?: keyof typeof keyboards
  onChange: (value: string) => void
}

/** One short line to write, its name above it. */
export function Line({ id, label, hint, value, most, kind = 'text', onChange }: LineProps) {
  return (
    <View>
      <View className={styles.label} {...spoken({ hidden: true })}>
        {label}
      </View>
      <Input
        id={id}
        className={styles.input}
        type={keyboards[kind]}
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
