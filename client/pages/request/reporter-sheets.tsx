import type { RequestView } from '../../contract'
import { useReminders } from '../../features/messages/use-reminders'
import { type Rating, RatingSheet } from '../../features/requests/ui/rating-sheet'
import { WordsSheet } from '../../features/requests/ui/words-sheet'
import { useMove } from '../../features/requests/use-move'
import { ObjectSheet } from './object-sheet'
import type { ReporterMoveProps } from './reporter-move'

export type ReporterSheet = 'rate' | 'supplement' | 'object' | 'withdraw'

interface ReporterSheetsProps extends ReporterMoveProps {
  sheet: ReporterSheet | null
}

/** What the reporter may do, each in its own sheet; each asks its own question. */
export function ReporterSheets({ sheet, ...props }: ReporterSheetsProps) {
  if (sheet === 'rate') return <Rate {...props} />
  if (sheet === 'supplement') return <Supplement {...props} />
  if (sheet === 'object') return <ObjectSheet {...props} />
  if (sheet === 'withdraw') return <Withdraw {...props} />
  return null
}

const named = ({ requestId, version }: RequestView) => ({ requestId, version })

function Rate({ request, onGone, onClose }: ReporterMoveProps) {
  const { send, sending, failure } = useMove('rate', onGone)
  const rate = async (rating: Rating) => {
    if (await send({ ...named(request), ...rating })) onClose()
  }
  return (
    <RatingSheet
      sending={sending}
      failure={failure}
      households={request.joined + 1}
      behalf={request.onBehalf?.unitId ? request.onBehalf.called : undefined}
      onSend={(rating) => void rate(rating)}
      onClose={onClose}
    />
  )
}

function Supplement({ request, onGone, onClose }: ReporterMoveProps) {
  const { send, sending, failure } = useMove('supplement', onGone)
  const reminders = useReminders(['progress', 'result'])
  return (
    <WordsSheet
      id="supplement"
      title="补充情况"
      lead={request.question ? `想请您说说：${request.question}` : undefined}
      hint="写在这里"
      most={500}
      withPhotos
      action="补充好了，接着办"
      sending={sending}
      failure={failure}
      onSend={async ({ unsent, ...written }) => {
        const asked = reminders.ask()
        await asked
        if (await send({ ...named(request), ...written }, unsent)) onClose()
      }}
      onClose={onClose}
    />
  )
}

function Withdraw({ request, onGone, onClose }: ReporterMoveProps) {
  const { send, sending, failure } = useMove('withdraw', onGone)
  return (
    <WordsSheet
      id="withdraw"
      title="撤回这件事"
      lead="撤回以后就不再办了。要是又需要，可以重新报"
      hint="为什么撤回，不写也行"
      most={100}
      optional
      action="确定撤回"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(request), ...(words ? { reason: words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}
