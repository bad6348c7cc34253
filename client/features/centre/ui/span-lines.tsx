import { PickerLine } from '../../../ui/controls/picker-line'
import { Pair } from '../../../ui/layout/stack'
import { clockOf, monthDay, weekdayWords } from '../../appointments/model/day'
import { minuteOf, wheelOf } from '../model/wheel'

interface HoursProps {
  id: string
  labels?: [string, string]
  from: number
  to: number
  onChange: (from: number, to: number) => void
}

/** From one hour to another. */
export function Hours({ id, labels = ['从', '到'], from, to, onChange }: HoursProps) {
  return (
    <Pair>
      <PickerLine
        id={`${id}-from`}
        label={labels[0]}
        mode="time"
        value={wheelOf(from)}
        shown={clockOf(from)}
        onChange={(value) => onChange(minuteOf(value), to)}
      />
      <PickerLine
        id={`${id}-to`}
        label={labels[1]}
        mode="time"
        value={wheelOf(to)}
        shown={clockOf(to)}
        onChange={(value) => onChange(from, minuteOf(value))}
      />
    </Pair>
  )
}

interface DayLineProps {
  id: string
  label: string
  date: string
  start: string
  onChange: (date: string) => void
}

/** A day, chosen on the wheel. It does not fit into half a line. */
export function DayLine({ id, label, date, start, onChange }: DayLineProps) {
  const shown = `${monthDay(date)} ${weekdayWords(date)}`
  return <PickerLine id={id} label={label} mode="date" value={date} start={start} shown={shown} onChange={onChange} />
}
