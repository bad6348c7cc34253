import { View } from '@tarojs/components'
import type { Party, Stance } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { Copy } from '../../../ui/controls/copy'
import type { TagTone } from '../../../ui/controls/tag'
import { TitleLine } from '../../../ui/layout/title-line'
import { partyWords, stanceWords } from '../model/meeting'
import styles from './party-line.module.scss'

const tones: Record<Stance, TagTone> = { for: 'pine', against: 'plain', abstain: 'plain' }

/** One side of the table: who speaks for it, and what it said. */
export function PartyLine({ party, now }: { party: Party; now: number }) {
  const { kind, name, who, me, position } = party
  const title = name === partyWords[kind] || kind === 'other' ? name : `${partyWords[kind]} · ${name}`
  const tag = position
    ? { words: stanceWords[position.stance], tone: tones[position.stance] }
    : { words: '还没表态', tone: 'plain' as const }
  return (
    <View className={styles.line}>
      <TitleLine title={spaced(title)} tag={tag} />
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
