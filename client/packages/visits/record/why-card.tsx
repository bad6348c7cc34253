import { View } from '@tarojs/components'
import { type VisitMood, type VisitPurpose, visitMoods, visitPurposes } from '../../../contract'
import type { VisitDraft } from '../../../features/visits/model/draft'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import styles from './index.module.scss'

interface WhyCardProps {
  draft: VisitDraft
  /** Somebody there is cared for: then how he is matters. */
  care: boolean
  onChange: (part: Partial<VisitDraft>) => void
}

const parts = [
  { name: 'somebody', words: '见到人了' },
  { name: 'nobody', words: '没人在家' },
] as const
const most = 4
const purposes = Object.entries(visitPurposes) as Array<[VisitPurpose, string]>
const moods = Object.entries(visitMoods) as Array<[VisitMood, string]>

/** Whether somebody was in, what one came for, and how he was. */
export function WhyCard({ draft, care, onChange }: WhyCardProps) {
  const turn = (purpose: VisitPurpose) => {
    const others = draft.purposes.filter((one) => one !== purpose)
    if (others.length < draft.purposes.length) return onChange({ purposes: others })
    if (others.length < most) onChange({ purposes: [...others, purpose] })
  }
  return (
    <Card>
      <Segmented
        id="visit-met"
        label="见到人没有"
        parts={parts}
        current={draft.met}
        onChange={(met) => onChange({ met })}
      />
      <View className={styles.part}>
        <Copy strong>为什么来</Copy>
        <Chips many label="为什么来">
          {purposes.map(([name, words]) => (
            <Chip key={name} id={`purpose-${name}`} many on={draft.purposes.includes(name)} onPress={() => turn(name)}>
              {words}
            </Chip>
          ))}
        </Chips>
      </View>
      {care && draft.met === 'somebody' && (
        <View className={styles.part}>
          <Copy strong>人怎么样</Copy>
          <Chips label="人怎么样">
            {moods.map(([name, words]) => (
              <Chip
                key={name}
                id={`mood-${name}`}
                on={draft.mood === name}
                onPress={() => onChange({ mood: draft.mood === name ? null : name })}
              >
                {words}
              </Chip>
            ))}
          </Chips>
        </View>
      )}
    </Card>
  )
}
