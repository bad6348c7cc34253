import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import type { MessageView } from '../model/message'
import styles from './message-card.module.scss'

/** A message; a lit window beside it while nobody has read it. */
export function MessageCard({ message, onOpen }: { message: MessageView; onOpen: (message: MessageView) => void }) {
  return (
    <Card id={`message-${message.messageId}`} label={message.label} onPress={() => onOpen(message)}>
      <View className={styles.top}>
        <View className={classes(styles.title, message.unread && styles.unread)}>{message.title}</View>
        {message.unread && <View className={styles.mark} />}
      </View>
      <Copy size="sm" tone="soft" className={styles.words}>
        {message.words}
      </Copy>
      <Copy size="xs" tone="quiet">
        {message.when}
      </Copy>
    </Card>
  )
}
