import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Lamp, type LampColour } from '../controls/lamp'
import { Tag, type TagTone } from '../controls/tag'
import styles from './title-line.module.scss'

export interface TitleLineProps {
  title: string
  lamp?: { colour: LampColour; label: string }
  tag: { words: string; tone: TagTone } | null
  /** At the head of a page. */
  large?: boolean
  /** Two lines of it, where a tap shows the rest. */
  short?: boolean
}

/** What a card is about, its lamp before it, how it stands behind it. */
export function TitleLine({ title, lamp, tag, large, short }: TitleLineProps) {
  return (
    <View className={styles.line}>
      {lamp && (
        <View className={styles.lamp}>
          <Lamp colour={lamp.colour} label={lamp.label} />
        </View>
      )}
      <View className={classes(styles.title, large && styles.large, short && styles.short)}>{title}</View>
      {tag && (
        <View className={styles.tag}>
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
      )}
    </View>
  )
}
