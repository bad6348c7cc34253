import { Switch } from '../../../ui/controls/switch'
import type { Away } from '../use-away'
import { DayLine, Hours } from './span-lines'

interface AwayLinesProps {
  id: string
  away: Away
  /** 只请几个小时 */
  title: string
}

/** Two days on the wheel, and hours where it is not the whole day. */
export function AwayLines({ id, away, title }: AwayLinesProps) {
  const { today, from, to, part, span, setFrom, setTo, setPart, setSpan } = away
  return (
    <>
      <DayLine id={`${id}-from`} label="从" date={from} start={today} onChange={setFrom} />
      <DayLine id={`${id}-to`} label="到（含当天）" date={to} start={from} onChange={setTo} />
      <Switch id={`${id}-part`} title={title} note="不打开就是整天" on={part} onChange={setPart} />
      {part && <Hours id={`${id}-hours`} from={span[0]} to={span[1]} onChange={(a, b) => setSpan([a, b])} />}
    </>
  )
}
