import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

const moved: readonly ClientFailure['code'][] = ['popup.moved', 'popup.over', 'popup.full', 'popup.taken']
const renewing: { renews: string[]; renewsOn: typeof moved } = { renews: ['items'], renewsOn: moved }
const worded = <W extends { failure: ClientFailure | null }>({ failure, ...writing }: W) => ({
  ...writing,
  failure: failure && failureWords(failure),
})

export const usePopups = () => useReading(routes.items.popups, {})
export const usePopup = (popupId: string) => useReading(routes.items.popup, { popupId }, { enabled: popupId !== '' })
export const usePopupPlaces = (popupId: string, enabled: boolean) =>
  useReading(routes.items.popupPlaces, { popupId }, { enabled, kept: false, empty: ({ items }) => items.length === 0 })

export const useBookPopup = () => worded(useWriting(routes.items.bookPopup, renewing))
export const useLeavePopup = () => worded(useWriting(routes.items.leavePopup, renewing))
export const useAnnounce = () => worded(useWriting(routes.items.announce, renewing))
export const useChangePopup = () => worded(useWriting(routes.items.changePopup, renewing))
export const useCancelPopup = () => worded(useWriting(routes.items.cancelPopup, renewing))
