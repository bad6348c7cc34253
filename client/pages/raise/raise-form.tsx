import { View } from '@tarojs/components'
import { categoryOf } from '../../contract'
import type { useUploads } from '../../data/use-uploads'
import { dangerOf } from '../../features/requests/model/danger'
import { type ChosenPlace, type Draft, placeOf } from '../../features/requests/model/draft'
import { promiseWords } from '../../features/requests/model/promise'
import { CategoryCard } from '../../features/requests/ui/category-card'
import { DangerLine } from '../../features/requests/ui/danger-line'
import { PlaceCard } from '../../features/requests/ui/place-card'
import { PromiseCard } from '../../features/requests/ui/promise-card'
import { useLocate } from '../../features/requests/use-locate'
import { useNeighbours } from '../../features/requests/use-neighbours'
import { useSuggestions } from '../../features/requests/use-suggestions'
import { spaced } from '../../language/spacing'
import { ring } from '../../platform/phone'
import { RaiseOptions } from './raise-options'
import type { SheetName } from './raise-sheets'
import { RaiseSimilar } from './raise-similar'
import { RaiseWords } from './raise-words'

interface RaiseFormProps {
  draft: Draft
  place: ChosenPlace | null
  uploads: ReturnType<typeof useUploads>
  mayStandIn: boolean
  onChange: (part: Partial<Draft>) => void
  onSheet: (sheet: SheetName) => void
  onJoined: (requestId: string) => void
  onPutOff: () => void
}

/** What, where, which kind; and who has said so before. */
export function RaiseForm(props: RaiseFormProps) {
  const { draft, place, uploads, mayStandIn, onChange, onSheet, onJoined, onPutOff } = props
  const ordinary = draft.kind === 'request'
  const { categories: suggested, sure } = useSuggestions(ordinary ? draft.text : '')
  const category = ordinary ? (draft.category ? categoryOf(draft.category) : sure) : null
  const at = place && placeOf({ ...place, words: '' })
  const located = useLocate(at, category?.code ?? null).data
  const near = useNeighbours(draft.text, at, category?.code ?? null, ordinary)
  const danger = dangerOf(category) ?? dangerOf(sure)
  return (
    <View>
      {danger && <DangerLine danger={danger} onRing={ring} />}
      <RaiseWords draft={draft} uploads={uploads} onChange={onChange} />
      <PlaceCard
        place={place}
        areaName={located ? spaced(located.route.areaName) : null}
        onChange={() => onSheet('place')}
      />
      <RaiseSimilar items={near} onJoined={onJoined} onPutOff={onPutOff} />
      {ordinary ? (
        <CategoryCard
          suggested={suggested}
          chosen={draft.category}
          promise={promiseWords(category, located?.first ?? null)}
          onChoose={(code) => onChange({ category: code })}
          onMore={() => onSheet('category')}
        />
      ) : (
        <PromiseCard kind={draft.kind} first={located?.first ?? null} />
      )}
      {draft.kind !== 'emergency' && <RaiseOptions draft={draft} mayStandIn={mayStandIn} onChange={onChange} />}
    </View>
  )
}
