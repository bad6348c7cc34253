import { Plus } from 'lucide'
import { mostOptions } from '../../../features/group/model/draft'
import { Button } from '../../../ui/controls/button'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Removable } from '../removable'

interface OptionsCardProps {
  options: readonly string[]
  fewest: number
  onChange: (options: string[]) => void
}

/** Between what people choose: two to ten short lines. */
export function OptionsCard({ options, fewest, onChange }: OptionsCardProps) {
  const write = (at: number, words: string) => onChange(options.map((one, place) => (place === at ? words : one)))
  return (
    <Card>
      <Stack>
        {options.map((option, at) => (
          <Removable
            // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other name than its place while it is written
            key={at}
            id={`option-remove-${at}`}
            label={`去掉选项 ${at + 1}`}
            low
            onRemove={options.length > fewest ? () => onChange(options.filter((_, place) => place !== at)) : undefined}
          >
            <Line
              id={`option-${at}`}
              label={`选项 ${at + 1}`}
              hint="写一句"
              value={option}
              most={40}
              onChange={(words) => write(at, words)}
            />
          </Removable>
        ))}
        {options.length < mostOptions && (
          <Button id="option-add" look="line" icon={Plus} onPress={() => onChange([...options, ''])}>
            再加一个选项
          </Button>
        )}
      </Stack>
    </Card>
  )
}
