import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Lamp } from '../../../ui/controls/lamp'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import { ClockBar } from '../../requests/ui/clock-bar'
import { Steps } from '../../requests/ui/steps'
import type { MatterHeadView } from '../model/head'
import styles from './matter-head.module.scss'

/** What it is, for whom, how far it is, and how long it still has. */
export function MatterHead({ head }: { head: MatterHeadView }) {
  const { title, tag, quiet, whom, steps, clock, left } = head
  return (
    <Card id="matter-head">
      <TitleLine title={title} tag={tag} large />
      {whom && (
        <Copy id="matter-whom" size="sm" tone="soft">
          {whom}
        </Copy>
      )}
      <Copy size="xs" tone="quiet" className={styles.quiet}>
        {quiet}
      </Copy>
      <Steps steps={steps} />
      {clock && <ClockBar clock={clock} />}
      {left && (
        <View className={styles.left}>
          <Lamp colour={left.lamp.colour} label={left.lamp.label} />
          <Copy id="matter-left" size="sm" tone="soft">
            {left.words}
          </Copy>
        </View>
      )}
    </Card>
  )
}
