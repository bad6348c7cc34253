import { useState } from 'react'
import { faceOf } from '../../../features/queue/model/face'
import { TicketHero } from '../../../features/queue/ui/ticket-hero'
import { useCalled } from '../../../features/queue/use-called'
import { useTicket, useTicketMoves } from '../../../features/queue/use-ticket'
import { failureWords } from '../../../language/failures'
import { clockWords } from '../../../language/time'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { TicketFacts } from './ticket-facts'
import { TicketFoot } from './ticket-foot'
import { type SheetName, TicketSheets } from './ticket-sheets'

/** My number: who is before me, where I am wanted, and what to do then. It moves on by itself. */
export default function TicketPage() {
  const { view, data, down, fresh } = useTicket(usePageQuery('id'))
  const moves = useTicketMoves()
  const [sheet, setSheet] = useState<SheetName | null>(usePageQuery('rate') ? 'rate' : null)
  useCalled(data)
  usePull(fresh)
  const face = data && faceOf(data)
  return (
    <Screen
      id="ticket"
      title="我的号"
      tone={face?.tone ?? 'paper'}
      onBack={() => void back()}
      hero={data && face && <TicketHero centre={data.centre.name} number={data.number} face={face} />}
      foot={data && <TicketFoot ticket={data} moves={moves} onSheet={setSheet} />}
      over={data && <TicketSheets sheet={sheet} ticket={data} moves={moves} onClose={() => setSheet(null)} />}
    >
      {data && down && (
        <Note
          id="ticket-old"
          tone="careful"
          title={`没连上网络，这是 ${clockWords(data.at)} 的情况`}
          words="连上会自己更新。叫到您，大屏和喇叭也会说"
        />
      )}
      {moves.failure && sheet === null && <Note id="ticket-failed" tone="careful" {...failureWords(moves.failure)} />}
      <Shown view={view.state === 'ready' ? { ...view, stale: false } : view} waiting={<Skeleton cards={2} />}>
        {(ticket) => <TicketFacts ticket={ticket} />}
      </Shown>
    </Screen>
  )
}
