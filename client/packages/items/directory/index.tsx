import { useState } from 'react'
import { type PlaceKind, placeKinds } from '../../../contract'
import { placeGroups } from '../../../features/items/model/place'
import { PlaceLine } from '../../../features/items/ui/place-line'
import { useDirectory } from '../../../features/items/use-guide'
import { back } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Chip } from '../../../ui/controls/chip'
import { SearchBox } from '../../../ui/controls/search-box'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Strip } from '../../../ui/layout/strip'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

const kinds = Object.entries(placeKinds) as Array<[PlaceKind, string]>

/** Places and services around me, each one tap away. */
export default function DirectoryPage() {
  const { view, fresh } = useDirectory()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<PlaceKind | null>(null)
  usePull(fresh)
  return (
    <Screen id="directory" title="便民电话" onBack={() => void back()}>
      <SearchBox
        id="directory-search"
        label="找地方、找服务"
        hint="停水、医院、公交…"
        value={text}
        most={20}
        onChange={setText}
      />
      <Strip label="哪一类">
        {kinds.map(([name, words]) => (
          <Chip key={name} id={`kind-${name}`} on={kind === name} onPress={() => setKind(kind === name ? null : name)}>
            {words}
          </Chip>
        ))}
      </Strip>
      <Shown view={view}>
        {({ areaName, items }) => {
          const groups = placeGroups(items, text, kind)
          if (groups.length === 0)
            return (
              <Empty id="directory-none" title="没找到" words={`换个说法试试。这里是${areaName}周围的地方和服务`} />
            )
          return groups.map(({ kind: of, title, places }) => (
            <Group
              key={of}
              title={title}
              aside={of === 'station' || of === 'centre' ? (places[0]?.areaName ?? '') : ''}
            >
              {places.map((place) => (
                <PlaceLine key={place.placeId} place={place} />
              ))}
            </Group>
          ))
        }}
      </Shown>
    </Screen>
  )
}

function Group({ title, aside, children }: { title: string; aside: string; children: React.ReactNode }) {
  return (
    <>
      <Section title={title} aside={aside || undefined} />
      <Card>{children}</Card>
    </>
  )
}
