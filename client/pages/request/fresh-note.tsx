import { categoryOf, type RequestView } from '../../contract'
import { postAndName } from '../../features/chain/model/posts'
import { dangerNumber } from '../../features/requests/model/danger'
import { DangerLine } from '../../features/requests/ui/danger-line'
import { hoursWords } from '../../language/work'
import { ring } from '../../platform/phone'
import { Note } from '../../ui/states/note'

interface FreshNoteProps {
  request: RequestView
  /** A closed matter came back instead of a new one. */
  recurred: boolean
  /** The number to ring first, of an emergency. */
  call: string
}

/** Just sent: to whom it went, and when he will answer. */
export function FreshNote({ request, recurred, call }: FreshNoteProps) {
  if (recurred) {
    const words = `原来那件没有办到底，${postAndName(request.inCharge)}接着办，不用您从头再说`
    return <Note id="request-recurred" tone="good" title="这件事又出现了，还由原来的人负责" words={words} />
  }
  if (request.kind === 'emergency') {
    const danger = dangerNumber(call)
    return (
      <>
        {danger && <DangerLine danger={danger} onRing={ring} />}
        <Note id="request-fresh" tone="good" title="值班台收到了" words="马上派人，两小时内处置。情况变了再打电话" />
      </>
    )
  }
  if (request.state !== 'submitted') return null
  return <Note id="request-fresh" tone="good" title="送到了" words={answerWords(request)} />
}

function answerWords({ kind, category, inCharge }: RequestView): string {
  const who = postAndName(inCharge)
  if (kind === 'grumble') return `${who}已收到，两个工作日内答复您`
  return category ? `${who}已收到，${hoursWords(categoryOf(category).respond)}内答复您` : `${who}已收到，他会先答复您`
}
