import type { DeskView } from '../../../contract'
import type { DeskActs } from '../../../features/queue/use-desk'
import { Button } from '../../../ui/controls/button'
import { Pair, Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import type { DeskSheet } from './desk-sheets'

interface DeskFootProps {
  view: DeskView
  centreId: string
  no: number
  acts: DeskActs
  onSheet: (sheet: DeskSheet) => void
}

/** The one large thing: to begin, to call the next. What is at hand is done above, on its card. */
export function DeskFoot({ view, centreId, no, acts, onSheet }: DeskFootProps) {
  const desk = view.desks.find((one) => one.no === no)
  const at = { centreId, postNo: no }
  const isMine = desk?.state === 'open' && desk.sits?.me
  const [next] = view.waiting
  const main = isMine ? (
    view.hand === null && (
      <Button id="desk-call" busy={acts.sending} disabled={!next} onPress={() => void acts.call(at)}>
        {next ? `叫下一位 ${next.number}` : '没有人在等'}
      </Button>
    )
  ) : (
    <Button
      id="desk-open"
      busy={acts.sending}
      onPress={() => void acts.open({ ...at, relieve: desk?.state === 'open' })}
    >
      {desk?.state === 'open' ? `接替${desk.sits?.name ?? ''}` : desk?.state === 'paused' ? '继续叫号' : '开始叫号'}
    </Button>
  )
  return (
    <ActionFoot>
      <Stack gap="tap">
        {main}
        <Pair>
          <Button id="desk-arrive" look="soft" onPress={() => onSheet({ name: 'arrive' })}>
            签到、取号
          </Button>
          {isMine ? (
            <Button
              id="desk-pause"
              look="soft"
              disabled={view.hand !== null || acts.sending}
              onPress={() => onSheet({ name: 'pause' })}
            >
              歇一会儿
            </Button>
          ) : (
            <Button id="desk-code" look="soft" onPress={() => onSheet({ name: 'code' })}>
              门口的码
            </Button>
          )}
        </Pair>
      </Stack>
    </ActionFoot>
  )
}
