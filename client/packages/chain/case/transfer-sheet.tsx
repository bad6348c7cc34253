import { useState } from 'react'
import type { Area } from '../../../contract'
import { isPlace } from '../../../features/chain/model/areas'
import { AreaList } from '../../../features/chain/ui/area-list'
import { useAreaWalk } from '../../../features/chain/use-area-walk'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'
import { type MoveSheetProps, named } from './move'

/** It lies in somebody else's area: which one, then why. */
export function TransferSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('transfer', onGone)
  const walk = useAreaWalk(true)
  const [area, setArea] = useState<Area | null>(null)
  if (!area) {
    const here = walk.parent && isPlace(walk.parent) ? walk.parent : null
    const foot = here && (
      <Button id="transfer-here" look="soft" onPress={() => setArea(here)}>
        {spaced(`转到${here.name}`)}
      </Button>
    )
    return (
      <Sheet id="transfer" title="转到哪个辖区" onClose={onClose} foot={foot}>
        <AreaList walk={walk} onUnit={setArea} />
      </Sheet>
    )
  }
  return (
    <WordsSheet
      id="transfer"
      title="转到别的辖区"
      lead="那边的负责人接着办，居民会收到通知，计时不重来"
      label="为什么转"
      hint="为什么转？如：位置在河东，归 3 网格"
      most={200}
      action={spaced(`转到${area.name}`)}
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(detail), areaId: area.id, words })) onClose()
      }}
      onClose={onClose}
    >
      <Cell id="transfer-area" title={spaced(area.name)} note="转到这里" aside="更改" onPress={() => setArea(null)} />
    </WordsSheet>
  )
}
