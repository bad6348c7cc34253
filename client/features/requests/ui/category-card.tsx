import { View } from '@tarojs/components'
import { type Category, type CategoryCode, categoryOf } from '../../../contract'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import styles from './category-card.module.scss'

interface CategoryCardProps {
  suggested: readonly Category[]
  chosen: CategoryCode | null
  promise: string
  onChoose: (code: CategoryCode | null) => void
  onMore: () => void
}

/** What it sounds like, confirmed with one tap; and what will come of it. */
export function CategoryCard({ suggested, chosen, promise, onChoose, onMore }: CategoryCardProps) {
  const category = chosen ? categoryOf(chosen) : null
  const chips = category && !suggested.includes(category) ? [category, ...suggested].slice(0, 3) : suggested
  return (
    <Card id="raise-category">
      <Copy size="sm" tone="soft">
        {chips.length > 0 ? '像是这类事，点一下确认' : '是哪一类事？不选也行，网格长会看'}
      </Copy>
      <Chips label="哪一类事">
        {chips.map(({ code, label }) => (
          <Chip
            key={code}
            id={`suggest-${code}`}
            on={code === chosen}
            onPress={() => onChoose(code === chosen ? null : code)}
          >
            {label}
          </Chip>
        ))}
        <Chip id="raise-category-more" choice={false} label="从全部类别里选" onPress={onMore}>
          {chips.length > 0 ? '其他…' : '选一类…'}
        </Chip>
      </Chips>
      {category && (
        <View className={styles.question}>
          <Copy size="sm">办的人会问：{category.question}</Copy>
        </View>
      )}
      <Copy id="raise-promise" size="xs" tone="quiet" className={styles.promise}>
        {promise}
      </Copy>
    </Card>
  )
}
