import { View } from '@tarojs/components'
import { useState } from 'react'
import { coverageRows, percentOf, periodsNow } from '../../../features/visits/model/coverage'
import { visitedDoors } from '../../../features/visits/model/visited'
import { CoverageRow } from '../../../features/visits/ui/coverage-row'
import { VisitedDoors } from '../../../features/visits/ui/visited-doors'
import { useCoverage } from '../../../features/visits/use-visits'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { FiguresHero } from '../../../ui/layout/figures-hero'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import styles from '../parts.module.scss'

const parts = [
  { name: 'month', words: '这个月' },
  { name: 'quarter', words: '这个季度' },
] as const

/** How many doors of an area were visited, one step down at a time. */
export default function CoveragePage() {
  const areaId = usePageQuery('areaId')
  const [part, setPart] = useState<'month' | 'quarter'>('month')
  const periods = periodsNow(useNow())
  const { view, data, fresh } = useCoverage(areaId, periods[part])
  usePull(fresh)
  const total = data?.total
  const doors = data ? visitedDoors(data) : []
  return (
    <Screen
      id="visit-coverage"
      title="走访覆盖"
      tone="pine"
      onBack={() => void back()}
      hero={
        <FiguresHero
          line={spaced(data?.area.name ?? '')}
          figures={[
            { words: '走到的户', value: total && `${total.doors}` },
            { words: '覆盖', value: total && `${percentOf(total)}%` },
            { words: '发现问题', value: total && `${total.collected + total.solved + total.passedUp}` },
          ]}
        />
      }
    >
      <View className={styles.parts}>
        <Segmented id="coverage-part" label="看多久" parts={parts} current={part} onChange={setPart} />
      </View>
      <Shown view={view}>
        {(coverage) =>
          coverage.items.length === 0 ? (
            <Empty id="coverage-none" title="这里只看总数" words="每一户的情况，由单元长、楼栋长和网格长掌握" />
          ) : (
            <>
              {doors.length > 0 ? (
                <Card id="coverage-doors">
                  <VisitedDoors
                    doors={doors}
                    onOpen={(door) => void go('visitList', { areaId: coverage.area.id, door })}
                  />
                </Card>
              ) : (
                <Card id="coverage-rows">
                  {coverageRows(coverage).map((row) => (
                    <CoverageRow key={row.areaId} row={row} onOpen={(id) => void go('visitCoverage', { areaId: id })} />
                  ))}
                </Card>
              )}
              <Copy size="xs" tone="quiet" centred>
                {`${coverage.total.households} 户里走到 ${coverage.total.doors} 户，见到人才算`}
              </Copy>
            </>
          )
        }
      </Shown>
    </Screen>
  )
}
