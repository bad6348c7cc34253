import { View } from '@tarojs/components'
import type { MoveView } from '../../../features/requests/model/moves'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import styles from './desk-foot.module.scss'
import { type DeskSheet, isDeskSheet } from './desk-sheets'

interface DeskFootProps {
  moves: readonly MoveView[]
  onMove: (sheet: DeskSheet) => void
}

/** Only the moves that are allowed: one is main, the rest beside each other. */
export function DeskFoot({ moves, onMove }: DeskFootProps) {
  const [main, ...others] = moves
  return (
    <ActionFoot>
      {others.length > 0 && <View className={styles.others}>{others.map(button)}</View>}
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
