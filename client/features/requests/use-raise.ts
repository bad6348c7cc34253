import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { type ChosenPlace, type Draft, emergencyOf, submitOf } from './model/draft'

export interface Raised {
  requestId: string
  recurred?: boolean
  /** What to ring first, of an emergency. */
  call?: string
}

const longest = 24
const titleOf = ({ text }: { text: string }) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** Sends a draft on the way that its kind goes; without a signal it stays on the phone, and `onPutOff` hears so. */
export function useRaise(draft: Draft, place: ChosenPlace | null, onPutOff: () => void) {
  const later = { title: titleOf, withoutAnswer: false, onPutOff }
  const submit = useWriting(routes.requests.submit, { renews: ['requests', 'messages'], later })
  const emergency = useWriting(routes.requests.emergency, { renews: ['requests', 'messages'], later })
  const urgent = draft.kind === 'emergency'
  const { sending, failure } = urgent ? emergency : submit
  return {
    sending,
    failure,
    raise: async (unsent: readonly string[]): Promise<Raised | null> => {
      if (!place) return null
      return urgent ? emergency.send(emergencyOf(draft, place), unsent) : submit.send(submitOf(draft, place), unsent)
    },
    putOff: async (unsent: readonly string[]): Promise<boolean> => {
      if (!place) return false
      return urgent
        ? emergency.putOff(emergencyOf(draft, place), unsent)
        : submit.putOff(submitOf(draft, place), unsent)
    },
  }
}
