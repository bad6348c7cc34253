import { useState } from 'react'
import type { UnreadDoor } from '../../../contract'
import { RingSheet } from '../../../features/chain/ui/ring-sheet'
import { figuresView, slowestFirst } from '../../../features/group/model/receipts'
import { Progress } from '../../../features/group/ui/progress'
import { useReceipts } from '../../../features/group/use-receipts'
import { sinceWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { PartLine } from './part-line'
import { UnitDoors } from './unit-doors'

/** How far a notice has come: the whole, its parts, and in a stairwell the doors that have not read it. */
export default function ReceiptsPage() {
  const entryId = usePageQuery('id')
  const areaId = usePageQuery('area')
  const { view, fresh } = useReceipts(entryId, areaId)
  const [calling, setCalling] = useState<UnreadDoor | null>(null)
  const now = useNow()
  usePull(fresh)
  const who = calling?.people[0]
  const unit = view.state === 'ready' && view.data.whole.kind === 'unit' ? view.data.whole.areaId : null
  return (
    <Screen
      id="receipts"
      title="谁看了，谁没看"
      onBack={() => void back()}
      over={
        calling &&
        who &&
        unit && <RingSheet unitId={unit} door={calling.door} {...who} onClose={() => setCalling(null)} />
      }
    >
      <Shown view={view}>
        {({ whole, parts }) => {
          const figures = figuresView(whole)
          return (
            <>
              <Card id="receipts-whole">
                <Copy strong>{figures.name}</Copy>
                <Progress
                  id="receipts-progress"
                  done={figures.read}
                  of={figures.households}
                  words="户已读"
                  percent={figures.percent}
                />
                <Copy size="xs" tone="quiet">
                  {[figures.note, whole.of !== null && whole.kind !== 'unit' && `${sinceWords(whole.of, now)}统计`]
                    .filter(Boolean)
                    .join(' · ')}
                </Copy>
              </Card>
              {whole.kind === 'unit' ? (
                <UnitDoors entryId={entryId} unitId={whole.areaId} onRing={setCalling} />
              ) : (
                parts.length > 0 && (
                  <>
                    <Section title="分开看" aside="看得少的在前面" />
                    <Card id="receipts-parts">
                      {slowestFirst(parts).map((part) => (
                        <PartLine
                          key={part.areaId}
                          part={part}
                          onOpen={() => void go('receipts', { id: entryId, area: part.areaId })}
                        />
                      ))}
                    </Card>
                  </>
                )
              )}
            </>
          )
        }}
      </Shown>
    </Screen>
  )
}
