import { View } from '@tarojs/components'
import { ClipboardList, FolderCheck, Megaphone, MessageSquareWarning, Monitor, Star } from 'lucide'
import { useState } from 'react'
import { dateAt, dayAfter, monthDay } from '../../../features/appointments/model/day'
import { mondayOf, reachOf, weekOf } from '../../../features/centre/model/rota'
import { RotaChart } from '../../../features/centre/ui/rota-chart'
import { keepsCentre, useMyCentre, useRuleChanges, useRules } from '../../../features/centre/use-centre'
import { useMe } from '../../../features/chain/use-me'
import { LogCells } from '../../../features/queue/ui/log-cells'
import { failureWords } from '../../../language/failures'
import { useNow } from '../../../language/use-now'
import { isWeb as canShowTv } from '../../../platform/build'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Pair, Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { CentreSheets, type SheetName } from './centre-sheets'
import { Exceptions } from './exceptions'
import { RulesCard } from './rules-card'
import { Wishes } from './wishes'

/** A centre as its head sees it: who serves when, what is out of the ordinary, what people wish for. */
export default function CentrePage() {
  const me = useMe()
  const centreId = useMyCentre(usePageQuery('centreId'), me.data)
  const { view, data, fresh } = useRules(centreId)
  const changes = useRuleChanges()
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const [week, setWeek] = useState(0)
  const now = useNow()
  usePull(fresh)
  const keeps = keepsCentre(me.data)
  const today = dateAt(now)
  const monday = dayAfter(mondayOf(today), week * 7)
  const foot = keeps && data && (
    <ActionFoot>
      <Pair>
        <Button id="centre-leave" look="soft" onPress={() => setSheet({ name: 'leave' })}>
          记请假
        </Button>
        <Button id="centre-session" look="soft" onPress={() => setSheet({ name: 'session' })}>
          加开时段
        </Button>
      </Pair>
    </ActionFoot>
  )
  return (
    <Screen
      id="centre"
      title="服务中心"
      onBack={() => void back()}
      foot={foot}
      over={
        data && (
          <CentreSheets sheet={sheet} rules={data} changes={changes} today={today} onClose={() => setSheet(null)} />
        )
      }
    >
      <Shown view={view}>
        {(rules) => (
          <>
            <Card>
              <Copy id="centre-name" size="lg" strong>
                {rules.centre.name}
              </Copy>
              <Copy size="sm" tone="soft">
                {rules.centre.address}
              </Copy>
              <Cell
                id="centre-desk"
                icon={Megaphone}
                title="窗口叫号"
                note="叫下一位、办结、签到，都在这里"
                onPress={() => void go('serviceDesk', { centreId })}
              />
              <Cell
                id="centre-matters"
                icon={FolderCheck}
                title="办件"
                note="等我办、转给我的、网上来的、超时的"
                onPress={() => void go('counter')}
              />
              <Cell
                id="centre-roster"
                icon={ClipboardList}
                title="今天谁来"
                note="按时间排好的预约名单"
                onPress={() => void go('roster', { centreId })}
              />
              {keeps && (
                <Cell
                  id="centre-appeals"
                  icon={MessageSquareWarning}
                  title="没来的说明"
                  note="看居民说的原因，算不算由您定"
                  onPress={() => void go('appeals', { centreId })}
                />
              )}
              {keeps && (
                <Cell
                  id="centre-lows"
                  icon={Star}
                  title="低分评价"
                  note="居民为什么不满意，怎么处理的"
                  onPress={() => void go('lows', { centreId })}
                />
              )}
              <LogCells me={me.data} />
              {canShowTv && (
                <Cell
                  id="centre-tv"
                  icon={Monitor}
                  title="大厅的大屏"
                  note="在电视的浏览器里打开这一页"
                  onPress={() => void go('tv', { centreId })}
                />
              )}
            </Card>
            {changes.failure && sheet === null && (
              <Note id="centre-failed" tone="careful" {...failureWords(changes.failure)} />
            )}
            {rules.pending > 0 && (
              <Note
                id="centre-pending"
                tone="good"
                title={`正在按新安排对 ${rules.pending} 个预约`}
                words="能顶岗的换人接，换不了的请居民改期，一两分钟就好"
              />
            )}
            <Wishes
              wishes={rules.wishes}
              needed={rules.centre.rules.lateWishes}
              now={now}
              onOpen={keeps ? (date) => setSheet({ name: 'session', date }) : undefined}
            />
            <Section
              id="centre-week"
              title={week === 0 ? '这一周' : `${monthDay(monday)} 起`}
              aside={week === 0 ? '看下一周' : week === 1 ? '再下一周' : '回这一周'}
              leads={false}
              onAside={() => setWeek((week + 1) % 3)}
            />
            <Card id="centre-rota">
              <Stack>
                <RotaChart
                  days={weekOf(rules, monday)}
                  posts={rules.centre.posts}
                  reach={reachOf(rules)}
                  today={today}
                />
                {keeps && (
                  <Button id="centre-shifts" look="line" small onPress={() => setSheet({ name: 'shifts' })}>
                    改排班
                  </Button>
                )}
              </Stack>
            </Card>
            <Exceptions
              rules={rules}
              today={today}
              now={now}
              sending={changes.sending}
              onTakeBack={keeps ? (id) => void changes.takeBack({ centreId, version: rules.version, id }) : undefined}
            />
            {keeps && (
              <View>
                <Button id="centre-closure" look="line" onPress={() => setSheet({ name: 'closure' })}>
                  停办几天或几小时
                </Button>
              </View>
            )}
            <RulesCard rules={rules.centre.rules} onChange={keeps ? () => setSheet({ name: 'rules' }) : undefined} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
