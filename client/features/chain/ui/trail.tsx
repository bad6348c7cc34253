import { View } from '@tarojs/components'
import { spaced } from '../../../language/spacing'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import styles from './trail.module.scss'

interface TrailProps {
  steps: ReadonlyArray<{ id: string; name: string; label: string }>
  /** Where it lies. */
  className?: string
  onStep: (id: string) => void
}

/** The wider areas one came through, each a way back. */
export function Trail({ steps, className, onStep }: TrailProps) {
  return (
    <View className={classes(styles.trail, className)}>
      {steps.map(({ id, name, label }) => (
        <Press key={id} className={styles.step} label={label} onPress={() => onStep(id)}>
          {spaced(name)}
        </Press>
      ))}
    </View>
  )
}
