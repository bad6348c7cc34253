import { Armchair } from 'lucide'
import type { DeskView } from '../../../contract'
import { deskStateWords } from '../../../features/queue/model/desk'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'

interface ChooseDeskProps {
  desks: DeskView['desks']
  onChoose: (no: number) => void
}

/** At which desk one sits today. */
export function ChooseDesk({ desks, onChoose }: ChooseDeskProps) {
  return (
    <Stack>
      <Section title="今天坐哪个窗口" />
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
      <Copy size="sm" tone="quiet">
        同事在用的，可以先看看；确实要接替，进去再接替。
      </Copy>
    </Stack>
  )
}
