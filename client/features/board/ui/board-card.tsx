import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import type { BoardCardView } from '../model/board'
import styles from './board-card.module.scss'

/** A matter on the public board: nothing to open, everything to read. */
export function BoardCard({ card }: { card: BoardCardView }) {
  const { requestId, title, lamp, tag, quiet, result, outcome, label } = card
  return (
    <Card id={`board-${requestId}`} label={label}>
      <TitleLine title={title} lamp={lamp} tag={tag} />
      <Copy size="xs" tone="quiet" className={styles.quiet}>
        {quiet}
      </Copy>
      {lamp.words && (
        <Copy size="xs" tone="quiet">
          {lamp.words}
        </Copy>
      )}
      {result && (
        <View className={styles.result}>
          <Copy size="sm" written>
            {result}
          </Copy>
        </View>
      )}
      {outcome && (
        <Copy size="sm" tone="soft" className={styles.quiet}>
          {outcome}
        </Copy>
      )}
    </Card>
  )
}
