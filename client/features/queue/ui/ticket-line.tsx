import { View } from '@tarojs/components'
import type { DeskTicket } from '../../../contract'
import { Press } from '../../../ui/controls/press'
import { Tag } from '../../../ui/controls/tag'
import { itemsWords, lineNote, tagsOf } from '../model/desk'
import styles from './ticket-line.module.scss'

interface TicketLineProps {
  ticket: DeskTicket
  now: number
  onOpen: () => void
}

/** Somebody who waits, or is set aside. */
export function TicketLine({ ticket, now, onOpen }: TicketLineProps) {
  const words = ticket.words && (ticket.state === 'parked' ? `还缺：${ticket.words}` : ticket.words)
  const said = [ticket.number, ticket.called, itemsWords(ticket), words, lineNote(ticket, now)]
  return (
    <Press
      id={`ticket-${ticket.number}`}
      className={styles.line}
      label={said.filter(Boolean).join('，')}
      onPress={onOpen}
    >
      <View className={styles.number}>{ticket.number}</View>
      <View className={styles.words}>
        <View className={styles.head}>
          <View className={styles.name}>{ticket.called}</View>
          {tagsOf(ticket).map(({ words, tone }) => (
            <Tag key={words} tone={tone}>
              {words}
            </Tag>
          ))}
        </View>
        <View className={styles.items}>{itemsWords(ticket)}</View>
        {words && <View className={styles.items}>{words}</View>}
        <View className={styles.note}>{lineNote(ticket, now)}</View>
      </View>
    </Press>
  )
}
