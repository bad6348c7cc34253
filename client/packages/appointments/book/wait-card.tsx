import { useState } from 'react'
import { dayName } from '../../../features/appointments/model/day'
import { waitOf } from '../../../features/appointments/model/draft'
import { useWait } from '../../../features/appointments/use-book'
import type { BookForm } from '../../../features/appointments/use-book-form'
import { useReminders } from '../../../features/messages/use-reminders'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'

/** A full day: who stands in line is offered the first place that becomes free. */
export function WaitCard({ form }: { form: BookForm }) {
  const { date, draft, centre, now } = form
  const { send, sending, failure } = useWait()
  const { ask } = useReminders(['booking'])
  const [waiting, setWaiting] = useState<{ date: string; ahead: number } | null>(null)
  if (!date || !centre) return null
  const wanted = waitOf(draft, centre.centreId, date)
  const join = async () => {
    const asked = ask()
    await asked
    const stands = wanted && (await send(wanted))
    if (stands) setWaiting({ date, ahead: stands.ahead })
  }
  if (waiting?.date === date) {
    const words = waiting.ahead > 0 ? `前面还有 ${waiting.ahead} 位` : '您排在第一位'
    return (
      <Note
        id="wait-done"
        tone="good"
        title={`排上了，${words}`}
        words={`有空位就给您留 ${centre.rules.offerMinutes} 分钟，马上告诉您`}
      />
    )
  }
  return (
    <Card id="wait" warm>
      <Stack>
        <Copy strong>{dayName(date, now)}约满了，常有人临时来不了</Copy>
        <Copy size="sm" tone="soft">
          排上队，有空位先给您留 {centre.rules.offerMinutes} 分钟，微信告诉您
        </Copy>
        {failure && <Note id="wait-failed" tone="careful" {...failureWords(failure)} />}
        <Button id="wait-join" disabled={wanted === null} busy={sending} onPress={() => void join()}>
          {wanted ? '排队等空位' : '先在下面写上您家地址'}
        </Button>
      </Stack>
    </Card>
  )
}
