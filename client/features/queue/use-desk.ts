import { routes } from '../../contract'
import { together } from '../../data/together'
import { usePolling } from '../../data/use-polling'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'

/** A hall moves while one serves. */
const EVERY = 8000

/** The line as a desk sees it, by itself up to date; `postNo` null where nobody has chosen a desk yet. */
export function useDesk(centreId: string, postNo: number | null) {
  const reading = useReading(
    routes.queue.desk,
    { centreId, ...(postNo === null ? {} : { postNo }) },
    { enabled: centreId !== '', kept: false },
  )
  usePolling(reading.fresh, centreId === '' ? 0 : EVERY)
  return reading
}

/** What a desk does; whoever was second reads what the first has done. */
export function useDeskActs() {
  const options = {
    renews: ['queue' as const],
    renewsOn: [
      'ticket.moved',
      'ticket.state',
      'desk.busy',
      'desk.taken',
      'desk.shut',
      'queue.empty',
      'ticket.absent',
    ] as const,
  }
  return together({
    open: useWriting(routes.queue.open, options),
    pause: useWriting(routes.queue.pause, options),
    call: useWriting(routes.queue.call, options),
    recall: useWriting(routes.queue.recall, options),
    pass: useWriting(routes.queue.pass, options),
    serve: useWriting(routes.queue.serve, options),
    finish: useWriting(routes.queue.finish, options),
    park: useWriting(routes.queue.park, options),
    transfer: useWriting(routes.queue.transfer, options),
    restore: useWriting(routes.queue.restore, options),
  })
}
export type DeskActs = ReturnType<typeof useDeskActs>

/** What takes days becomes a matter: whoever serves is its first receiver. */
export const useOpenMatter = () => useWriting(routes.matters.open, { renews: ['queue', 'matters'] })

export const useFindBooking = (centreId: string, text: string) =>
  useReading(routes.queue.find, { centreId, text }, { enabled: text !== '', kept: false })

/** Checks in who stands at the desk, or gives him a number on paper. */
export function useArrivals() {
  const options = { renews: ['queue' as const, 'appointments' as const] }
  const checkIn = useWriting(routes.queue.checkInFor, options)
  const issue = useWriting(routes.queue.issue, options)
  return {
    ...{ checkIn: checkIn.send, issue: issue.send },
    sending: checkIn.sending || issue.sending,
    failure: checkIn.failure ?? issue.failure,
    clear: () => {
      checkIn.clear()
      issue.clear()
    },
  }
}

export const useDoorCode = (centreId: string, wanted: boolean) =>
  useReading(routes.queue.code, { centreId }, { enabled: wanted && centreId !== '', kept: false })
