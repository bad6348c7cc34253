import { type AskOf, routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import type { ListName } from './model/visit'

const of = (areaId: string) => (areaId ? { areaId } : {})

export type TaskPart = 'overdue' | 'today' | 'soon'

/** How many households are due in an area, or in mine. */
export const useAhead = (areaId: string, enabled = true) => useReading(routes.visits.ahead, of(areaId), { enabled })

/** Whom to visit. */
export const useTasks = (areaId: string, when: TaskPart, enabled = true) =>
  usePaging(routes.visits.tasks, { ...of(areaId), when }, enabled)

/** One door before somebody knocks; what was noted there is not kept on the phone. */
export const useDoor = (unitId: string, door: string) =>
  useReading(routes.visits.door, { unitId, door }, { enabled: door !== '', kept: false })

/** The three lists, or every visit. */
export const useVisitList = (areaId: string, list: ListName) => usePaging(routes.visits.list, { ...of(areaId), list })

export const useCoverage = (areaId: string, period: string) =>
  useReading(routes.visits.coverage, { ...of(areaId), period })

/** The doors of a stairwell, floor by floor. */
export const useDoors = (unitId: string, enabled: boolean) => useReading(routes.chain.unit, { unitId }, { enabled })

/** Who came to my door, and what the ledger holds of me; never kept on the phone. */
export const useMyVisits = () => useReading(routes.visits.mine, {}, { kept: false })

export const useSettle = () => useWriting(routes.visits.settle, { renews: ['visits'] })
export const usePlan = () => useWriting(routes.visits.plan, { renews: ['visits', 'chain'] })

const longest = 24
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** Enters a visit; without a signal it stays on the phone, and `onPutOff` hears so. */
export const useRecord = (onPutOff: () => void) =>
  useWriting(routes.visits.record, {
    renews: ['visits', 'chain'],
    later: {
      title: ({ doors }: AskOf<typeof routes.visits.record>) =>
        doors.length === 0 ? '走访楼道' : `走访 ${doors.slice(0, 4).join('、')} 室`,
      withoutAnswer: true,
      onPutOff,
    },
  })

/** Passes up what was found; it follows the visit through the outbox. */
export const usePassUp = (onPutOff: () => void) =>
  useWriting(routes.requests.submit, {
    renews: ['visits', 'requests', 'messages'],
    later: { title: ({ text }) => shortened(text), withoutAnswer: true, onPutOff },
  })
