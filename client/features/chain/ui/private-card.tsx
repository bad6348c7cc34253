import { View } from '@tarojs/components'
import { PhoneButton } from '../../../ui/controls/phone-button'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import type { PrivateView } from '../model/private'
import styles from './private-card.module.scss'

interface PrivateCardProps {
  held: PrivateView
  sending: boolean
  onCode: (code: string | null) => void
  onName: () => void
}

/** My number and my name, masked, and how to give or change them. */
export function PrivateCard({ held: { phone, name }, sending, onCode, onName }: PrivateCardProps) {
  return (
    <Card id="me-private">
      <PhoneButton id="me-phone" label={`手机号，${phone.note}，${phone.aside}`} busy={sending} onCode={onCode}>
        <Cell title="手机号" note={phone.note} aside={sending ? '请稍等…' : phone.aside} leads />
      </PhoneButton>
      <View className={styles.next}>
        <Cell id="me-name-edit" title="姓名" note={name.note} aside={name.aside} onPress={onName} />
      </View>
    </Card>
  )
}
