import { View } from '@tarojs/components'
import type { Area } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { Copy } from '../../../ui/controls/copy'
import { Cell } from '../../../ui/layout/cell'
import { Shown } from '../../../ui/states/shown'
import { areaKindWords, askFor } from '../model/areas'
import type { AreaWalk } from '../use-area-walk'
import styles from './area-list.module.scss'
import { Trail } from './trail'

interface AreaListProps {
  walk: AreaWalk
  /** A unit ends the walk. */
  onUnit: (unit: Area, trail: Area[]) => void
}

/** The tree of areas, one level at a time, with the way back on top. */
export function AreaList({ walk, onUnit }: AreaListProps) {
  const { trail, parent, view, into, upTo } = walk
  const choose = (area: Area) => (area.kind === 'unit' ? onUnit(area, trail) : into(area))
  const steps = trail.map(({ id, name, kind }) => ({
    ...{ id, name, label: `回到选${areaKindWords[kind]}，现在是${name}` },
  }))
  return (
    <View>
      <Trail className={styles.trail} steps={steps} onStep={(id) => upTo(trail.findIndex((area) => area.id === id))} />
      {parent && (
        <Copy size="sm" tone="quiet">
          {askFor(parent)}
        </Copy>
      )}
      <Shown view={view} empty={<Copy tone="soft">这里还没有登记下一级，可以就选这里</Copy>}>
        {(areas) => areas.map((area) => <AreaLine key={area.id} area={area} onChoose={() => choose(area)} />)}
      </Shown>
    </View>
  )
}

function AreaLine({ area, onChoose }: { area: Area; onChoose: () => void }) {
  const note = area.households > 0 ? `${area.households} 户` : undefined
  return <Cell id={`area-${area.id}`} title={spaced(area.name)} note={note} onPress={onChoose} />
}
