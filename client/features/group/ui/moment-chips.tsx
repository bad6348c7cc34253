import { View } from '@tarojs/components'
import { momentWords } from '../../../language/time'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Chips } from '../../../ui/layout/chips'
import type { Choice } from '../model/moments'

interface MomentChipsProps {
  id: string
  label: string
  choices: readonly Choice[]
  on: string
  now: number
  /** 前有效; 截止. */
  after: string
  onChoose: (name: string) => void
}

/** One of a few moments, and which instant that is. */
export function MomentChips({ id, label, choices, on, now, after, onChoose }: MomentChipsProps) {
  const chosen = choices.find(({ name }) => name === on)
  return (
    <View>
      <Copy size="sm" tone="soft">
        {label}
      </Copy>
      <Chips label={label}>
        {choices.map(({ name, words }) => (
          <Chip key={name} id={`${id}-${name}`} on={name === on} onPress={() => onChoose(name)}>
            {words}
          </Chip>
        ))}
      </Chips>
      {chosen && (
        <Copy size="xs" tone="quiet">
          {`${momentWords(chosen.at, now)} ${after}`}
        </Copy>
      )}
    </View>
  )
}
