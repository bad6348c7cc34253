import type { BookingRules } from '../../../contract'
import { lengthWords } from '../../../features/appointments/model/day'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'

interface RulesCardProps {
  rules: BookingRules
  onChange?: (() => void) | undefined
}

/** What the centre lets one person do. */
export function RulesCard({ rules, onChange }: RulesCardProps) {
  const lines = [
    { title: '提前多久约', aside: `${lengthWords(rules.leadMinutes)}到 ${rules.horizonDays} 天` },
    { title: '一人最多同时约', aside: `${rules.most} 个` },
    { title: '开始前多久还能取消', aside: lengthWords(rules.cancelMinutes) },
    { title: '没来几次暂停预约', aside: `${rules.windowDays} 天内 ${rules.missesToBan} 次，停 ${rules.banDays} 天` },
    { title: '空位留给排队的人', aside: lengthWords(rules.offerMinutes) },
  ]
  return (
    <>
      <Section id="centre-rules" title="预约规矩" aside={onChange && '改'} leads={false} onAside={onChange} />
      <Card>
        {lines.map(({ title, aside }) => (
          <Cell key={title} title={title} aside={aside} />
        ))}
      </Card>
    </>
  )
}
