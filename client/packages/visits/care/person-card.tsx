import { View } from '@tarojs/components'
import { Footprints, PenLine, Phone } from 'lucide'
import { careBases, type OutputOf, type routes } from '../../../contract'
import { postAndName } from '../../../features/chain/model/posts'
import { kindsWords, lookView } from '../../../features/visits/model/care'
import { dateWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { go } from '../../../platform/navigate'
import { ring } from '../../../platform/phone'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Cell } from '../../../ui/layout/cell'
import { Chips } from '../../../ui/layout/chips'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'

interface PersonCardProps {
  seen: OutputOf<typeof routes.visits.careLook>
  onEnd: () => void
  onClose: () => void
}

/** Who it is, whom to ring, what must be known at the door; who else has looked. */
export function PersonCard({ seen: { card, person, by, looks }, onEnd, onClose }: PersonCardProps) {
  const now = useNow()
  const { unitId, door, careId } = card
  const leave = (go: () => void) => {
    onClose()
    go()
  }
  const foot = (
    <Stack gap="tap">
      {person.phone && (
        <Button id="care-ring" icon={Phone} onPress={() => ring(person.phone ?? '')}>
          {`打电话 ${person.phone}`}
        </Button>
      )}
      <Pair>
        <Button
          id="care-visit"
          look="soft"
          icon={Footprints}
          onPress={() => leave(() => void go('visitRecord', { areaId: unitId, door }))}
        >
          去走访
        </Button>
        <Button
          id="care-edit"
          look="line"
          icon={PenLine}
          onPress={() => leave(() => void go('careEntry', { areaId: unitId, careId }))}
        >
          更新
        </Button>
      </Pair>
    </Stack>
  )
  return (
    <Sheet id="person" title={`${person.name} · ${door} 室`} onClose={onClose} foot={foot}>
      <Stack>
        <Chips label="属于哪几类" many>
          {kindsWords(person).map((words) => (
            <Tag key={words} tone="pine">
              {words}
            </Tag>
          ))}
        </Chips>
        {person.words && <Copy>{person.words}</Copy>}
        <View>
          {person.contact && <Cell title="紧急联系" note={person.contact} />}
          <Cell title={careBases[card.basis]} note={`${postAndName(by)} ${dateWords(card.since, now)}登记`} />
        </View>
        <Copy size="sm" tone="quiet">
          最近谁看过
        </Copy>
        <View>
          {looks.map((look) => {
            const { key, title, quiet } = lookView(look, now)
            return <Cell key={key} title={title} note={quiet} />
          })}
        </View>
        <Button id="care-end" look="line" small onPress={onEnd}>
          结束这条登记
        </Button>
      </Stack>
    </Sheet>
  )
}
