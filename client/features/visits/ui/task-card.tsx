import { View } from '@tarojs/components'
import { HeartHandshake } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
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
        <View className={styles.title}>
          <TitleLine title={task.title} tag={task.tag} />
        </View>
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
