import { useState } from 'react'
import type { LifeEvent } from '../../../contract'
import { events } from '../../../features/items/model/guide'
import { useGuide, useSearch } from '../../../features/items/use-guide'
import { back, go } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { useReadingSize } from '../../../platform/reading'
import { Chip } from '../../../ui/controls/chip'
import { SearchBox } from '../../../ui/controls/search-box'
import { Strip } from '../../../ui/layout/strip'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import { BasketFoot } from './basket-foot'
import { Entrances } from './entrances'
import { ItemList } from './item-list'
import { Shelves } from './shelves'

/** What one may come for, in one's own words or by what life brings. */
export default function GuidePage() {
  const [text, setText] = useState('')
  const [event, setEvent] = useState<LifeEvent | null>(null)
  const asked = text.trim()
  const usual = asked === '' && event === null
  const { elder } = useReadingSize()
  const guide = useGuide()
  const found = useSearch(asked, event)
  usePull(guide.fresh)
  const nothing = (
    <Empty
      id="guide-nothing"
      title="没找到这件事"
      words="换个说法试试，比如“老人补贴”“没工作了”。也可以把想办的事写下来，请网格长帮您问"
      action={{ id: 'guide-ask', words: '写下来问一问', onPress: () => void go('raise') }}
    />
  )
  return (
    <Screen
      id="guide"
      title="办事预约"
      onBack={() => void back()}
      foot={<BasketFoot items={guide.data?.items ?? []} />}
    >
      <SearchBox
        id="guide-search"
        label="找要办的事"
        hint={elder ? '要办什么，说一说' : '要办什么，比如“老人补贴”'}
        value={text}
        most={40}
        onChange={setText}
      />
      {elder && usual && <Entrances />}
      <Strip label="生活里的大事">
        {events.map(([name, words]) => (
          <Chip
            key={name}
            id={`event-${name}`}
            on={event === name}
            onPress={() => setEvent(event === name ? null : name)}
          >
            {words}
          </Chip>
        ))}
      </Strip>
      {asked === '' ? (
        <>
          {!elder && usual && <Entrances />}
          <Shown view={guide.view}>
            {({ items, mayPublish }) => <Shelves items={items} event={event} mayPublish={mayPublish} />}
          </Shown>
        </>
      ) : (
        <Shown view={found.view} empty={nothing}>
          {({ items }) => <ItemList items={items} />}
        </Shown>
      )}
    </Screen>
  )
}
