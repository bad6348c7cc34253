import type { OutputOf, routes } from '../../../contract'
import { dayName, spanWords } from '../../../features/appointments/model/day'
import { modeWords } from '../../../features/appointments/model/draft'
import { useLeaveWait } from '../../../features/appointments/use-booking'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Note } from '../../../ui/states/note'

type Wait = OutputOf<typeof routes.appointments.waits>[number]

const aheadWords = (ahead: number) => (ahead > 0 ? `前面还有 ${ahead} 位` : '排在第一位')

/** Where I stand in line, each with the way out. */
export function Waits({ waits, now }: { waits: readonly Wait[]; now: number }) {
  const { send, sending, failure } = useLeaveWait()
  if (waits.length === 0) return null
  return (
    <Card id="waits" label="正在排队">
      {failure && <Note id="waits-failed" tone="careful" {...failureWords(failure)} />}
      {waits.map(({ waitId, date, span, mode, ahead, centreName }) => (
        <MateLine
          key={waitId}
          called={`排 ${dayName(date, now)}${span ? ` ${spanWords(span)}` : ''}`}
          note={[...(mode === 'desk' ? [] : [modeWords[mode].name]), aheadWords(ahead), centreName].join(' · ')}
        >
          <Button
            id={`wait-leave-${waitId}`}
            small
            look="line"
            label={`不排${dayName(date, now)}的队了`}
            busy={sending}
            onPress={() => void send({ waitId })}
          >
            不排了
          </Button>
        </MateLine>
      ))}
    </Card>
  )
}
