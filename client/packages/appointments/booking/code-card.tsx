import { View } from '@tarojs/components'
import type { BookingView } from '../../../contract'
import { Code } from '../../../ui/controls/code'
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
          {mode === 'desk' ? '到了扫门口的码签到，给窗口看这个号也行' : '工作人员来了，请核对这个号'}
        </Copy>
        {mode === 'desk' && <Code words={code} label="预约号的二维码，给窗口扫" />}
        <View className={styles.letters}>{code}</View>
      </View>
    </Card>
  )
}
