import { Image, View } from '@tarojs/components'
import { srcOf } from '../../../platform/cloud'
import { kept } from '../../../ui/kept'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import type { EntryView } from '../model/entry'
import styles from './entry-card.module.scss'

interface EntryCardProps {
  entry: EntryView
  /** For whom, where a list has more than one audience. */
  audience?: string
  onOpen: (entryId: string) => void
}

/** What somebody put up: a lit window beside it while it waits for me, a golden edge where it is urgent besides. */
export function EntryCard({ entry, audience, onOpen }: EntryCardProps) {
  const { entryId, title, excerpt, tag, quiet, fact, unread, urgent, photos, label } = entry
  return (
    <Card id={`entry-${entryId}`} warm={urgent && unread} label={label} onPress={() => onOpen(entryId)}>
      <View className={styles.top}>
        {unread && <View className={styles.mark} />}
        <View className={styles.title}>
          <TitleLine title={title} tag={tag} read={!unread} />
        </View>
      </View>
      {excerpt && <View className={styles.excerpt}>{excerpt}</View>}
      {photos.length > 0 && (
        <View className={styles.photos}>
          {photos.slice(0, 3).map((photo) => (
            <Image key={photo} className={styles.photo} src={srcOf(photo)} mode="aspectFill" lazyLoad />
          ))}
        </View>
      )}
      {fact && <View className={styles.fact}>{fact}</View>}
      <View className={styles.foot}>
        <View>{kept(quiet)}</View>
        {audience && <View>{audience}</View>}
      </View>
    </Card>
  )
}
