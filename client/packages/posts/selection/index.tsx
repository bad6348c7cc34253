import { useState } from 'react'
import { routes } from '../../../contract'
import { titleOf } from '../../../features/posts/model/post'
import { type Selection, stateView } from '../../../features/posts/model/selection'
import { useAct } from '../../../features/posts/use-act'
import { useSelection } from '../../../features/posts/use-posts'
import { spaced } from '../../../language/spacing'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Nominees } from './nominees'
import { Objections } from './objections'
import { type SelectionSheet, SelectionSheets } from './selection-sheets'

/** How the next head of a stairwell or building is chosen: names, one name asked, seven days in public. */
export default function SelectionPage() {
  const areaId = usePageQuery('area')
  const { view, data, fresh } = useSelection(areaId)
  const [sheet, setSheet] = useState<SelectionSheet | null>(null)
  usePull(fresh)
  const title = data ? pageTitle(data) : '推荐'
  return (
    <Screen
      id="selection"
      title={title}
      onBack={() => void back()}
      over={data && sheet && <SelectionSheets sheet={sheet} selection={data} onClose={() => setSheet(null)} />}
    >
      <Shown view={view}>
        {(selection) => (
          <>
            <Standing selection={selection} onOpen={setSheet} />
            <Nominees selection={selection} onOpen={setSheet} />
            <Objections selection={selection} onOpen={setSheet} />
            <Card id="selection-way">
              <Points title={`${titleOf({ post: selection.post, areaKind: null })}怎么选出来`} points={way} />
            </Card>
          </>
        )}
      </Shown>
    </Screen>
  )
}

const pageTitle = ({ post, state }: Selection) => {
  const head = titleOf({ post, areaKind: null })
  return state === 'notice' ? `${head}人选公示` : `推荐${head}`
}

const way = [
  '一户推荐一位：自己，或者邻居',
  '网格长选一位，先问本人愿不愿意',
  '公示七天，住这里的人都能提意见，网格长逐条答复',
  '没有成立的意见，到期自动上任，每户都会收到消息',
]

function Standing({ selection, onOpen }: { selection: Selection; onOpen: (sheet: SelectionSheet) => void }) {
  const { send, sending, failure } = useAct(routes.chain.callSelection)
  const { title, words } = stateView(selection)
  const may = new Set(selection.may)
  return (
    <Card id="selection-standing" warm={selection.state === 'notice'}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="quiet">
          {spaced(selection.areaName)}
        </Copy>
        <Copy id="selection-title" size="lg" strong>
          {title}
        </Copy>
        <Copy tone="soft">{words}</Copy>
        {selection.mine && (
          <Copy size="sm" tone="soft">
            {`您家推荐的是 ${spaced(selection.mine.title)} ${selection.mine.door}：${selection.mine.words}`}
          </Copy>
        )}
        {may.has('nominate') && !selection.mine && (
          <Button id="selection-nominate" onPress={() => onOpen({ sheet: 'nominate' })}>
            推荐一位
          </Button>
        )}
        {may.has('object') && (
          <Button id="selection-object" look="line" onPress={() => onOpen({ sheet: 'object' })}>
            我有不同意见
          </Button>
        )}
        {may.has('call') && (
          <Button
            id="selection-call"
            look="soft"
            busy={sending}
            onPress={() => void send({ areaId: selection.areaId })}
          >
            请居民推荐人选
          </Button>
        )}
      </Stack>
    </Card>
  )
}
