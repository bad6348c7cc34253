import { routes } from '../../contract'
import { queries } from '../../data/client'
import { forgetOutbox } from '../../data/outbox'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'
import { restart } from '../../platform/navigate'
import { forgetAll } from '../../platform/storage'

/** Each time withdraws as much as fits in one call. */
const mostTimes = 30

/** Deletes me, on the server and on this phone, and begins anew at home. */
export function useErase() {
  const { send, sending, failure } = useWriting(routes.chain.erase, { renews: [] })
  const erase = async () => {
    for (let times = 0; times < mostTimes; times++) {
      const answer = await send({ confirm: '删除' })
      if (!answer) return
      if (answer.done) return leave()
    }
  }
  return { erase, sending, failure: failure && failureWords(failure) }
}

function leave() {
  forgetOutbox()
  forgetAll()
  queries.clear()
  void restart()
}
