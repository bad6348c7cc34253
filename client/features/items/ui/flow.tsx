import { View } from '@tarojs/components'
import { Building2, House, type IconNode, Store, UserRound } from 'lucide'
import type { ItemStep } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { spoken } from '../../../ui/spoken'
import styles from './flow.module.scss'

const doers: Record<ItemStep['by'], { icon: IconNode; words: string }> = {
  resident: { icon: UserRound, words: '您' },
  desk: { icon: Store, words: '窗口' },
  department: { icon: Building2, words: '部门' },
  home: { icon: House, words: '上门' },
}

/** The course of an item from top to bottom, with who acts at each step (流程图). */
export function Flow({ steps }: { steps: readonly ItemStep[] }) {
  return (
    <View {...spoken({ role: 'list', label: '办理流程' })}>
      {steps.map(({ by, title, words }, at) => (
        <View
          key={title}
          className={styles.step}
          {...spoken({ role: 'listitem', label: `第 ${at + 1} 步，${title}，${words}` })}
        >
          <View className={styles.rail}>
            <View className={styles.mark}>
              <Icon of={doers[by].icon} size="sm" />
            </View>
          </View>
          <View className={styles.words}>
            <View className={styles.top}>
              <Copy strong>{title}</Copy>
              <Copy size="xs" tone="quiet">
                {doers[by].words}
              </Copy>
            </View>
            <Copy size="sm" tone="soft">
              {spaced(words)}
            </Copy>
          </View>
        </View>
      ))}
    </View>
  )
}
