import { Picker, View } from '@tarojs/components'
import { ChevronDown } from 'lucide'
import { spoken } from '../spoken'
import { Icon } from './icon'
import styles from './picker-line.module.scss'

interface PickerLineProps {
  id: string
  label: string
  /** A day as 2026-11-21, or a time as 09:30. */
  mode: 'date' | 'time'
  value: string
  /** How it reads on the page. */
  shown: string
  start?: string
  onChange: (value: string) => void
}

/** A day or an hour, chosen on WeChat's own wheel. */
export function PickerLine({ id, label, mode, value, shown, start, onChange }: PickerLineProps) {
  return (
    <View>
      <View className={styles.label} {...spoken({ hidden: true })}>
        {label}
      </View>
      <Picker mode={mode} value={value} start={start} onChange={({ detail }) => onChange(String(detail.value))}>
        <View id={id} className={styles.box} {...spoken({ role: 'button', label: `${label}，${shown}` })}>
          <View className={styles.value}>{shown}</View>
          <Icon of={ChevronDown} size="sm" />
        </View>
      </Picker>
    </View>
  )
}
