import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { kept } from '../../../ui/kept'
import { spoken } from '../../../ui/spoken'
import { type Face, spelled } from '../model/face'
import styles from './ticket-hero.module.scss'

interface TicketHeroProps {
  number: string
  face: Face
}

/** The number, as large as the page is wide, and what it is waiting for. */
export function TicketHero({ number, face: { tone, title, words } }: TicketHeroProps) {
  return (
    <View id={`ticket-${tone}`} className={classes(styles.hero, styles[tone])}>
      <View className={styles.label} {...spoken({ hidden: true })}>
        我的号
      </View>
      <View
        id="ticket-number"
        className={styles.number}
        {...spoken({ role: 'img', label: `我的号 ${spelled(number)}` })}
      >
        {number}
      </View>
      <View {...spoken({ role: 'status', live: tone === 'gold' ? 'assertive' : 'polite' })}>
        <View id="ticket-title" className={styles.title}>
          {kept(title)}
        </View>
        <View className={styles.words}>{kept(words)}</View>
      </View>
    </View>
  )
}
