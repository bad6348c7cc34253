import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { type MoveSheetProps, named } from './move'

/** From above: how is it going? */
export function UrgeSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('urge', onGone)
  return (
    <WordsSheet
      id="urge"
      title="催办"
      lead="办的人马上收到提醒，居民也看得到有人在催"
      hint="催一句，如：老人等着用，请今天去。不写也行"
      most={100}
      optional
      action="催一下"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(detail), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

/** From above: from now on I am watching. */
export function SuperviseSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('supervise', onGone)
  return (
    <WordsSheet
      id="supervise"
      title="督办"
      lead="从现在起盯住这件事，谁都看得到它在督办"
      hint="要求什么？如：三天内拿出办法，每天说一次进展"
      most={200}
      action="开始督办"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(detail), words })) onClose()
      }}
      onClose={onClose}
    />
  )
}
