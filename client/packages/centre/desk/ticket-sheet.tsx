import type { DeskTicket } from '../../../contract'
import { cameWords, itemsWords, waitedMinutes } from '../../../features/queue/model/desk'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface TicketSheetProps {
  ticket: DeskTicket
  now: number
  /** This desk is at work and has nobody in hand. */
  free: boolean
  sending: boolean
  failure: { title: string; words: string } | null
  onCall: () => void
  onRestore: () => void
  onClose: () => void
}

/** Somebody of the line: call him out of turn, or put him back in. */
export function TicketSheet({ ticket, now, free, sending, failure, onCall, onRestore, onClose }: TicketSheetProps) {
  const isAside = ticket.state === 'missed' || ticket.state === 'parked'
  const foot = (
    <Stack gap="tap">
      {isAside && (
        <Button id="ticket-restore" busy={sending} onPress={onRestore}>
          {ticket.state === 'missed' ? '他来了，排在后三位' : '带齐了，排回来'}
        </Button>
      )}
      <Button id="ticket-call" look={isAside ? 'line' : 'main'} disabled={!free || sending} onPress={onCall}>
        {free ? '请他先来' : '先办完手上的'}
      </Button>
    </Stack>
  )
  return (
    <Sheet id="ticket-sheet" title={`${ticket.number} ${ticket.called}`} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Card>
          <Cell title="办什么" note={itemsWords(ticket)} aside={`约 ${ticket.minutes} 分钟`} />
          <Cell title="怎么来" note={cameWords(ticket)} aside={`等了 ${waitedMinutes(ticket, now)} 分钟`} />
          {ticket.by && <Cell title="谁约的" note={ticket.by} />}
          {ticket.note && <Cell title="留言" note={ticket.note} />}
          {ticket.words && <Cell title={ticket.state === 'parked' ? '还缺' : '说明'} note={ticket.words} />}
        </Card>
        {!isAside && (
          <Copy size="sm" tone="quiet">
            平时按顺序叫；老人等不住、急事，可以请他先来。
          </Copy>
        )}
      </Stack>
    </Sheet>
  )
}
