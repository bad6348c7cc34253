import { useState } from 'react'
import type { Category, CategoryCode, Home } from '../../contract'
import { homeView } from '../../features/chain/model/home'
import type { AreaWalk } from '../../features/chain/use-area-walk'
import type { ChosenPlace } from '../../features/requests/model/draft'
import { pointPlace, unlocatedWords } from '../../features/requests/model/place'
import { CategorySheet } from '../../features/requests/ui/category-sheet'
import { PlaceSheet } from '../../features/requests/ui/place-sheet'
import { type Located, whereAmI } from '../../platform/place'

export type SheetName = 'place' | 'category'
type Unlocated = Extract<Located, { ok: false }>['why']

interface RaiseSheetsProps {
  sheet: SheetName | null
  homes: readonly Home[]
  walk: AreaWalk
  place: ChosenPlace | null
  category: CategoryCode | null
  onPlace: (place: ChosenPlace) => void
  onCategory: (category: Category) => void
  onClose: () => void
}

export function RaiseSheets(props: RaiseSheetsProps) {
  const { sheet, homes, walk, place, category, onPlace, onCategory, onClose } = props
  const [locating, setLocating] = useState(false)
  const [unlocated, setUnlocated] = useState<Unlocated | null>(null)
  const choose = (chosen: ChosenPlace) => {
    onPlace(chosen)
    onClose()
  }
  const locate = async (words: string) => {
    if (locating) return
    setLocating(true)
    const located = await whereAmI()
    setLocating(false)
    setUnlocated(located.ok ? null : located.why)
    if (located.ok) choose(pointPlace(located.point, words))
  }
  if (sheet === 'category') {
    return (
      <CategorySheet
        current={category}
        onChoose={(chosen) => {
          onCategory(chosen)
          onClose()
        }}
        onClose={onClose}
      />
    )
  }
  if (sheet !== 'place') return null
  return (
    <PlaceSheet
      homes={homes.map(homeView)}
      walk={walk}
      words={place?.words ?? ''}
      locating={locating}
      unlocated={unlocated && unlocatedWords[unlocated]}
      onWalk={() => walk.upTo(0)}
      onLocate={(words) => void locate(words)}
      onChoose={choose}
      onClose={onClose}
    />
  )
}
