import { View } from '@tarojs/components'
import { Phone } from 'lucide'
import type { HeadCard } from '../../../contract'
import { Avatar } from '../../../ui/controls/avatar'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { Card } from '../../../ui/layout/card'
import { postWords } from '../model/posts'
import styles from './heads-card.module.scss'

interface HeadsCardProps {
  heads: readonly HeadCard[]
  onChoose: (head: HeadCard) => void
}

/** My five heads, stairwell first: faces in a row, lines where letters are large. */
export function HeadsCard({ heads, onChoose }: HeadsCardProps) {
  return (
    <Card id="home-heads">
      <View className={styles.heads}>
        {heads.map((head, at) => (
          <Press
            key={head.postId}
            id={`head-${head.post}`}
            className={styles.head}
            label={`${postWords[head.post]} ${head.name}，点一下打电话`}
            onPress={() => onChoose(head)}
          >
            <Avatar name={head.name} strong={at === 0} />
            <View className={styles.words}>
              <View className={styles.name}>{head.name}</View>
              <View className={styles.post}>{postWords[head.post]}</View>
            </View>
            <View className={styles.phone}>
              <Icon of={Phone} />
            </View>
          </Press>
        ))}
      </View>
    </Card>
  )
}
