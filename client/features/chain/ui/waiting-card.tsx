import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/controls/button'
import { Lamp } from '../../../ui/controls/lamp'
import { Press } from '../../../ui/controls/press'
import { kept } from '../../../ui/kept'
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

const first = 4

/** What waits for me, most pressing first: one line each, one button each. */
export function WaitingCard({ items, onOpen, onAct }: WaitingCardProps) {
  const [all, setAll] = useState(false)
  // The stairwell must not disappear under a long list.
  const shown = all || items.length <= first + 1 ? items : items.slice(0, first)
  return (
    <Card id="desk-waiting">
      {shown.map((view) => (
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
              <View className={styles.note}>{kept(view.note)}</View>
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
      {shown.length < items.length && (
        <Press
          id="waiting-more"
          className={styles.more}
          label={`再看 ${items.length - shown.length} 件`}
          onPress={() => setAll(true)}
        >
          {`再看 ${items.length - shown.length} 件`}
        </Press>
      )}
    </Card>
  )
}
