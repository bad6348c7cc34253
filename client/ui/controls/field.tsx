import { Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../spoken'
import styles from './field.module.scss'

interface FieldProps {
  id: string
  label: string
  hint: string
  value: string
  most: number
  tall?: boolean
  /** A field over a sheet stands still while the page under it scrolls. */
  inSheet?: boolean
  /** Among other lines of a form: its name above it and a frame around it. */
  framed?: boolean
  /** Another way to fill it, to the left of the count. */
  tool?: ReactNode
  onChange: (value: string) => void
}

/** Words to be written, with the count of what is left once it begins to matter. */
export function Field({ id, label, hint, value, most, tall, inSheet, framed, tool, onChange }: FieldProps) {
  const field = (
    <View className={inSheet || framed ? styles.framed : styles.field}>
      <Textarea
        id={id}
        className={`${styles.words} ${tall ? styles.tall : styles.low}`}
        value={value}
        placeholder={hint}
        placeholderClass={styles.hint}
        maxlength={most}
        fixed={inSheet}
        cursorSpacing={24}
        disableDefaultPadding
        showConfirmBar={false}
        onInput={({ detail }) => onChange(detail.value)}
        {...spoken({ label })}
      />
      <View className={styles.tail}>
        <View>{tool}</View>
        <View className={styles.count} {...spoken({ label: `已写 ${value.length} 字，最多 ${most} 字` })}>
          {value.length} / {most}
        </View>
      </View>
    </View>
  )
  if (!framed) return field
  return (
    <View>
      <View className={styles.name} {...spoken({ hidden: true })}>
        {label}
      </View>
      {field}
    </View>
  )
}
