import { View } from '@tarojs/components'
import { Plus, X } from 'lucide'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import type { Side } from './side-sheet'
import styles from './sides-card.module.scss'

interface SidesCardProps {
  sides: readonly Side[]
  onAdd: () => void
  onRemove: (at: number) => void
}

/** Who is asked to the table. */
export function SidesCard({ sides, onAdd, onRemove }: SidesCardProps) {
  return (
    <Card id="sides">
      <Stack gap="tap">
        <Copy size="sm" tone="soft">
          请谁来，至少两方
        </Copy>
        {sides.map((side, at) => (
          <View key={`${side.name}${side.who}`} className={styles.side}>
            <View className={styles.words}>
              <Copy strong>{spaced(side.name)}</Copy>
              <Copy size="xs" tone="quiet">
                {spaced(side.who)}
              </Copy>
            </View>
            <Press
              id={`side-remove-${at}`}
              className={styles.remove}
              label={`不请${side.name}了`}
              onPress={() => onRemove(at)}
            >
              <Icon of={X} />
            </Press>
          </View>
        ))}
        <Button id="side-add" look="line" icon={Plus} onPress={onAdd}>
          加一方
        </Button>
      </Stack>
    </Card>
  )
}
