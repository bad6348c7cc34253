import { Armchair } from 'lucide'
import type { DeskView } from '../../../contract'
import { deskStateWords } from '../../../features/queue/model/desk'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'

interface ChooseDeskProps {
  desks: DeskView['desks']
  onChoose: (no: number) => void
}

/** At which desk one sits today. */
export function ChooseDesk({ desks, onChoose }: ChooseDeskProps) {
  return (
    <Stack>
      <Copy tone="soft">今天坐哪个窗口？同事在用的，可以先看看，确实要接替再接替。</Copy>
      <Card>
        {desks.map(({ no, name, worker, state, sits, number }) => (
          <Cell
            key={no}
            id={`choose-${no}`}
            icon={Armchair}
            title={name}
            note={sits ? `${sits.me ? '您' : sits.name}${deskStateWords[state]}` : `平时是${worker}`}
            aside={number ?? deskStateWords[state]}
            onPress={() => onChoose(no)}
          />
        ))}
      </Card>
    </Stack>
  )
}
