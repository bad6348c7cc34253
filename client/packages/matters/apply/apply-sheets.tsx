import type { CentreCard, FormAnswers } from '../../../contract'
import { CentreSheet } from '../../../features/appointments/ui/centre-sheet'
import { WhomSheet } from '../../../features/appointments/ui/whom-sheet'
import { useDesk } from '../../../features/chain/use-desk'
import { useMe } from '../../../features/chain/use-me'
import { type ApplyDraft, withoutKnown } from '../../../features/matters/model/apply'

export type ApplySheet = 'whom' | 'centre'

interface ApplySheetsProps {
  sheet: ApplySheet | null
  draft: ApplyDraft
  known: FormAnswers
  centres: readonly CentreCard[]
  onChange: (part: (before: ApplyDraft) => Partial<ApplyDraft>) => void
  onClose: () => void
}

/** One decision at a time. */
export function ApplySheets({ sheet, draft, known, centres, onChange, onClose }: ApplySheetsProps) {
  const me = useMe()
  const unit = me.data?.posts.find(({ post }) => post === 'unitHead')?.areaId ?? ''
  const desk = useDesk(sheet === 'whom' ? unit : '')
  if (sheet === 'centre')
    return (
      <CentreSheet
        centres={centres}
        chosen={draft.centreId ?? centres[0]?.centreId ?? ''}
        onChoose={(centreId) => onChange(() => ({ centreId }))}
        onClose={onClose}
      />
    )
  if (sheet !== 'whom') return null
  return (
    <WhomSheet
      whom={draft.whom}
      desk={desk.data}
      notes={{ household: '办件记在这一户名下，进展发给您', other: '您替他填，进展发给您' }}
      onChoose={(whom) =>
        onChange((before) =>
          whom.kind === 'me'
            ? { whom }
            : // What was filled in about oneself is not about him.
              { whom, prefill: 'unasked', answers: withoutKnown(before.answers, known) },
        )
      }
      onClose={onClose}
    />
  )
}
