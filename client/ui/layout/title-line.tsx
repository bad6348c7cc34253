import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Lamp, type LampColour } from '../controls/lamp'
import { Tag, type TagTone } from '../controls/tag'
import { identified } from '../identified'
import styles from './title-line.module.scss'

export interface TitleLineProps {
  id?: string
  title: string
  lamp?: { colour: LampColour; label: string }
  tag: { words: string; tone: TagTone } | null
  /** At the head of a page. */
  large?: boolean
  /** Two lines of it, where a tap shows the rest. */
  short?: boolean
  /** Nothing new in it. */
  read?: boolean
}

/** What a card is about, its lamp before it, how it stands behind it. */
export function TitleLine({ id, title, lamp, tag, large, short, read }: TitleLineProps) {
  return (
    <View className={styles.line}>
      {lamp && (
        <View className={styles.lamp}>
          <Lamp colour={lamp.colour} label={lamp.label} />
        </View>
      )}
      <View className={styles.rest}>
        <View
          {...identified(id)}
          className={classes(styles.title, large && styles.large, short && styles.short, read && styles.read)}
        >
          {title}
        </View>
        {tag && (
          <View className={styles.tag}>
            <Tag tone={tag.tone}>{tag.words}</Tag>
          </View>
        )}
      </View>
    </View>
  )
}
