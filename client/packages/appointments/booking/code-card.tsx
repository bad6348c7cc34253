import { View } from '@tarojs/components'
import type { BookingView } from '../../../contract'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { spoken } from '../../../ui/spoken'
import styles from './booking.module.scss'

/** What is shown, or read aloud, at the centre. */
export function CodeCard({ booking: { code, mode } }: { booking: BookingView }) {
  return (
    <Card id="booking-code">
      <View className={styles.code} {...spoken({ role: 'img', label: `预约号 ${[...code].join(' ')}` })}>
        <Copy size="sm" tone="soft">
          {mode === 'desk' ? '到了给窗口看这个号，就能取号排队' : '工作人员来了，请核对这个号'}
        </Copy>
        <View className={styles.letters}>{code}</View>
      </View>
    </Card>
  )
}
