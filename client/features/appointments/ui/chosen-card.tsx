import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Press } from '../../../ui/controls/press'
import { Card } from '../../../ui/layout/card'
import styles from './chosen-card.module.scss'

interface ChosenCardProps {
  items: string
  minutes: number | null
  centre: string
  address: string
  onItems?: () => void
  onCentre?: () => void
}

/** What is to be done and where, with a word to change either. */
export function ChosenCard({ items, minutes, centre, address, onItems, onCentre }: ChosenCardProps) {
  return (
    <Card id="chosen">
      <View className={styles.row}>
        <View className={styles.words}>
          <Copy id="chosen-items" size="lg" strong>
            {items}
          </Copy>
          {minutes !== null && (
            <Copy size="sm" tone="soft">
              约 {minutes} 分钟
            </Copy>
          )}
        </View>
        {onItems && (
          <Press id="chosen-change" className={styles.change} label="改要办的事" onPress={onItems}>
            改
          </Press>
        )}
      </View>
      {centre && (
        <View className={styles.row}>
          <View className={styles.words}>
            <Copy>{centre}</Copy>
            <Copy size="xs" tone="quiet">
              {address}
            </Copy>
          </View>
          {onCentre && (
            <Press id="chosen-centre" className={styles.change} label="换一个中心" onPress={onCentre}>
              换
            </Press>
          )}
        </View>
      )}
    </Card>
  )
}
