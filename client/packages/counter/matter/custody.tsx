import type { MatterView } from '../../../contract'
import { originalView } from '../../../features/matters/model/originals'
import { OriginalLine } from '../../../features/matters/ui/original-line'
import { useMatterMove } from '../../../features/matters/use-matter'
import type { FailureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Pair } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'
import { named } from './move'

interface CustodyProps {
  matter: MatterView
  now: number
  onGone: (words: FailureWords | null) => void
}

/** The custody list: what is with whom, and what this side is asked about. */
export function Custody({ matter, now, onGone }: CustodyProps) {
  const { send, sending, failure } = useMatterMove('confirmPass', onGone)
  if (matter.originals.length === 0) return null
  const say = (originalId: string, right: boolean) => void send({ ...named(matter), originals: [originalId], right })
  return (
    <>
      <Section title="原件清单" aside={matter.out > 0 ? `${matter.out} 份还没还` : '都还清了'} />
      <Card id="matter-originals" warm={matter.may.includes('confirmPass')}>
        {failure && <Note tone="careful" {...failure} />}
        {matter.originals.map((one) => {
          const view = originalView(one, 'worker', now)
          return (
            <OriginalLine key={one.originalId} original={view}>
              {view.asks && matter.may.includes('confirmPass') && (
                <Pair>
                  <Button
                    id={`deny-${one.originalId}`}
                    small
                    look="line"
                    busy={sending}
                    onPress={() => say(one.originalId, false)}
                  >
                    不对
                  </Button>
                  <Button
                    id={`confirm-${one.originalId}`}
                    small
                    busy={sending}
                    onPress={() => say(one.originalId, true)}
                  >
                    对，交接清楚
                  </Button>
                </Pair>
              )}
            </OriginalLine>
          )
        })}
      </Card>
    </>
  )
}
