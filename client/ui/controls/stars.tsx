import { View } from '@tarojs/components'
import { Star } from 'lucide'
import { classes } from '../classes'
import { spoken } from '../spoken'
import { Icon } from './icon'
import { Press } from './press'
import styles from './stars.module.scss'

const five = [1, 2, 3, 4, 5] as const
const meanings = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

interface StarsProps {
  id: string
  given: number
  onGive: (stars: number) => void
}

export function Stars({ id, given, onGive }: StarsProps) {
  return (
    <View className={styles.stars} {...spoken({ role: 'radiogroup', label: '打几颗星' })}>
      {five.map((stars) => (
        <Press
          key={stars}
          id={`${id}-${stars}`}
          className={classes(styles.star, stars <= given && styles.on)}
          role="radio"
          checked={stars === given}
          label={`${stars} 颗星，${meanings[stars - 1]}`}
          onPress={() => onGive(stars)}
        >
          <Icon of={Star} size="lg" filled={stars <= given} />
        </Press>
      ))}
    </View>
  )
}
