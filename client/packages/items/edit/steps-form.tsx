import type { Item } from '../../../contract'
import { withStepChanged } from '../../../features/items/model/draft'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'

interface StepsFormProps {
  item: Item
  onChange: (item: Item) => void
}

/** What happens, step by step. */
export function StepsForm({ item, onChange }: StepsFormProps) {
  return (
    <Card>
      <Stack>
        {item.steps.map(({ title, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
          <Stack key={at} gap="small">
            <Line
              id={`step-${at}-title`}
              label={`第 ${at + 1} 步`}
              hint="做什么"
              value={title}
              most={20}
              onChange={(text) => onChange(withStepChanged(item, at, { title: text }))}
            />
            <Line
              id={`step-${at}-words`}
              label="怎么做"
              hint="一句话说清"
              value={words}
              most={200}
              onChange={(text) => onChange(withStepChanged(item, at, { words: text }))}
            />
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
