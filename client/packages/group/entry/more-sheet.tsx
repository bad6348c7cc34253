import type { EntryDetail } from '../../../contract'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'
import { moreOf } from './more'

const moreWords = {
  close: { title: '写结果', note: '这件事有了下文，告诉大家' },
  link: { title: '转成诉求', note: '需要有人来办的，走五步办理' },
  conclude: { title: '写结论', note: '各方说完了，写下议定的' },
  end: { title: '提前结束表决', note: '已经投的照样计数' },
  withdraw: { title: '撤回', note: '发错了，或者时间改了' },
  hide: { title: '隐藏', note: '不适合公开的，写明理由' },
  restore: { title: '恢复公开', note: '看过了，没有不妥' },
  rule: { title: '裁定申诉', note: '维持，或者恢复公开' },
  report: { title: '举报', note: '内容不妥，请管理的人来看' },
} as const

interface MoreSheetProps {
  detail: EntryDetail
  onChoose: (step: keyof typeof moreWords) => void
  onClose: () => void
}

/** The quiet steps. */
export function MoreSheet({ detail, onChoose, onClose }: MoreSheetProps) {
  return (
    <Sheet id="more" title="更多" onClose={onClose}>
      {moreOf(detail).map((step) => (
        <Cell key={step} id={`more-${step}`} {...moreWords[step]} onPress={() => onChoose(step)} />
      ))}
    </Sheet>
  )
}
