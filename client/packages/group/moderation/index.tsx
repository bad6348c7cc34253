import { useState } from 'react'
import type { OutputOf, routes } from '../../../contract'
import { hidingWords } from '../../../features/group/model/hiding'
import { speakerWords } from '../../../features/group/model/speaker'
import { useModeration } from '../../../features/group/use-comments'
import { spaced } from '../../../language/spacing'
import { sinceWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { RestoreSheet } from '../entry/restore-sheet'
import { RuleSheet } from '../entry/rule-sheet'
import { SayingSheet } from '../entry/saying-sheet'

type Item = OutputOf<typeof routes.groups.moderation>['items'][number]
interface Open {
  name: 'hide' | 'restore' | 'rule'
  where: { entryId: string; commentId?: string }
}

/** What neighbours found out of place, and what authors object to: the oldest first. */
export default function ModerationPage() {
  const areaId = usePageQuery('area')
  const { view, more, loadingMore, next, fresh } = useModeration(areaId)
  const [open, setOpen] = useState<Open | null>(null)
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  return (
    <Screen id="moderation" title="待看的内容" onBack={() => void back()} over={over()}>
      <Shown
        view={view}
        empty={<Empty id="moderation-none" title="没有要看的" words="三位邻居举报过的、作者申诉的，会出现在这里" />}
      >
        {(items) => (
          <>
            {items.map((item) => (
              <Card key={item.commentId ?? item.entryId}>
                <Stack>
                  <Copy written>{spaced(item.text)}</Copy>
                  <Copy size="sm" tone="soft">
                    {hidingWords(item.hiding)}
                  </Copy>
                  <Copy size="xs" tone="quiet">
                    {`${speakerWords(item.by)} · ${sinceWords(item.at, now)} · ${spaced(item.title)}`}
                  </Copy>
                  <Pair>{buttonsOf(item)}</Pair>
                </Stack>
              </Card>
            ))}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </Screen>
  )

  function buttonsOf(item: Item) {
    const where = { entryId: item.entryId, ...(item.commentId ? { commentId: item.commentId } : {}) }
    if (item.may.rule)
      return (
        <>
          <Button id={`rule-${item.commentId ?? item.entryId}`} onPress={() => setOpen({ name: 'rule', where })}>
            裁定
          </Button>
          {context(item)}
        </>
      )
    if (!item.may.moderate) return context(item)
    return (
      <>
        <Button look="soft" onPress={() => setOpen({ name: 'restore', where })}>
          没有不妥
        </Button>
        <Button onPress={() => setOpen({ name: 'hide', where })}>隐藏它</Button>
      </>
    )
  }

  function context({ entryId }: Item) {
    return (
      <Button look="line" onPress={() => void go('entry', { id: entryId })}>
        看上下文
      </Button>
    )
  }

  function over() {
    if (!open) return null
    const close = () => setOpen(null)
    if (open.name === 'restore') return <RestoreSheet where={open.where} onClose={close} />
    if (open.name === 'rule') return <RuleSheet where={open.where} onClose={close} />
    return <SayingSheet saying="hide" where={open.where} onClose={close} />
  }
}
