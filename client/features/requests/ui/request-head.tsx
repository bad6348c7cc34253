import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import type { HeadView } from '../model/detail'
import { ClockBar } from './clock-bar'
import styles from './request-head.module.scss'
import { Steps } from './steps'

/** What it is, how far it is, how much of the promised time is used. */
export function RequestHead({ head }: { head: HeadView }) {
  return (
    <Card id="request-head">
      <TitleLine title={head.title} tag={head.tag} large />
      <Copy size="xs" tone="quiet" className={styles.quiet}>
        {head.quiet}
      </Copy>
      <Steps steps={head.steps} />
      {head.clock && <ClockBar clock={head.clock} />}
      {!head.clock && head.time && (
        <Copy size="xs" tone="quiet" className={styles.time}>
          {head.time}
        </Copy>
      )}
    </Card>
  )
}
