import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Copy } from '../../../ui/controls/copy'
import { Photos, TwoSides } from '../../../ui/controls/photos'
import type { TimelineEntry } from '../model/timeline'
import styles from './timeline.module.scss'

interface TimelineProps {
  entries: readonly TimelineEntry[]
  /** Shown beside the newest entry that brought photos of the result. */
  sides: { before: string; after: string } | null
  srcOf: (fileId: string) => string
  onLook: (src: string) => void
}

/** What people did, in their own sentences, the newest first. */
export function Timeline({ entries, sides, srcOf, onLook }: TimelineProps) {
  const showsSides = (entry: TimelineEntry) => sides !== null && entry.photos?.includes(sides.after) === true
  return (
    <View>
      {entries.map((entry) => (
        <View key={entry.seq} className={classes(styles.entry, entry.now && styles.now)}>
          <View className={styles.rail}>
            <View className={styles.dot} />
          </View>
          <View className={styles.words}>
            <Copy strong>{entry.title}</Copy>
            {entry.line && (
              <Copy size="sm" tone="soft">
                {entry.line}
              </Copy>
            )}
            {entry.quote && (
              <View className={styles.quote}>
                <Copy size="sm" written>
                  {entry.quote}
                </Copy>
              </View>
            )}
            {sides && showsSides(entry) && (
              <View className={styles.photos}>
                <TwoSides before={srcOf(sides.before)} after={srcOf(sides.after)} onLook={onLook} />
              </View>
            )}
            {entry.photos && !showsSides(entry) && (
              <View className={styles.photos}>
                <Photos label="照片" srcs={entry.photos.map(srcOf)} onLook={onLook} />
              </View>
            )}
            <Copy size="xs" tone="quiet">
              {entry.byline}
            </Copy>
          </View>
        </View>
      ))}
    </View>
  )
}
