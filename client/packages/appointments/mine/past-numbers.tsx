import type { TicketView } from '../../../contract'
import { faceOf } from '../../../features/queue/model/face'
import { usePastTickets } from '../../../features/queue/use-ticket'
import { dateWords } from '../../../language/time'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'

const what = ({ items }: TicketView) => items.map(({ name }) => name).join(' + ')

/** Numbers that were drawn without a booking: those with one stand with their bookings. */
export function PastNumbers({ now }: { now: number }) {
  const { view, more, loadingMore, next } = usePastTickets()
  const walked = view.state === 'ready' ? view.data.filter(({ kind }) => kind === 'walkIn') : []
  if (walked.length === 0) return null
  return (
    <>
      <Section title="现场取的号" />
      <Card id="past-numbers">
        {walked.map((ticket) => (
          <Cell
            key={ticket.ticketId}
            id={`past-${ticket.ticketId}`}
            title={`${dateWords(ticket.arrivedAt, now)} · ${ticket.number}`}
            note={`${what(ticket)} · ${ticket.centre.name}`}
            aside={ticket.may.includes('rate') ? '待评价' : faceOf(ticket).title}
            onPress={() => void go('ticket', { id: ticket.ticketId })}
          />
        ))}
        {more && (
          <Button id="past-more" look="line" small busy={loadingMore} onPress={next}>
            再看一些
          </Button>
        )}
      </Card>
    </>
  )
}
