import { View } from '@tarojs/components'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Chips } from '../../../ui/layout/chips'
import { Sheet } from '../../../ui/sheet/sheet'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import type { Audience, Place } from '../use-audience'

interface AudienceCardProps {
  /** 发给谁; 谁来投. */
  title: string
  places: readonly Place[]
  chosen: Place | null
  audience: Audience
  onChoose: (place: Place) => void
  onNarrow: () => void
}

/** Whom it is for: one of my areas, or a part of it, and how many households that is. */
export function AudienceCard({ title, places, chosen, audience, onChoose, onNarrow }: AudienceCardProps) {
  const count = audience.households === null ? '' : `${audience.households} 户`
  return (
    <Card id="audience">
      <Copy size="sm" tone="soft">
        {title}
      </Copy>
      {places.length > 1 && (
        <Chips label="哪一块">
          {places.map((place) => (
            <Chip
              key={place.areaId}
              id={`audience-${place.areaId}`}
              on={place.areaId === chosen?.areaId}
              onPress={() => onChoose(place)}
            >
              {spaced(place.name)}
            </Chip>
          ))}
        </Chips>
      )}
      <View>
        <Cell
          id="audience-narrow"
          title={spaced(audience.name)}
          note={audience.parts.state === 'empty' ? '这个范围里的每一户' : '点一下，只选其中一部分'}
          aside={count}
          onPress={audience.parts.state === 'empty' && audience.trail.length < 2 ? undefined : onNarrow}
        />
      </View>
    </Card>
  )
}

/** One level down, or back up to the post's own area. */
export function AudienceSheet({ audience, onClose }: { audience: Audience; onClose: () => void }) {
  const { trail, parts, into, upTo } = audience
  const foot = (
    <Button id="audience-done" onPress={onClose}>
      {`就选这 ${audience.households ?? ''} 户`}
    </Button>
  )
  return (
    <Sheet id="audience-sheet" title={spaced(audience.name)} onClose={onClose} foot={foot}>
      {trail.length > 1 && (
        <Cell
          id="audience-up"
          title={`回到${spaced(trail[trail.length - 2]?.name ?? '')}`}
          note="范围大一点"
          onPress={() => upTo(trail.length - 2)}
        />
      )}
      <Shown view={parts} waiting={<Skeleton cards={1} />} empty={<Copy tone="quiet">已经是最小的范围了</Copy>}>
        {(areas) =>
          areas.map((area) => (
            <Cell
              key={area.id}
              id={`audience-part-${area.id}`}
              title={spaced(area.name)}
              note={`${area.households} 户`}
              onPress={() => into(area)}
            />
          ))
        }
      </Shown>
    </Sheet>
  )
}
