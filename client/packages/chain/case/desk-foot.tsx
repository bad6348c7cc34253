import { View } from '@tarojs/components'
import type { Foot, MoveView } from '../../../features/requests/model/moves'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import styles from './desk-foot.module.scss'
import { type DeskSheet, isDeskSheet } from './desk-sheets'

interface DeskFootProps {
  foot: Foot
  onMove: (sheet: DeskSheet) => void
  onMore: () => void
}

/** Only the moves that are allowed: one is main, at most two beside each other above it. */
export function DeskFoot({ foot: { main, beside, more }, onMove, onMore }: DeskFootProps) {
  return (
    <ActionFoot>
      {beside.length + more.length > 0 && (
        <View className={styles.others}>
          {beside.map(button)}
          {more.length > 0 && (
            <View className={styles.move}>
              <Button id="case-more" look="line" label={`更多，还有 ${more.length} 种办法`} onPress={onMore}>
                更多
              </Button>
            </View>
          )}
        </View>
      )}
      {main && button(main)}
    </ActionFoot>
  )

  function button({ move, words, look }: MoveView) {
    return (
      <View key={move} className={styles.move}>
        <Button id={`case-${move}`} look={look} onPress={() => isDeskSheet(move) && onMove(move)}>
          {words}
        </Button>
      </View>
    )
  }
}
