import { Moon } from 'lucide'
import { dayName } from '../../../features/appointments/model/day'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'

interface WishesProps {
  wishes: ReadonlyArray<{ date: string; count: number }>
  needed: number
  now: number
  onOpen?: ((date: string) => void) | undefined
}

/** Evenings that people wish for, with a way to open one. */
export function Wishes({ wishes, needed, now, onOpen }: WishesProps) {
  if (wishes.length === 0) return null
  return (
    <>
      <Section title="有人想晚上来" aside={`满 ${needed} 人提醒您`} />
      <Card id="centre-wishes" warm={wishes.some(({ count }) => count >= needed)}>
        {wishes.map(({ date, count }) => (
          <Cell
            key={date}
            id={`wish-${date}`}
            icon={Moon}
            title={`${dayName(date, now)}晚上`}
            note={`${count} 人想来`}
            aside={onOpen && '开一场'}
            onPress={onOpen && (() => onOpen(date))}
          />
        ))}
      </Card>
    </>
  )
}
