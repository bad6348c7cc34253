import { View } from '@tarojs/components'
import { CircleCheck, Info } from 'lucide'
import { classes } from '../classes'
import { Icon } from '../controls/icon'
import { identified } from '../identified'
import { kept } from '../kept'
import { spoken } from '../spoken'
import styles from './note.module.scss'

interface NoteProps {
  id?: string
  tone: 'good' | 'careful'
  title: string
  words?: string
}

/** What has just happened, said where the eye is, and aloud. */
export function Note({ id, tone, title, words }: NoteProps) {
  return (
    <View
      {...identified(id)}
      className={classes(styles.note, styles[tone])}
      {...spoken({ live: tone === 'good' ? 'polite' : 'assertive', role: tone === 'good' ? 'status' : 'alert' })}
    >
      <Icon of={tone === 'good' ? CircleCheck : Info} />
      <View className={styles.words}>
        <View className={styles.title}>{kept(title)}</View>
        {words && <View className={styles.more}>{kept(words)}</View>}
      </View>
    </View>
  )
}
