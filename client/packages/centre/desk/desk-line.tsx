import { View } from '@tarojs/components'
import type { DeskTicket, DeskView } from '../../../contract'
import { deskStateWords, type HandAct } from '../../../features/queue/model/desk'
import { HandCard } from '../../../features/queue/ui/hand-card'
import { TicketLine } from '../../../features/queue/ui/ticket-line'
import { type DeskActs, useOpenMatter } from '../../../features/queue/use-desk'
import { failureWords } from '../../../language/failures'
import { go } from '../../../platform/navigate'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import type { DeskSheet } from './desk-sheets'

interface DeskLineProps {
  view: DeskView
  no: number
  acts: DeskActs
  now: number
  onSheet: (sheet: DeskSheet) => void
  onOther: () => void
}

/** One desk: its hand, the line before it, those set aside. */
export function DeskLine({ view, no, acts, now, onSheet, onOther }: DeskLineProps) {
  const { hand, waiting, aside, desks } = view
  const matter = useOpenMatter()
  const desk = desks.find((one) => one.no === no)
  const open = (ticket: DeskTicket) => onSheet({ name: 'ticket', ticketId: ticket.ticketId })
  const act = (move: HandAct) => {
    if (!hand) return
    if (move === 'park' || move === 'transfer') return onSheet({ name: move })
    const named = { ticketId: hand.ticketId, postNo: no, version: hand.version }
    void acts[move](named)
  }
  const check = hand?.checkId
  return (
    <View>
      <Section
        id="desk-other"
        title={desk ? `${desk.sits && !desk.sits.me ? desk.sits.name : ''}${deskStateWords[desk.state]}` : ''}
        aside="换窗口"
        leads={false}
        onAside={onOther}
      />
      {matter.failure && <Note id="matter-failed" tone="careful" {...failureWords(matter.failure)} />}
      {hand && (
        <HandCard
          ticket={hand}
          now={now}
          busy={acts.sending || matter.sending}
          mine={desk?.state === 'open' && desk.sits?.me === true}
          onAct={act}
          onMatter={() =>
            void matter.send({ centreId: view.centre.centreId, from: { kind: 'ticket', ticketId: hand.ticketId } })
          }
          onMaterials={check ? () => void go('materials', { id: check }) : undefined}
        />
      )}
      <Section title="在等的" aside={`${waiting.length} 位`} />
      {waiting.length === 0 ? (
        <Empty id="desk-none" title="没有人在等" words="有人签到或取号，会自己排到这里" />
      ) : (
        <Card>
          {waiting.map((ticket) => (
            <TicketLine key={ticket.ticketId} ticket={ticket} now={now} onOpen={() => open(ticket)} />
          ))}
        </Card>
      )}
      {aside.length > 0 && (
        <>
          <Section title="过号、缺材料的" aside={`${aside.length} 位`} />
          <Card>
            {aside.map((ticket) => (
              <TicketLine key={ticket.ticketId} ticket={ticket} now={now} onOpen={() => open(ticket)} />
            ))}
          </Card>
        </>
      )}
    </View>
  )
}
