import type { CentreCard } from '../../../contract'
import { Choice } from '../../../ui/controls/choice'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { spanWords } from '../model/day'

interface CentreSheetProps {
  centres: readonly CentreCard[]
  chosen: string
  onChoose: (centreId: string) => void
  onClose: () => void
}

/** At which centre, the nearest first. */
export function CentreSheet({ centres, chosen, onChoose, onClose }: CentreSheetProps) {
  return (
    <Sheet id="centre-sheet" title="去哪个中心" onClose={onClose}>
      <Stack gap="tap">
        {centres.map(({ centreId, name, address, hours }, place) => (
          <Choice
            key={centreId}
            id={`centre-${centreId}`}
            on={centreId === chosen}
            title={name}
            note={[place === 0 ? '离您最近' : '', address, hours.map(spanWords).join('、')].filter(Boolean).join(' · ')}
            onPress={() => {
              onChoose(centreId)
              onClose()
            }}
          />
        ))}
      </Stack>
    </Sheet>
  )
}
