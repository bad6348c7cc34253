import { useState } from 'react'
import type { Paper } from '../../../contract'
import { PaperCard } from '../../../features/items/ui/paper-card'
import { useDropPaper, usePapers } from '../../../features/items/use-checks'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Points } from '../../../ui/layout/points'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Sheet } from '../../../ui/sheet/sheet'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

/** Papers left with us: seen, followed and taken back by their holder. */
export default function PapersPage() {
  const now = useNow()
  const { view, fresh } = usePapers()
  const drop = useDropPaper()
  const [leaving, setLeaving] = useState<Paper | null>(null)
  usePull(fresh)
  const taken = async ({ paperId }: Paper) => {
    if (await drop.send({ paperId })) setLeaving(null)
  }
  const empty = (
    <Empty
      id="papers-none"
      title="没有留存资料"
      words="办事时窗口看过、确认齐的证件，您同意就留一份，下次不用再拍"
      action={{ id: 'papers-guide', words: '看看要办的事', onPress: () => void go('guide') }}
    />
  )
  return (
    <Screen id="papers" title="留存的资料" onBack={() => void back()} over={leaving && sheet(leaving)}>
      <Stack>
        <Copy size="sm" tone="soft">
          加密保存，只有替您办事的窗口看得到，看一次记一次。
        </Copy>
        <Shown view={view} empty={empty}>
          {({ items }) =>
            items.map((paper) => <PaperCard key={paper.paperId} paper={paper} now={now} onDrop={setLeaving} />)
          }
        </Shown>
      </Stack>
    </Screen>
  )

  function sheet(paper: Paper) {
    const foot = (
      <Button id="drop-sure" busy={drop.sending} onPress={() => void taken(paper)}>
        收回并删除
      </Button>
    )
    return (
      <Sheet id="drop" title={`收回${paper.name}`} onClose={() => setLeaving(null)} foot={foot}>
        <Stack>
          {drop.failure && <Note tone="careful" {...drop.failure} />}
          <Points
            title="收回以后"
            points={['照片马上删除，找不回来', '正在办的事里用到它的，要重新拍', '下次办事不再问您沿用']}
          />
        </Stack>
      </Sheet>
    )
  }
}
