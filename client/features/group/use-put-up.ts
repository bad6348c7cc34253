import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

interface Titled {
  title: string
}
type Way = 'publish' | 'publishNews' | 'raise' | 'start' | 'convene'

/** Puts something up; without a signal it stays on the phone, and `onPutOff` hears so. */
export function usePutUp<Name extends Way>(way: Name, onPutOff: () => void) {
  const { send, sending, failure } = useWriting(routes.groups[way], {
    renews: ['groups', 'chain'],
    // A vote counts its days from now: put off, it would begin with another end than the one agreed.
    ...(way === 'start'
      ? {}
      : { later: { title: ({ title }: Titled) => title, withoutAnswer: false, onPutOff } as never }),
  })
  return { send, sending, failure: failure && failureWords(failure) }
}
