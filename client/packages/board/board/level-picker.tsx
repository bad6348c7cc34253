import { View } from '@tarojs/components'
import type { BoardLevel } from '../../../features/board/model/board'
import { Chip } from '../../../ui/controls/chip'
import { Segmented } from '../../../ui/controls/segmented'
import { spoken } from '../../../ui/spoken'
import styles from './index.module.scss'

interface LevelPickerProps {
  levels: readonly BoardLevel[]
  current: string
  onChange: (areaId: string) => void
}

const most = 3
const label = '看多大的辖区'

/** Three levels side by side; the streets of a whole district one after the other. */
export function LevelPicker({ levels, current, onChange }: LevelPickerProps) {
  if (levels.length <= most) {
    const parts = levels.map(({ areaId: name, words }) => ({ name, words }))
    return <Segmented id="board-level" label={label} parts={parts} current={current} onChange={onChange} />
  }
  return (
    <View className={styles.levels} {...spoken({ role: 'radiogroup', label })}>
      {levels.map(({ areaId, words }) => (
        <Chip key={areaId} id={`board-level-${areaId}`} on={areaId === current} onPress={() => onChange(areaId)}>
          {words}
        </Chip>
      ))}
    </View>
  )
}
