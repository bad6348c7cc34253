import { View } from '@tarojs/components'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Note } from '../../../ui/states/note'
import type { SimilarView } from '../model/similar'
import styles from './similar-card.module.scss'

interface SimilarCardProps {
  similar: SimilarView
  joining: boolean
  failure: { title: string; words: string } | null
  onJoin: () => void
  onOpen: () => void
  onDismiss: () => void
}

/** Before it is raised a second time: a neighbour's, to stand behind with one tap. */
export function SimilarCard({ similar, joining, failure, onJoin, onOpen, onDismiss }: SimilarCardProps) {
  const { title, words, when, mine } = similar
  return (
    <Card id="raise-similar" warm>
      <View className={styles.top}>
        <View className={styles.heading}>{mine ? '您已经报过一件像的' : '邻居已经报过一件像的'}</View>
        <Copy size="xs" tone="soft">
          {when}
        </Copy>
      </View>
      <Copy size="sm" tone="soft">
        “{title}” · {words}
      </Copy>
      {failure && <Note id="similar-failure" tone="careful" {...failure} />}
      <View className={styles.choices}>
        {mine ? (
          <Button id="similar-open" look="soft" small onPress={onOpen}>
            就是它，去看看
          </Button>
        ) : (
          <Button id="similar-join" look="soft" small busy={joining} onPress={onJoin}>
            就是它，我也附议
          </Button>
        )}
        <Button id="similar-dismiss" look="line" small disabled={joining} onPress={onDismiss}>
          不是一回事
        </Button>
      </View>
    </Card>
  )
}
