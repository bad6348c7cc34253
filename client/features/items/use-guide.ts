import { type LifeEvent, routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** The list in force. */
export const useGuide = () => useReading(routes.items.guide, {})

/** What somebody means by these words; asked for nothing where there are none. */
export const useSearch = (text: string, event: LifeEvent | null) =>
  useReading(
    routes.items.search,
    { text: text || '-', ...(event ? { event } : {}), limit: 20 },
    { enabled: text !== '', kept: false, empty: ({ items }) => items.length === 0 },
  )

export const useItem = (code: string) => useReading(routes.items.item, { code }, { enabled: code !== '' })

export const useHistory = (code: string, enabled: boolean) => useReading(routes.items.history, { code }, { enabled })

export const useItemNotice = (codes: string[]) =>
  useReading(routes.items.notice, { codes: codes.length > 0 ? codes : ['-'] }, { enabled: codes.length > 0 })

export const useDirectory = () => useReading(routes.items.directory, {})

/** Where one goes with it: the service centres of my home, nearest first. */
export const useCentres = () => useReading(routes.appointments.centres, {})
