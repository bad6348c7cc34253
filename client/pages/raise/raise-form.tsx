import { View } from '@tarojs/components'
import { categoryOf } from '../../contract'
import type { useUploads } from '../../data/use-uploads'
import { dangerOf } from '../../features/requests/model/danger'
import { type ChosenPlace, type Draft, placeOf } from '../../features/requests/model/draft'
import { promiseWords } from '../../features/requests/model/promise'
import { CategoryCard } from '../../features/requests/ui/category-card'
import { DangerLine } from '../../features/requests/ui/danger-line'
import { PlaceCard } from '../../features/requests/ui/place-card'
import { useLocate } from '../../features/requests/use-locate'
import { useSuggestions } from '../../features/requests/use-suggestions'
import { spaced } from '../../language/spacing'
import { ring } from '../../platform/phone'
import { lookAt } from '../../platform/photo'
import { Field } from '../../ui/controls/field'
import { PhotoPicker } from '../../ui/controls/photo-picker'
import { Card } from '../../ui/layout/card'
import styles from './raise-form.module.scss'
import type { SheetName } from './raise-sheets'

interface RaiseFormProps {
  draft: Draft
  place: ChosenPlace | null
  uploads: ReturnType<typeof useUploads>
  onChange: (part: Partial<Draft>) => void
  onSheet: (sheet: SheetName) => void
}

export function RaiseForm({ draft, place, uploads, onChange, onSheet }: RaiseFormProps) {
  const { categories: suggested, sure } = useSuggestions(draft.text)
  const category = draft.category ? categoryOf(draft.category) : sure
  const located = useLocate(place && placeOf({ ...place, words: '' }), category?.code ?? null).data
  const danger = dangerOf(category) ?? dangerOf(sure)
  return (
    <>
      {danger && <DangerLine danger={danger} onRing={ring} />}
      <Card>
        <Field
          id="raise-text"
          label="是什么事"
          hint="是什么事，在哪儿，多久了？写一句就行"
          value={draft.text}
          most={500}
          tall
          onChange={(text) => onChange({ text })}
        />
        <View className={styles.photos}>
          <PhotoPicker
            id="raise-photo"
            shots={uploads.shots}
            room={uploads.room}
            onAdd={uploads.add}
            onAgain={uploads.again}
            onRemove={uploads.remove}
            onLook={({ src }) =>
              lookAt(
                uploads.shots.map((shot) => shot.src),
                src,
              )
            }
          />
        </View>
      </Card>
      <PlaceCard
        place={place}
        areaName={located ? spaced(located.route.areaName) : null}
        onChange={() => onSheet('place')}
      />
      <CategoryCard
        suggested={suggested}
        chosen={draft.category}
        promise={promiseWords(category, located?.first ?? null)}
        onChoose={(code) => onChange({ category: code })}
        onMore={() => onSheet('category')}
      />
    </>
  )
}
