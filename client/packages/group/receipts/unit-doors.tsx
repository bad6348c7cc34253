import { BellRing } from 'lucide'
import { useState } from 'react'
import type { UnreadDoor } from '../../../contract'
import { type NudgedView, nudgedWords } from '../../../features/group/model/receipts'
import { useNudge, useReceiptDoors, useTell } from '../../../features/group/use-receipts'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { DoorLine } from './door-line'

interface UnitDoorsProps {
  entryId: string
  unitId: string
  onRing: (door: UnreadDoor) => void
}

/** Door by door: who has not read it, with one tap to ring, to remind all, or to say that one was told at the door. */
export function UnitDoors({ entryId, unitId, onRing }: UnitDoorsProps) {
  const { view } = useReceiptDoors(entryId, unitId)
  const { nudge, sending, failure } = useNudge()
  const { tell, sending: telling, failure: untold } = useTell()
  const [said, setSaid] = useState<NudgedView | null>(null)
  const now = useNow()
  const remind = async () => {
    const done = await nudge({ entryId, unitId })
    if (done) setSaid(nudgedWords(done))
  }
  const problem = failure ?? untold
  return (
    <Shown view={view}>
      {({ unread, read, unbound }) => (
        <>
          {problem && <Note id="receipts-failed" tone="careful" {...problem} />}
          {said && <Note id="receipts-nudged" {...said} />}
          <Section title="还没看" aside={unread.length > 0 ? `${unread.length} 户` : undefined} />
          {unread.length === 0 ? (
            <Empty id="receipts-all" title="登记的住户都看过了" words="谁几点看的，都在下面" />
          ) : (
            <Card id="receipts-unread">
              {unread.map((door) => (
                <DoorLine
                  key={door.door}
                  door={door}
                  now={now}
                  busy={telling}
                  onRing={() => onRing(door)}
                  onTold={() => void tell({ entryId, unitId, door: door.door })}
                />
              ))}
            </Card>
          )}
          {unread.some(({ phoneless }) => !phoneless) && (
            <Button id="receipts-nudge" icon={BellRing} busy={sending} onPress={() => void remind()}>
              提醒一下还没看的
            </Button>
          )}
          {read.length > 0 && (
            <>
              <Section title="看过了" aside={`${read.length} 户`} />
              <Card id="receipts-read">
                {read.map(({ door, at, told }) => (
                  <Cell
                    key={door}
                    title={door}
                    note={told ? spaced(`${told}上门告知`) : undefined}
                    aside={momentWords(at, now)}
                  />
                ))}
              </Card>
            </>
          )}
          {unbound.length > 0 && (
            <Copy size="xs" tone="quiet" centred>
              {`还没入户的门：${unbound.join('、')}`}
            </Copy>
          )}
        </>
      )}
    </Shown>
  )
}
