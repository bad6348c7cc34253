import { UserRoundPlus } from 'lucide'
import type { HousemateView } from '../../../contract'
import { type DoorFacts, mateWords } from '../../../features/chain/model/door'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'

/** What can be opened over the page. */
export type DoorSheet =
  | { sheet: 'claim' | 'release'; mate: HousemateView }
  | { sheet: 'ring'; who: string; called: string }
  | { sheet: 'phoneless' }

interface PeopleProps {
  facts: DoorFacts
  now: number
  onOpen(sheet: DoorSheet): void
}

/** Who waits to be confirmed, who lives here, and who has no phone. */
export function People({ facts: { people, phoneless, may }, now, onOpen }: PeopleProps) {
  const claims = people.filter(({ confirmed }) => confirmed === null)
  const living = people.filter(({ confirmed }) => confirmed !== null)
  const ring = (who: string, called: string) => (may.ring ? () => onOpen({ sheet: 'ring', who, called }) : undefined)
  return (
    <>
      {claims.length > 0 && (
        <>
          <Section title="等您核实" />
          <Card id="door-claims" warm>
            {claims.map((mate) => (
              <MateLine key={mate.mateId} called={mate.called} note={mateWords(mate, now)}>
                {may.confirm && (
                  <Button id={`claim-${mate.mateId}`} small onPress={() => onOpen({ sheet: 'claim', mate })}>
                    核实
                  </Button>
                )}
              </MateLine>
            ))}
          </Card>
        </>
      )}
      <Section title="住在这里的人" />
      {living.length === 0 && !phoneless ? (
        <Empty
          id="door-nobody"
          title="这一户还没有入户"
          words="请他扫楼门码；没有智能手机的，您替他登记"
          action={
            may.household
              ? { id: 'door-phoneless', words: '登记没有手机的一户', onPress: () => onOpen({ sheet: 'phoneless' }) }
              : undefined
          }
        />
      ) : (
        <Card id="door-people">
          {living.map((mate) => (
            <MateLine
              key={mate.mateId}
              called={mate.called}
              note={mateWords(mate, now)}
              strong
              onOpen={may.confirm ? () => onOpen({ sheet: 'release', mate }) : undefined}
              onRing={ring(mate.mateId, mate.called)}
            />
          ))}
          {phoneless && (
            <MateLine
              called={phoneless.called}
              note={`没有智能手机 · ${phoneless.by}登记${phoneless.consent ? '，本人同意' : ''}`}
              strong
              onOpen={may.household ? () => onOpen({ sheet: 'phoneless' }) : undefined}
              onRing={ring('phoneless', phoneless.called)}
            />
          )}
          {!phoneless && may.household && (
            <Cell
              id="door-phoneless"
              icon={UserRoundPlus}
              title="家里有人没有手机"
              note="登记下来，您可以代他报事"
              onPress={() => onOpen({ sheet: 'phoneless' })}
            />
          )}
        </Card>
      )}
    </>
  )
}
