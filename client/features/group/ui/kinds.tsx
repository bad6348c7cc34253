import { View } from '@tarojs/components'
import { Segmented, type SegmentedProps } from '../../../ui/controls/segmented'
import styles from './kinds.module.scss'

/** Which list, or which kind, with some air around it. */
export function Kinds<Name extends string>(props: SegmentedProps<Name>) {
  return (
    <View className={styles.kinds}>
      <Segmented {...props} />
    </View>
  )
}
