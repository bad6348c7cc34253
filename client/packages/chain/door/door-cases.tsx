import type { DoorFacts } from '../../../features/chain/model/door'
import { caseWords } from '../../../features/chain/model/waiting'
import { tagView } from '../../../features/requests/model/state'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'

interface DoorCasesProps {
  facts: DoorFacts
  now: number
  onOpen: (requestId: string) => void
}

/** What this door has raised: open first, then what has ended of late. */
export function DoorCases({ facts: { cases, ended }, now, onOpen }: DoorCasesProps) {
  if (cases.length + ended.length === 0) return null
  return (
    <>
      <Section title="这一户的事" aside={cases.length > 0 ? `${cases.length} 件在办` : undefined} />
      <Card id="door-cases">
        {[...cases, ...ended].map((item) => {
          const { title, note } = caseWords({ ...item, door: null }, now)
          return (
            <Cell
              key={item.requestId}
              title={title}
              note={note}
              aside={tagView(item.state, item.lamp, false).words}
              onPress={() => onOpen(item.requestId)}
            />
          )
        })}
      </Card>
    </>
  )
}
