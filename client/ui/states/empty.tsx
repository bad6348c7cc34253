import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Copy } from '../controls/copy'
import { identified } from '../identified'
import styles from './state.module.scss'
import { WindowGrid } from './window-grid'

interface EmptyProps {
  id?: string
  title: string
  /** What will appear here. */
  words: string
  /** The one thing that starts it. */
  action?: { id: string; words: string; onPress: () => void }
}

export function Empty({ id, title, words, action }: EmptyProps) {
  return (
    <View {...identified(id)} className={styles.state}>
      <WindowGrid lit={emptyPattern} ground="paper" />
      <Copy size="lg" strong centred>
        {title}
      </Copy>
      <Copy size="sm" tone="soft" centred>
        {words}
      </Copy>
      {action && (
        <View className={styles.action}>
          <Button id={action.id} onPress={action.onPress}>
            {action.words}
          </Button>
        </View>
      )}
    </View>
  )
}

const emptyPattern = Array.from({ length: 15 }, (_, at): 'lit' | 'dark' => (at === 7 ? 'lit' : 'dark'))
