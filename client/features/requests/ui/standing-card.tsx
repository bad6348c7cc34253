import { Eye, GitMerge, type IconNode, PhoneCall, Repeat2, TrendingUp, UserRound, UsersRound } from 'lucide'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import type { StandingLine } from '../model/standing'

const icons: Record<StandingLine['about'], IconNode> = {
  behalf: UserRound,
  neighbours: UsersRound,
  master: GitMerge,
  part: GitMerge,
  climb: TrendingUp,
  watch: Eye,
  round: Repeat2,
  followUp: PhoneCall,
}

interface StandingCardProps {
  lines: readonly StandingLine[]
  onOpen: (requestId: string) => void
}

/** For whom, with whom, under whose eyes. */
export function StandingCard({ lines, onOpen }: StandingCardProps) {
  if (lines.length === 0) return null
  return (
    <Card id="request-standing">
      {lines.map(({ about, title, note, opens }) => (
        <Cell
          key={title}
          id={`standing-${about}${opens ? `-${opens}` : ''}`}
          icon={icons[about]}
          title={title}
          note={note}
          onPress={opens ? () => onOpen(opens) : undefined}
        />
      ))}
    </Card>
  )
}
