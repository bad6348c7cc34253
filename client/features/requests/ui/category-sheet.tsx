import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Category, type CategoryCode, categories } from '../../../contract'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { spoken } from '../../../ui/spoken'
import styles from './category-sheet.module.scss'

interface CategorySheetProps {
  current: CategoryCode | null
  onChoose: (category: Category) => void
  onClose: () => void
}

const groups = [...new Map(categories.map(({ group, groupLabel }) => [group, groupLabel]))]

/** All kinds of matter, two levels on one sheet. */
export function CategorySheet({ current, onChoose, onClose }: CategorySheetProps) {
  const [group, setGroup] = useState(categories.find(({ code }) => code === current)?.group ?? groups[0]?.[0])
  const rows = categories.filter((category) => category.group === group)
  return (
    <Sheet id="category-sheet" title="这是哪一类事" onClose={onClose}>
      <Stack>
        <View className={styles.groups} {...spoken({ role: 'radiogroup', label: '大类' })}>
          {groups.map(([name, label]) => (
            <Chip key={name} id={`group-${name}`} on={name === group} onPress={() => setGroup(name)}>
              {label}
            </Chip>
          ))}
        </View>
        <Copy size="sm" tone="quiet">
          再选细一点
        </Copy>
        <Stack gap="tap">
          {rows.map((category) => (
            <Choice
              key={category.code}
              id={`category-${category.code}`}
              on={category.code === current}
              title={category.label}
              onPress={() => onChoose(category)}
            />
          ))}
        </Stack>
      </Stack>
    </Sheet>
  )
}
