import { View } from '@tarojs/components'
import { BellRing } from 'lucide'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Card } from '../../../ui/layout/card'
import styles from './reminders-card.module.scss'

interface RemindersCardProps {
  left: number
  onMore: () => void
}

/** How often WeChat may still ring, and how to let it ring more. */
export function RemindersCard({ left, onMore }: RemindersCardProps) {
  const words = left > 0 ? `还能在微信里提醒您 ${left} 次` : '微信里还不会提醒您'
  return (
    <Card id="reminders">
      <View className={styles.row}>
        <View className={styles.icon}>
          <Icon of={BellRing} />
        </View>
        <View className={styles.words}>
          <Copy strong>{words}</Copy>
          <Copy size="xs" tone="quiet">
            {left > 0 ? '每点一次“允许”，多提醒几次' : '点“允许”，有进展就发微信给您'}
          </Copy>
        </View>
        <Button id="reminders-more" look="soft" small label="多要几次微信提醒" onPress={onMore}>
          再要几次
        </Button>
      </View>
    </Card>
  )
}
