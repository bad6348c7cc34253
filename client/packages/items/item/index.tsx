import { useState } from 'react'
import { useItem } from '../../../features/items/use-guide'
import { back, go } from '../../../platform/navigate'
import { useCardSharing, usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { HistorySheet } from './history-sheet'
import { ItemBody } from './item-body'
import { ItemFoot } from './item-foot'

/** One item: for whom, what to bring, what happens, how long; or whose it is. */
export default function ItemPage() {
  const code = usePageQuery('code')
  const { view, data, fresh } = useItem(code)
  const [history, setHistory] = useState(false)
  usePull(fresh)
  useCardSharing(data ? { title: `${data.item.name}：要带什么、多久办好`, page: 'item', query: { code } } : null)
  const ours = data && data.item.list !== 'other-office'
  return (
    <Screen
      id="item"
      title="办事指南"
      onBack={() => void back()}
      foot={ours ? <ItemFoot code={code} modes={data.item.modes} /> : undefined}
      over={history ? <HistorySheet code={code} onClose={() => setHistory(false)} /> : null}
    >
      <Shown view={view}>
        {({ item, version, from, mayPublish }) => (
          <ItemBody
            item={item}
            version={version}
            from={from}
            onHistory={() => setHistory(true)}
            onEdit={mayPublish ? () => void go('editItem', { code }) : undefined}
          />
        )}
      </Shown>
    </Screen>
  )
}
