import { useState } from 'react'
import { useCentres } from '../../../features/appointments/use-book'
import { matterBoard, monthAfter, monthWords } from '../../../features/matters/model/board'
import { BoardRow } from '../../../features/matters/ui/board-row'
import { useMatterBoard } from '../../../features/matters/use-board'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

/** 事事有回音: what a centre received, answered in time, and refused by which rule; for everybody. */
export default function MatterBoardPage() {
  const [asked, areaId] = [usePageQuery('centreId'), usePageQuery('areaId')]
  const centres = useCentres('')
  const centreId = asked || (areaId ? '' : (centres.data?.[0]?.centreId ?? ''))
  const [month, setMonth] = useState<string | null>(null)
  const { view, data, fresh } = useMatterBoard({ centreId, areaId, month })
  const [newest, setNewest] = useState<string | null>(null)
  const now = useNow()
  usePull(fresh)
  const shown = month ?? data?.month ?? null
  const last = newest ?? (month === null ? (data?.month ?? null) : null)
  const turn = (by: number) => {
    if (shown === null) return
    setNewest(last)
    setMonth(monthAfter(shown, by))
  }
  return (
    <Screen id="matter-board" title="事事有回音" onBack={() => void back()}>
      <Stack>
        <Copy size="sm" tone="soft">
          办事窗口收到多少、按时答复多少、为什么没办，每月公开。只有数，没有人名
        </Copy>
        <Shown view={view}>
          {({ items }) => (
            <Stack>
              {shown && (
                <Copy id="board-month" size="lg" strong>
                  {monthWords(shown)}
                </Copy>
              )}
              {items.length === 0 ? (
                <Empty id="matter-board-none" title="这个月还没有办件" words="收到第一件申请以后，这里就有数了" />
              ) : (
                items.map((row) => <BoardRow key={row.centreId} row={matterBoard(row, now)} />)
              )}
              <Pair>
                <Button id="board-before" look="line" onPress={() => turn(-1)}>
                  上个月
                </Button>
                <Button
                  id="board-after"
                  look="line"
                  disabled={shown === null || shown === last}
                  onPress={() => turn(1)}
                >
                  下个月
                </Button>
              </Pair>
            </Stack>
          )}
        </Shown>
      </Stack>
    </Screen>
  )
}
