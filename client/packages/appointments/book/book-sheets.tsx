import { CentreSheet } from '../../../features/appointments/ui/centre-sheet'
import { ItemsSheet } from '../../../features/appointments/ui/items-sheet'
import { WhomSheet } from '../../../features/appointments/ui/whom-sheet'
import type { BookForm } from '../../../features/appointments/use-book-form'
import { useDesk } from '../../../features/chain/use-desk'
import { useMe } from '../../../features/chain/use-me'

export type SheetName = 'items' | 'centre' | 'whom'

interface BookSheetsProps {
  sheet: SheetName | null
  form: BookForm
  onClose: () => void
}

/** One decision at a time. */
export function BookSheets({ sheet, form, onClose }: BookSheetsProps) {
  const { draft, centre, centres, change } = form
  const me = useMe()
  const unit = me.data?.posts.find(({ post }) => post === 'unitHead')?.areaId ?? ''
  const desk = useDesk(sheet === 'whom' ? unit : '')
  if (sheet === 'items')
    return <ItemsSheet chosen={draft.items} onChoose={(items) => change({ items })} onClose={onClose} />
  if (sheet === 'centre')
    return (
      <CentreSheet
        centres={centres.data ?? []}
        chosen={centre?.centreId ?? ''}
        onChoose={(centreId) => change({ centreId, date: null })}
        onClose={onClose}
      />
    )
  if (sheet !== 'whom') return null
  return <WhomSheet whom={draft.whom} desk={desk.data} onChoose={(whom) => change({ whom })} onClose={onClose} />
}
