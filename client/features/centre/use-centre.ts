import type { Me } from '../../contract'
import { routes } from '../../contract'
import { together } from '../../data/together'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'

/** Posts that have to do with a centre; those that keep it may change its rules. */
const serves = ['deskWorker', 'laneHead', 'streetHead', 'administrator']
const keeps = ['laneHead', 'streetHead', 'administrator']

/** The area whose centre somebody serves at or keeps; null for anybody else. */
export const centreArea = (me: Me | undefined): string | null =>
  me?.posts.find(({ post, areaId }) => areaId && serves.includes(post))?.areaId ?? null
export const keepsCentre = (me: Me | undefined): boolean => me?.posts.some(({ post }) => keeps.includes(post)) ?? false

/** The centre that a page is about: the one named, else the nearest to my post. */
export function useMyCentre(asked: string, me: Me | undefined): string {
  const areaId = centreArea(me) ?? ''
  const near = useReading(routes.appointments.centres, { areaId }, { enabled: asked === '' && areaId !== '' })
  return asked || (near.data?.[0]?.centreId ?? '')
}

export const useRules = (centreId: string) =>
  useReading(routes.appointments.rules, { centreId }, { enabled: centreId !== '', kept: false })

export const useRoster = (centreId: string, date: string) =>
  useReading(routes.appointments.roster, { centreId, date }, { enabled: centreId !== '', kept: false })

export const useAppeals = (centreId: string) =>
  usePaging(routes.appointments.appeals, { centreId, limit: 20 }, centreId !== '')

export const useRuleAppeal = () =>
  useWriting(routes.appointments.ruleAppeal, {
    renews: ['appointments'],
    renewsOn: ['booking.state', 'booking.absent'],
  })

/** Changes of a centre's rules; whoever was second reads what the first has written. */
export function useRuleChanges() {
  const options = { renews: ['appointments' as const], renewsOn: ['centre.moved'] as const }
  return together({
    setRota: useWriting(routes.appointments.setRota, options),
    setRules: useWriting(routes.appointments.setRules, options),
    addLeave: useWriting(routes.appointments.addLeave, options),
    addClosure: useWriting(routes.appointments.addClosure, options),
    openSession: useWriting(routes.appointments.openSession, options),
    takeBack: useWriting(routes.appointments.takeBack, options),
  })
}
export type RuleChanges = ReturnType<typeof useRuleChanges>
