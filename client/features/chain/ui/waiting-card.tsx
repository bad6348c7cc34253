import { View } from '@tarojs/components'
import { Button } from '../../../ui/controls/button'
import { Lamp } from '../../../ui/controls/lamp'
import { Press } from '../../../ui/controls/press'
import { Card } from '../../../ui/layout/card'
import type { WaitingView } from '../model/waiting'
import styles from './waiting-card.module.scss'

interface WaitingCardProps {
  items: readonly WaitingView[]
  /** Looks at it. */
  onOpen: (view: WaitingView) => void
  /** Does the one thing. */
  onAct: (view: WaitingView) => void
}

/** What waits for me, most pressing first: one line each, one button each. */
export function WaitingCard({ items, onOpen, onAct }: WaitingCardProps) {
  return (
    <Card id="desk-waiting">
      {items.map((view) => (
        <View key={view.key} className={styles.line}>
          <Press
            className={styles.what}
            label={`${view.lampLabel}，${view.title}，${view.note}`}
            onPress={() => onOpen(view)}
          >
            <View className={styles.lamp}>
              <Lamp colour={view.lamp} label={view.lampLabel} />
            </View>
            <View className={styles.words}>
              <View className={styles.title}>{view.title}</View>
              <View className={styles.note}>{view.note}</View>
            </View>
          </Press>
          <Button
            id={`waiting-${view.key}`}
            small
            look={view.pressing ? 'main' : 'soft'}
            label={`${view.action}：${view.title}`}
            onPress={() => onAct(view)}
          >
            {view.action}
          </Button>
        </View>
      ))}
    </Card>
  )
}
