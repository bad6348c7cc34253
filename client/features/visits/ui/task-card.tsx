import { View } from '@tarojs/components'
import { HeartHandshake } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import type { TaskView } from '../model/task'
import styles from './visit-card.module.scss'

/** A household to be visited: which, who, since when it waits. A tap begins the visit. */
export function TaskCard({ task, onOpen }: { task: TaskView; onOpen: (task: TaskView) => void }) {
  return (
    <Card id={`task-${task.key}`} label={task.label} onPress={() => onOpen(task)}>
      <View className={styles.top}>
        {task.care && (
          <View className={styles.care}>
            <Icon of={HeartHandshake} size="sm" />
          </View>
        )}
        <View className={styles.title}>{task.title}</View>
        <Tag tone={task.tag.tone}>{task.tag.words}</Tag>
      </View>
      <Copy size="sm" tone="soft" className={styles.sentence}>
        {task.where}
      </Copy>
      <Copy size="xs" tone="quiet" className={styles.quiet}>
        {task.quiet}
      </Copy>
    </Card>
  )
}
