import { View } from '@tarojs/components'
import type { Party, Stance } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { Copy } from '../../../ui/controls/copy'
import { Tag, type TagTone } from '../../../ui/controls/tag'
import { partyWords, stanceWords } from '../model/meeting'
import styles from './party-line.module.scss'

const tones: Record<Stance, TagTone> = { for: 'pine', against: 'plain', abstain: 'plain' }

/** One side of the table: who speaks for it, and what it said. */
export function PartyLine({ party, now }: { party: Party; now: number }) {
  const { kind, name, who, me, position } = party
  const title = name === partyWords[kind] || kind === 'other' ? name : `${partyWords[kind]} · ${name}`
  return (
    <View className={styles.line}>
      <View className={styles.top}>
        <View className={styles.name}>{spaced(title)}</View>
        {position ? <Tag tone={tones[position.stance]}>{stanceWords[position.stance]}</Tag> : <Tag>还没表态</Tag>}
      </View>
      <Copy size="xs" tone="quiet">
        {[me ? '您代表这一方' : spaced(who), position && momentWords(position.at, now)].filter(Boolean).join(' · ')}
      </Copy>
      {position && (
        <Copy size="sm" tone="soft" written>
          {spaced(position.words)}
        </Copy>
      )}
    </View>
  )
}
