import { Input, View } from '@tarojs/components'
import { isWeb } from '../../platform/build'
import { useReadingSize } from '../../platform/reading'
import { classes } from '../classes'
import { kept } from '../kept'
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

/** Chinese characters that the box holds on the smallest phone, in letters of either size; a Latin one is little more than half as wide. */
const room = { elder: 9, normal: 14 } as const
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 1 : 0.6), 0)

/** One short line to write, its name above it; what to write stands in it, or above it where it would be cut. */
export function Line({ id, label, hint, value, most, kind = 'text', onChange }: LineProps) {
  const { elder } = useReadingSize()
  const cut = widthOf(hint) > room[elder ? 'elder' : 'normal']
  return (
    <View>
      <View className={styles.label} {...spoken({ hidden: true })}>
        {label}
        {cut && <View className={styles.hint}>{kept(hint)}</View>}
      </View>
      <Input
        id={id}
        className={classes(styles.input, kind === 'identity' && styles.long)}
        type={keyboards[kind]}
        value={value}
        placeholder={cut ? '' : hint}
        placeholderClass={styles.hint}
        maxlength={most}
        cursorSpacing={24}
        onInput={({ detail }) => onChange(detail.value)}
        {...spoken({ label: cut ? `${label}，${hint}` : label })}
      />
    </View>
  )
}
