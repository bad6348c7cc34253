import type { MatterView } from '../../../contract'
import { spelled, untilWords } from '../../../features/matters/model/claim'
import { useShownCode } from '../../../features/matters/use-claim'
import { Code } from '../../../features/posts/ui/code-card'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Failed } from '../../../ui/states/failed'
import { Note } from '../../../ui/states/note'

interface CodeSheetProps {
  matter: MatterView
  fresh: () => Promise<unknown>
  onClose: () => void
}

/** The code for who is there without a number: he scans or types it, and the matter is his. */
export function CodeSheet({ matter, fresh, onClose }: CodeSheetProps) {
  const isTaken = !matter.may.includes('showCode')
  const { shown, failure, again } = useShownCode(matter.matterId, fresh, isTaken)
  const now = useNow()
  return (
    <Sheet
      id="claim-code"
      title="放到他手机上"
      onClose={onClose}
      foot={
        isTaken && (
          <Button id="claim-code-done" onPress={onClose}>
            好
          </Button>
        )
      }
    >
      {isTaken ? (
        <Note id="claim-code-taken" tone="good" title="他手机上有了" words="进展会发给他，原件交接、评价也由他自己点" />
      ) : failure ? (
        <Failed {...failure} again={again} />
      ) : (
        <Stack>
          <Code image={shown?.image ?? null} words="请他用微信扫一扫" />
          {shown && (
            <>
              <Copy size="sm" tone="soft" centred>
                扫不了，就在“我的办件 · 窗口给了码”里输入
              </Copy>
              <Copy id="claim-code-text" size="hero" strong centred>
                {spelled(shown.code)}
              </Copy>
              <Copy size="sm" tone="quiet" centred>
                {untilWords(shown.until, now)}
              </Copy>
            </>
          )}
        </Stack>
      )}
    </Sheet>
  )
}
