import { PhoneCall, Star } from 'lucide'
import type { MatterView } from '../../../contract'
import { dayWords, momentWords } from '../../../language/time'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { outcomeWords } from '../../requests/model/sayings'

interface AgainCardProps {
  matter: Pick<MatterView, 'rating' | 'followUp'>
  now: number
}

const why: Record<NonNullable<MatterView['followUp']>['why'], string> = {
  low: '您评得不满意，换个人再问您一次',
  random: '随机抽到，再问您一次',
  noPhone: '没用手机办的，都会再问一次',
}

/** What I said of it, and who asks me again. */
export function AgainCard({ matter: { rating, followUp }, now }: AgainCardProps) {
  if (!rating && !followUp) return null
  return (
    <Card id="matter-rating">
      {rating && (
        <Cell
          icon={Star}
          title={`您的评价：${outcomeWords[rating.outcome]}，${rating.stars} 颗星`}
          note={[rating.words, '经办的人看不到是谁评的'].filter(Boolean).join(' · ')}
        />
      )}
      {followUp && !followUp.done && (
        <Cell
          icon={PhoneCall}
          title={`${followUp.by}会来回访`}
          note={`${why[followUp.why]}，${dayWords(followUp.dueAt)}前。还没办好就重新办`}
        />
      )}
      {followUp?.done && (
        <Cell
          icon={PhoneCall}
          title={`回访过了：${outcomeWords[followUp.done.outcome]}`}
          note={[followUp.by, momentWords(followUp.done.at, now), followUp.done.words].join(' · ')}
        />
      )}
    </Card>
  )
}
