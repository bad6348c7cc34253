import { EraseSheet } from './erase-sheet'
import { ExportSheet } from './export-sheet'
import { NameSheet } from './name-sheet'

export type InformationSheet = 'name' | 'rename' | 'export' | 'erase'

interface InformationSheetsProps {
  sheet: InformationSheet
  hasPosts: boolean
  onClose: () => void
}

/** Every thing that may be done about one's own information has its own sheet. */
export function InformationSheets({ sheet, hasPosts, onClose }: InformationSheetsProps) {
  if (sheet === 'export') return <ExportSheet onClose={onClose} />
  if (sheet === 'erase') return <EraseSheet hasPosts={hasPosts} onClose={onClose} />
  return <NameSheet known={sheet === 'rename'} onClose={onClose} />
}
