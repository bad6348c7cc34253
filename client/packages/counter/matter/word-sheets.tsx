import { useMatterMove } from '../../../features/matters/use-matter'
import { FollowUpWords } from '../../../features/requests/ui/follow-up-words'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { type MatterSheetProps, named } from './move'

/** The moves that are made of words. */
export function SendSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('send', onGone)
  return (
    <WordsSheet
      id="send"
      title="送部门审核"
      lead="涉及的部门同时收到、同时审，各亮各的灯。居民不用跑部门"
      hint="交代一句，不写也行"
      most={200}
      optional
      action="同时送审"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function SupplySheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('supply', onGone)
  return (
    <WordsSheet
      id="supply"
      title="材料补齐了"
      lead="计时接着走"
      hint="补了什么，如：户口簿原件已核对。不写也行"
      most={300}
      optional
      action="补齐了，接着办"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), ...(words ? { words } : {}) })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function DeliverSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('deliver', onGone)
  return (
    <WordsSheet
      id="deliver"
      title={`${matter.document?.name ?? '证件'}交给谁了`}
      label="交给谁了"
      hint="如：本人；女儿代领，看过身份证"
      most={40}
      action="交好了"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), to: words })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function DeclineSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('declineOver', onGone)
  return (
    <WordsSheet
      id="decline"
      title="不接这一件"
      lead={`还由${matter.inCharge.name}负责，他会看到原因`}
      hint="为什么不接"
      most={200}
      action="退回去"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), words })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function VisitedSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('visited', onGone)
  return (
    <WordsSheet
      id="visited"
      title="上门结果"
      hint="看到什么、办了什么"
      most={300}
      withPhotos
      action="记下来"
      sending={sending}
      failure={failure}
      onSend={async ({ words, photos }) => {
        if (await send({ ...named(matter), words, photos })) onClose()
      }}
      onClose={onClose}
    />
  )
}

export function FollowUpSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('followUp', onGone)
  return (
    <FollowUpWords
      why={matter.followUp?.why}
      sending={sending}
      failure={failure}
      onSend={(said) => send({ ...named(matter), ...said })}
      onClose={onClose}
    />
  )
}
