import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { type FailureWords, failureWords } from '../../language/failures'

export interface Claimed {
  unitId: string
  door: string
  mateId: string
}

/** Somebody was faster: what is on the page is old. */
const old = ['claim.settled', 'household.absent'] as const

/** Confirming, refusing or taking out somebody behind a door; `settled` hears when it is decided, by me or by whoever was faster. */
export function useSettle(settled: () => void) {
  const options = { renews: ['chain'], renewsOn: old }
  const confirming = useWriting(routes.chain.confirmHome, options)
  const refusing = useWriting(routes.chain.refuseHome, options)
  const releasing = useWriting(routes.chain.releaseHome, options)
  const failure = confirming.failure ?? refusing.failure ?? releasing.failure
  const done = async (sent: Promise<unknown>) => {
    if (await sent) settled()
  }
  return {
    confirm: (who: Claimed) => done(confirming.send(who)),
    refuse: (who: Claimed, reason: string) => done(refusing.send({ ...who, reason })),
    release: (who: Claimed, reason: string) => done(releasing.send({ ...who, reason })),
    sending: confirming.sending || refusing.sending || releasing.sending,
    failure: (failure && failureWords(failure)) as FailureWords | null,
  }
}

/** The number of somebody behind a door: it lives only as long as what shows it. */
export function useRing() {
  const { send, sending, failure } = useWriting(routes.chain.ring, { renews: [] })
  return { ring: send, sending, failure: failure && failureWords(failure) }
}

export function useKeepHousehold() {
  const { send, sending, failure } = useWriting(routes.chain.keepHousehold, { renews: ['chain'] })
  return { keep: send, sending, failure: failure && failureWords(failure) }
}

export function useEndHousehold() {
  const { send, sending, failure } = useWriting(routes.chain.endHousehold, { renews: ['chain'], renewsOn: old })
  return { end: send, sending, failure: failure && failureWords(failure) }
}
