import { useState } from 'react'
import { useReminders } from '../../features/messages/use-reminders'
import { type Similar, similarView } from '../../features/requests/model/similar'
import { SimilarCard } from '../../features/requests/ui/similar-card'
import { useJoin } from '../../features/requests/use-join'
import { failureWords } from '../../language/failures'
import { useNow } from '../../language/use-now'
import { go } from '../../platform/navigate'

interface RaiseSimilarProps {
  items: readonly Similar[]
  onJoined: (requestId: string) => void
  onPutOff: () => void
}

/** The likeliest of what neighbours have raised, until it is said not to be the same. */
export function RaiseSimilar({ items, onJoined, onPutOff }: RaiseSimilarProps) {
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const reminders = useReminders(['progress', 'result'])
  const now = useNow()
  const first = items.find(({ requestId }) => !dismissed.includes(requestId))
  const { send, sending, failure } = useJoin(first?.title ?? '', onPutOff)
  if (!first) return null
  const { requestId } = first
  const join = async () => {
    // First of all, and at once: WeChat asks for leave only in the very moment of the tap.
    const asked = reminders.ask()
    await asked
    if (await send({ requestId })) onJoined(requestId)
  }
  return (
    <SimilarCard
      similar={similarView(first, now)}
      joining={sending}
      failure={failure && failureWords(failure)}
      onJoin={() => void join()}
      onOpen={() => void go('request', { id: requestId })}
      onDismiss={() => setDismissed([...dismissed, requestId])}
    />
  )
}
