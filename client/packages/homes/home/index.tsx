import { useState } from 'react'
import type { HousemateView } from '../../../contract'
import { mateWords } from '../../../features/chain/model/door'
import { type Claimant, ClaimSheet } from '../../../features/chain/ui/claim-sheet'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { useHome } from '../../../features/chain/use-home'
import { useMe } from '../../../features/chain/use-me'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

/** My household: who lives with me, and whom I vouch for. */
export default function HomePage() {
  const asked = usePageQuery('unit')
  const me = useMe()
  const unitId = asked || me.data?.homes[0]?.unitId || ''
  const { view, fresh } = useHome(unitId)
  const [vouching, setVouching] = useState<Claimant | null>(null)
  const now = useNow()
  usePull(fresh)
  const nowhere = me.data && unitId === ''
  return (
    <Screen
      id="household"
      title="我的家"
      onBack={() => void back()}
      over={vouching && <ClaimSheet claimant={vouching} onClose={() => setVouching(null)} />}
    >
      {nowhere ? (
        <Empty
          id="household-none"
          title="还没有选您的单元"
          words="扫楼门上的码，或从名册里选，就知道遇事找谁"
          action={{ id: 'household-pick', words: '选我的单元', onPress: () => void go('unit') }}
        />
      ) : (
        <Shown view={view}>
          {({ door, title, where, confirmed, people, mayVouch }) => (
            <>
              <Card>
                <Stack gap="small">
                  <Copy id="household-title" size="xl" strong>
                    {spaced([title, door].filter(Boolean).join(' '))}
                  </Copy>
                  <Copy size="sm" tone="soft">
                    {where.map(spaced).join(' · ')}
                  </Copy>
                </Stack>
              </Card>
              {!confirmed && (
                <Note
                  id="household-waiting"
                  tone="careful"
                  title="等单元长或同住的人核实"
                  words="现在就能报事、预约。核实以后能投票、说事，也能看到同住的人"
                />
              )}
              {people.length > 0 && <Section title={confirmed ? '住在一起的人' : '我的申请'} />}
              {people.length > 0 && (
                <Card id="household-people">
                  {people.map((mate) => (
                    <MateLine
                      key={mate.mateId}
                      called={mate.me ? `${mate.called || '我'}（我）` : mate.called}
                      note={mateWords(mate, now)}
                      strong={mate.confirmed !== null}
                    >
                      {tailOf(mate, mayVouch, door)}
                    </MateLine>
                  ))}
                </Card>
              )}
              <Card>
                <Cell
                  id="household-looks"
                  title="谁看过我的电话"
                  note="谁、什么时候、为什么"
                  onPress={() => void go('looks')}
                />
              </Card>
              {mayVouch && (
                <Copy size="xs" tone="quiet" centred>
                  您是这家第一个核实的人，家里人加入可以由您确认
                </Copy>
              )}
            </>
          )}
        </Shown>
      )}
    </Screen>
  )

  function tailOf(mate: HousemateView, mayVouch: boolean, door: string | null) {
    if (mate.confirmed) return <Tag tone="pine">已核实</Tag>
    if (!mayVouch || mate.me || door === null) return <Tag>等核实</Tag>
    return (
      <Button id={`vouch-${mate.mateId}`} small onPress={() => setVouching({ unitId, door, ...mate })}>
        核实
      </Button>
    )
  }
}
