import { type AskOf, routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import type { ClientFailure } from '../../platform/call'

type Appointments = typeof routes.appointments

/** Centres near an area, or near my home. */
export const useCentres = (areaId: string) => useReading(routes.appointments.centres, areaId ? { areaId } : {})

/** The strip of days; yesterday's would mislead, so that it is not kept. */
export const useDays = (asked: AskOf<Appointments['days']> | null) =>
  useReading(routes.appointments.days, asked ?? nobody, { enabled: asked !== null, kept: false })

/** The times of one day. Each question has its own answer: one that comes late never stands under another day. */
export const useSlots = (asked: AskOf<Appointments['slots']> | null) =>
  useReading(routes.appointments.slots, asked ?? { ...nobody, date: '2026-01-01' }, {
    enabled: asked !== null,
    kept: false,
  })

const nobody = { centreId: '-', items: ['-'] }

const changes = {
  renews: ['appointments', 'messages'] as const,
  renewsOn: ['slot.taken', 'slot.closed', 'booking.overlap', 'booking.moved', 'booking.state', 'booking.late'] as const,
}
const options = { renews: [...changes.renews], renewsOn: changes.renewsOn }

type Heard = (failure: ClientFailure) => void

export const useBook = (onFailure: Heard) => useWriting(routes.appointments.book, { ...options, onFailure })
export const useReschedule = (onFailure: Heard) => useWriting(routes.appointments.reschedule, { ...options, onFailure })
export const useWait = () => useWriting(routes.appointments.wait, options)
export const useWish = () => useWriting(routes.appointments.wish, options)
