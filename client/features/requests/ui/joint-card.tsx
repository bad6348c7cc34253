import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import type { JointView } from '../model/joint'
import styles from './joint-card.module.scss'
import { StandingLine } from './standing-line'

/** Each department in a row: whether it has come, how fast, and what it signed. */
export function JointCard({ joint: { title, note, departments } }: { joint: JointView }) {
  return (
    <Card id="request-joint">
      <Copy strong>{title}</Copy>
      <Copy size="xs" tone="quiet">
        {note}
      </Copy>
      {departments.map((department) => (
        <View key={department.id} id={`joint-${department.id}`} className={styles.row}>
          <StandingLine title={department.title} standing={department.standing} />
          {department.lines.map((line) => (
            <Copy key={line} size="xs" tone="soft">
              {line}
            </Copy>
          ))}
        </View>
      ))}
    </Card>
  )
}
