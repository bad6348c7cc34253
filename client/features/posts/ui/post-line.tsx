import { View } from '@tarojs/components'
import { ChevronRight } from 'lucide'
import { Avatar } from '../../../ui/controls/avatar'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { NameLines } from '../../../ui/layout/name-lines'
import { type PostCardData, placeAndTitle, standingWords, titleOf } from '../model/post'
import styles from './post-line.module.scss'

interface PostLineProps {
  card: PostCardData
  /** One more post of the person named in the line before. */
  also?: boolean
  /** Absent where there is nothing to do with it. */
  onPress?: () => void
}

/** Who holds a post; where nobody does, an empty place, and what a tap does about it. */
export function PostLine({ card, also = false, onPress }: PostLineProps) {
  const { holder, may } = card
  // Officers of the whole district stand in one list: their house tells them apart.
  const title = card.departmentId ? placeAndTitle(card) : titleOf(card)
  const name = holder ? (also ? `兼${title}` : holder.name) : `${title}空缺`
  const standing = holder ? standingWords(card) : standingWords(card).replace(/^空缺( · )?/, '')
  const note = [holder && !also ? title : '', standing].filter(Boolean).join(' · ')
  const inside = (
    <>
      {also ? <View className={styles.same} /> : <Avatar name={holder?.name ?? null} />}
      <NameLines name={name} note={note} faint={!holder || also} />
      {onPress && !holder && may.includes('invite') && !card.invited && <View className={styles.aside}>请人</View>}
      {onPress && (
        <View className={styles.arrow}>
          <Icon of={ChevronRight} size="sm" />
        </View>
      )}
    </>
  )
  if (!onPress) return <View className={styles.line}>{inside}</View>
  const id = `post-${card.postId ?? `${card.areaId}-${card.post}`}`
  return (
    <Press
      id={id}
      className={styles.line}
      label={[also && holder?.name, name, note].filter(Boolean).join('，')}
      onPress={onPress}
    >
      {inside}
    </Press>
  )
}
