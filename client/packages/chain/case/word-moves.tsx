import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { type MoveSheetProps, named } from './move'

/** The moves that are made of words. */
export function AskSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('return', onGone)
  return (
    <WordsSheet
      id="ask"
      title="请居民补充"
      lead="等居民补充的时候，计时停着"
      hint="想问什么？如：是哪一层，一盏还是整层都不亮？"
      most={200}
      action="发给居民"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(detail), question: words })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function StartSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('start', onGone)
  return (
    <WordsSheet
      id="start"
      title="开始办"
      lead="居民会马上知道有人在办了"
      hint="说一句打算，如：明天上午来换灯。不写也行"
      most={100}
      optional
      action="开始办，并告诉居民"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(detail), ...(words ? { note: words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function ReportSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('report', onGone)
  return (
    <WordsSheet
      id="report"
      title="说进展"
      hint="办到哪一步了？"
      most={300}
      withPhotos
      action="告诉居民"
      sending={sending}
      failure={failure}
      onSend={async ({ unsent, ...written }) => {
        if (await send({ ...named(detail), ...written }, unsent)) onClose()
      }}
      onClose={onClose}
    />
  )
}
