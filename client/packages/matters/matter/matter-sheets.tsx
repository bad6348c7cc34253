import type { MatterView } from '../../../contract'
import { useMatterMove } from '../../../features/matters/use-matter'
import { useReminders } from '../../../features/messages/use-reminders'
import { type Rating, RatingSheet } from '../../../features/requests/ui/rating-sheet'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import type { FailureWords } from '../../../language/failures'

export type MatterSheet = 'supply' | 'rate' | 'urge' | 'withdraw'

interface MoveProps {
  matter: MatterView
  /** Somebody was faster; or, without words, what was done waits for a signal. */
  onGone: (words: FailureWords | null) => void
  onClose: () => void
}

/** What whoever asked for it may do, each in its own sheet. */
export function MatterSheets({ sheet, ...props }: MoveProps & { sheet: MatterSheet | null }) {
  if (sheet === 'supply') return <Supply {...props} />
  if (sheet === 'rate') return <Rate {...props} />
  if (sheet === 'urge') return <Urge {...props} />
  return sheet === 'withdraw' ? <Withdraw {...props} /> : null
}

const named = ({ matterId, version }: MatterView) => ({ matterId, version })

function Supply({ matter, onGone, onClose }: MoveProps) {
  const { send, sending, failure } = useMatterMove('supply', onGone)
  const reminders = useReminders(['progress', 'result'])
  return (
    <WordsSheet
      id="supply"
      title="补齐了"
      lead={matter.question ? `窗口要的是：${matter.question.words}` : undefined}
      label="补了什么，怎么补的"
      hint="如 户口本首页已拍照；原件送到窗口了。不写也行"
      most={300}
      optional
      action="补齐了，请接着办"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        await reminders.ask()
        if (await send({ ...named(matter), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

const after = {
  solved: '选“解决了”，这件就办结',
  half: '说说还差在哪，中心照着改',
  not: '选“没解决”，会换个人来问您，没办好就重新办',
} as const

function Rate({ matter, onGone, onClose }: MoveProps) {
  const { send, sending, failure } = useMatterMove('rate', onGone)
  const rate = async ({ consent, ...rating }: Rating) => {
    if (await send({ ...named(matter), ...rating, ...(consent ? { consent } : {}) })) onClose()
  }
  return (
    <RatingSheet
      title="这件办得怎么样？"
      after={after}
      sending={sending}
      failure={failure}
      behalf={matter.called || undefined}
      onSend={(rating) => void rate(rating)}
      onClose={onClose}
    />
  )
}

function Urge({ matter, onGone, onClose }: MoveProps) {
  const { send, sending, failure } = useMatterMove('urge', onGone)
  return (
    <WordsSheet
      id="urge"
      title="催一催"
      lead={`会马上提醒${matter.inCharge.name}。一天可以催一次`}
      label="想说的话"
      hint="急在哪里，不写也行"
      most={100}
      optional
      action={`提醒${matter.inCharge.name}`}
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

function Withdraw({ matter, onGone, onClose }: MoveProps) {
  const { send, sending, failure } = useMatterMove('withdraw', onGone)
  return (
    <WordsSheet
      id="withdraw"
      title="撤回这件申请"
      lead="撤回以后就不再办了。还需要的话，可以再申请"
      hint="为什么撤回，不写也行"
      most={100}
      optional
      action="确定撤回"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}
