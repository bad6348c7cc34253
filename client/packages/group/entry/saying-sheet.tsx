import { useEntryAct } from '../../../features/group/use-entry'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'

/** Steps that take one sentence: the field it goes into, and what the sentence is for. */
const sayings = {
  withdraw: {
    field: 'reason',
    title: '撤回',
    lead: '撤回以后大家就看不到了。请写明为什么，留着备查',
    hint: '如 时间改了，另发一条',
    most: 100,
    action: '撤回它',
  },
  close: {
    field: 'result',
    title: '写结果',
    lead: '说事的人会收到，邻居们都看得到',
    hint: '这件事后来怎么样了',
    most: 500,
    action: '公布结果',
  },
  end: {
    field: 'reason',
    title: '提前结束表决',
    lead: '已经投的票照样计数，结束以后不能再投',
    hint: '为什么提前结束',
    most: 100,
    action: '现在结束',
  },
  conclude: {
    field: 'conclusion',
    title: '写结论',
    lead: '写清楚谁、做什么、什么时候做完。各方都会收到',
    hint: '议定了什么',
    most: 1000,
    action: '公布结论',
  },
  report: {
    field: 'reason',
    title: '举报',
    lead: '三位邻居觉得不妥就先不公开，由单元长、网格长来看。您的名字不会公开',
    hint: '哪里不妥',
    most: 100,
    action: '举报',
  },
  hide: {
    field: 'reason',
    title: '隐藏',
    lead: '别人暂时看不到，作者会读到您写的理由，可以申诉',
    hint: '为什么不适合公开',
    most: 100,
    action: '隐藏它',
  },
  object: {
    field: 'words',
    title: '申诉',
    lead: '由上一级来看，只能申诉一次',
    hint: '为什么您觉得可以公开',
    most: 200,
    action: '请上一级来看',
  },
} as const
export type Saying = keyof typeof sayings

interface SayingSheetProps {
  saying: Saying
  where: { entryId: string; commentId?: string }
  onClose: () => void
}

/** One sentence, and it is done. */
export function SayingSheet({ saying, where, onClose }: SayingSheetProps) {
  const { field, ...words } = sayings[saying]
  const { send, sending, failure } = useEntryAct(saying)
  const done = async (said: string) => {
    if (await send({ ...where, [field]: said } as never)) onClose()
  }
  return (
    <WordsSheet
      id={saying}
      {...words}
      sending={sending}
      failure={failure}
      onSend={({ words: said }) => void done(said)}
      onClose={onClose}
    />
  )
}
