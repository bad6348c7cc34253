import { Clock, FileText, MapPin, MessageCircle, Monitor, Phone } from 'lucide'
import { useState } from 'react'
import type { TicketView } from '../../../contract'
import { arrivalWords, isOpen } from '../../../features/queue/model/face'
import { HallCard } from '../../../features/queue/ui/hall-card'
import { phoneWords } from '../../../language/phone'
import { clockWords, momentWords } from '../../../language/time'
import { go } from '../../../platform/navigate'
import { ring } from '../../../platform/phone'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'

const outcomes = { solved: '解决了', half: '解决一半', not: '没解决' } as const

/** What the number is for, how it counts, and whom to ask. */
export function TicketFacts({ ticket }: { ticket: TicketView }) {
  const { items, called, centre, arrivedAt, bookingId, matterId, rating } = ticket
  const [hall, setHall] = useState(false)
  const arrival = isOpen(ticket) ? arrivalWords(ticket) : null
  const drawn = [`${clockWords(arrivedAt)} 取的号`, called && `给 ${called} 办`].filter(Boolean).join(' · ')
  return (
    <>
      {rating && (
        <Card id="ticket-rating">
          <Cell
            title={`您评的：${outcomes[rating.outcome]}，${rating.stars} 颗星`}
            note={rating.words ?? '谢谢您，我们会接着改'}
          />
          {rating.answer && (
            <Cell
              id="ticket-answer"
              icon={MessageCircle}
              title={`${rating.answer.by}回话：${rating.answer.words}`}
              note={momentWords(rating.answer.at, ticket.at)}
            />
          )}
        </Card>
      )}
      <Card id="ticket-facts">
        <Cell icon={FileText} title={items.map(({ name }) => name).join(' + ')} note={drawn} />
        {arrival && <Cell id="ticket-arrival" icon={Clock} title={arrival} />}
        {isOpen(ticket) && !hall && (
          <Cell id="ticket-hall" icon={Monitor} title="看各窗口叫到几号" onPress={() => setHall(true)} />
        )}
        {matterId && (
          <Cell
            id="ticket-matter"
            icon={FileText}
            title="要几天办的，看办到哪一步"
            onPress={() => void go('matter', { id: matterId })}
          />
        )}
        {bookingId && (
          <Cell
            id="ticket-booking"
            icon={FileText}
            title="看预约和要带的材料"
            onPress={() => void go('booking', { id: bookingId })}
          />
        )}
      </Card>
      {hall && isOpen(ticket) && <HallCard centreId={centre.centreId} />}
      <Card>
        <Cell icon={MapPin} title={centre.name} note={centre.address} />
        {centre.phone && (
          <Cell
            id="ticket-phone"
            icon={Phone}
            title="打给服务中心"
            note={phoneWords(centre.phone)}
            onPress={() => ring(centre.phone)}
          />
        )}
      </Card>
    </>
  )
}
