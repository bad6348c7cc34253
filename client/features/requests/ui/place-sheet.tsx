import { House, List, LocateFixed } from 'lucide'
import { useState } from 'react'
import type { Area } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Line } from '../../../ui/controls/line'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { isPlace } from '../../chain/model/areas'
import type { HomeView } from '../../chain/model/home'
import { AreaList } from '../../chain/ui/area-list'
import type { AreaWalk } from '../../chain/use-area-walk'
import type { ChosenPlace } from '../model/draft'
import { homePlace } from '../model/place'

interface PlaceSheetProps {
  homes: readonly HomeView[]
  walk: AreaWalk
  /** The words already added to the place. */
  words: string
  locating: boolean
  /** Why the phone did not tell where it is. */
  unlocated: { title: string; words: string } | null
  onWalk: () => void
  onLocate: (words: string) => void
  onChoose: (place: ChosenPlace) => void
  onClose: () => void
}

/** My unit, where the phone is, or the list; and a few words that only people know. */
export function PlaceSheet(props: PlaceSheetProps) {
  const { homes, walk, locating, unlocated, onWalk, onLocate, onChoose, onClose } = props
  const [words, setWords] = useState(props.words)
  const [listed, setListed] = useState(false)
  const choose = (area: Area, trail: readonly Area[]) => {
    const title = spaced([...trail.slice(-1), area].map(({ name }) => name).join(''))
    onChoose({ where: { kind: 'area', areaId: area.id }, title, note: '从列表里选的', words })
  }
  if (listed) return <ListSheet walk={walk} onChoose={choose} onClose={onClose} />
  return (
    <Sheet id="place-sheet" title="这件事在哪里" onClose={onClose}>
      <Stack>
        <Line
          id="place-words"
          label="具体位置"
          hint="如 三层楼道、东门岗亭旁"
          value={words}
          most={40}
          onChange={setWords}
        />
        {unlocated && <Note id="place-unlocated" tone="careful" title={unlocated.title} words={unlocated.words} />}
        <Stack gap="small">
          {homes.map((home) => (
            <Cell
              key={home.unitId}
              id={`place-home-${home.unitId}`}
              icon={House}
              title={home.title}
              note="我家"
              onPress={() => onChoose(homePlace(home, words))}
            />
          ))}
          <Cell
            id="place-here"
            icon={LocateFixed}
            title={locating ? '正在定位…' : '用现在的位置'}
            note="只用这一次，不会一直跟着您"
            onPress={() => onLocate(words)}
          />
          <Cell
            id="place-list"
            icon={List}
            title="从列表里选"
            note="街道、网格、楼栋、单元"
            onPress={() => {
              onWalk()
              setListed(true)
            }}
          />
        </Stack>
      </Stack>
    </Sheet>
  )
}

interface ListSheetProps {
  walk: AreaWalk
  onChoose: (area: Area, trail: readonly Area[]) => void
  onClose: () => void
}

function ListSheet({ walk, onChoose, onClose }: ListSheetProps) {
  const { parent, trail } = walk
  const here = parent && isPlace(parent) ? parent : null
  const foot = here && (
    <Button
      id="place-this"
      look="soft"
      label={`就选${spaced(here.name)}`}
      onPress={() => onChoose(here, trail.slice(0, -1))}
    >
      {spaced(`就选${here.name}`)}
    </Button>
  )
  return (
    <Sheet id="place-sheet" title="从列表里选" onClose={onClose} foot={foot}>
      <AreaList walk={walk} onUnit={onChoose} />
    </Sheet>
  )
}
