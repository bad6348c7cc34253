import { useEffect } from 'react'
import { untilWords } from '../../../features/matters/model/claim'
import { useClaim, useCoded } from '../../../features/matters/use-claim'
import { useReminders } from '../../../features/messages/use-reminders'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

/** Which matter it is, before it is taken: a code is used once. */
export function Coded({ code, onOther }: { code: string; onOther: () => void }) {
  const { view, data } = useCoded(code)
  const { send, sending, failure } = useClaim()
  const reminders = useReminders(['progress', 'result'])
  const now = useNow()
  const mine = data?.matterId ?? null
  useEffect(() => {
    if (mine) void replace('matter', { id: mine })
  }, [mine])
  const take = async () => {
    // First of all, and at once: WeChat asks for leave only in the very moment of the tap.
    await reminders.ask()
    const matter = await send({ code })
    if (matter) void replace('matter', { id: matter.matterId })
  }
  const other = view.state === 'failed' && (
    <ActionFoot>
      <Button id="claim-other" look="soft" onPress={onOther}>
        换一个码
      </Button>
    </ActionFoot>
  )
  const foot = data && !mine && (
    <ActionFoot>
      {failure && <Note id="claim-failed" tone="careful" {...failure} />}
      <Button id="claim-take" busy={sending} onPress={() => void take()}>
        是我的，放到我手机上
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="claim" title="放到我手机上" onBack={() => void back()} foot={foot || other}>
      <Shown view={view}>
        {({ title, centreName, receiver, called, until }) => (
          <>
            <Card id="claim-matter">
              <Copy size="lg" strong>
                {title}
              </Copy>
              <Copy size="sm" tone="soft">{`${centreName} · ${receiver}负责到底`}</Copy>
              {called && <Copy size="sm" tone="soft">{`来办的人：${called}`}</Copy>}
              <Copy size="xs" tone="quiet">
                {untilWords(until, now)}
              </Copy>
            </Card>
            <Card>
              <Points
                title="放到手机上以后"
                points={[
                  '办到哪一步，都发消息告诉您',
                  '要补材料，在手机上拍照就行',
                  '原件交接由您自己确认，办完请您评价',
                ]}
              />
            </Card>
          </>
        )}
      </Shown>
    </Screen>
  )
}
