import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { deskFace, waitWords } from '../model/hall'
import { useBoard } from '../use-board'
import styles from './hall-card.module.scss'

/** The hall on a phone: which desk is at which number, and how long one would wait. */
export function HallCard({ centreId }: { centreId: string }) {
  const { view } = useBoard(centreId)
  return (
    <Shown view={view} waiting={<Skeleton cards={1} />}>
      {(board) => (
        <Card id="hall">
          <Copy size="sm" tone="soft">
            {waitWords(board)}
          </Copy>
          {board.desks.map(deskFace).map(({ no, number, words }) => (
            <View key={no} className={styles.desk}>
              <Copy>{no} 号窗口</Copy>
              <Copy tone="soft" size="sm" className={styles.words}>
                {words}
              </Copy>
              {number && <View className={styles.number}>{number}</View>}
            </View>
          ))}
        </Card>
      )}
    </Shown>
  )
}
