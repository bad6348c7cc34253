import { View } from '@tarojs/components'
import { Check } from 'lucide'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/controls/icon'
import { spoken } from '../../../ui/spoken'
import { type StepView, stepsLabel } from '../model/steps'
import styles from './steps.module.scss'

/** The steps of a matter, and how far it is. */
export function Steps({ steps }: { steps: readonly StepView[] }) {
  return (
    <View className={styles.steps} {...spoken({ role: 'img', label: stepsLabel(steps) })}>
      {steps.map(({ words, standing }, at) => (
        <View key={words} className={classes(styles.step, styles[standing])}>
          <View className={styles.mark}>{standing === 'done' ? <Icon of={Check} size="sm" /> : at + 1}</View>
          {words}
        </View>
      ))}
    </View>
  )
}
