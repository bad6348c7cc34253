import type { VoteCard } from '../../../contract'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { useTurnout } from '../../../features/group/use-vote'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

interface UnitTurnoutProps {
  card: VoteCard
  unitId: string
  onAsk: (who: { door: string; called: string }) => void
}

/** The doors of a stairwell: who is still to be asked at the door, and who has voted. */
export function UnitTurnout({ card, unitId, onAsk }: UnitTurnoutProps) {
  const { view } = useTurnout(card.entryId, unitId)
  const now = useNow()
  return (
    <Shown view={view}>
      {({ voted, phoneless }) => (
        <>
          {phoneless.length > 0 && (
            <>
              <Section title="没有智能手机，还没问" aside={`${phoneless.length} 户`} />
              <Card id="turnout-phoneless">
                {phoneless.map(({ door, called }) => (
                  <MateLine key={door} called={called} note={door}>
                    {card.state === 'running' && (
                      <Button id={`ask-${door}`} small onPress={() => onAsk({ door, called })}>
                        代投
                      </Button>
                    )}
                  </MateLine>
                ))}
              </Card>
            </>
          )}
          <Section title="已经投了" aside={`${voted.length} 户`} />
          {voted.length === 0 ? (
            <Empty id="turnout-none" title="这个单元还没有人投" words="哪一户投了，这里就多一行" />
          ) : (
            <Card id="turnout-voted">
              {voted.map(({ door, at, onBehalf, choice }) => (
                <Cell
                  key={door}
                  title={door}
                  note={[choice !== null && card.options[choice], onBehalf && '上门代投'].filter(Boolean).join(' · ')}
                  aside={momentWords(at, now)}
                />
              ))}
            </Card>
          )}
        </>
      )}
    </Shown>
  )
}
