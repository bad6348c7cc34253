import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { flowing } from '../../../ui/kept'
import { spoken } from '../../../ui/spoken'
import { type Face, spelled } from '../model/face'
import styles from './ticket-hero.module.scss'

interface TicketHeroProps {
  centre: string
  number: string
  face: Face
}

/** The number, as large as the page is wide, and what it is waiting for. */
export function TicketHero({ centre, number, face: { tone, title, words } }: TicketHeroProps) {
  return (
    <View id={`ticket-${tone}`} className={classes(styles.hero, styles[tone])}>
      <View className={styles.label}>{centre}</View>
      <View
        id="ticket-number"
        className={styles.number}
        {...spoken({ role: 'img', label: `我的号 ${spelled(number)}` })}
      >
        {number}
      </View>
      <View {...spoken({ role: 'status', live: tone === 'gold' ? 'assertive' : 'polite' })}>
        <View id="ticket-title" className={styles.title}>
          {flowing(title)}
        </View>
        <View className={styles.words}>{flowing(words)}</View>
      </View>
    </View>
  )
}
