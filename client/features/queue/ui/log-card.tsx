import { View } from '@tarojs/components'
import type { WorkLog } from '../../../contract'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { logLines, logTag } from '../model/log'
import styles from './log-card.module.scss'

/** What was done on a day, counted from what is on record; nothing in it names who it was done for. */
export function LogCard({ log, title }: { log: WorkLog; title: string }) {
  const tag = logTag(log)
  const lines = logLines(log)
  return (
    <Card id="log">
      <View className={styles.head}>
        <Copy size="lg" strong>
          {title}
        </Copy>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
      {lines.map(({ kind, title: name, count, note }) => (
        <View key={kind} className={styles.line}>
          <View className={styles.head}>
            <Copy>{name}</Copy>
            <View className={styles.count}>{count}</View>
          </View>
          {note && (
            <Copy size="sm" tone="soft">
              {note}
            </Copy>
          )}
        </View>
      ))}
      {lines.length === 0 && <Copy tone="soft">还没有记下的事。办结、走访、受理以后，这里自动数上</Copy>}
      {log.words && (
        <View className={styles.line}>
          <Copy size="sm" tone="quiet">
            自己写的
          </Copy>
          <Copy written>{log.words}</Copy>
        </View>
      )}
    </Card>
  )
}
