import { Chip } from '../../../ui/controls/chip'
import { Chips } from '../../../ui/layout/chips'
import { clockOf, dayName } from '../model/day'

export interface Near {
  date: string
  minute: number
}

interface NearestChipsProps {
  nearest: ReadonlyArray<Near>
  now: number
  onChoose: (near: Near) => void
}

/** The nearest times that are still free, offered where the other one was lost. */
export function NearestChips({ nearest, now, onChoose }: NearestChipsProps) {
  return (
    <Chips label="最近的空位" many close>
      {nearest.map((near) => (
        <Chip
          key={`${near.date}-${near.minute}`}
          id={`near-${near.date}-${near.minute}`}
          choice={false}
          onPress={() => onChoose(near)}
        >
          {`${dayName(near.date, now)} ${clockOf(near.minute)}`}
        </Chip>
      ))}
    </Chips>
  )
}
