import type { ApplyDraft } from '../../../features/matters/model/apply'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'

interface PrefillCardProps {
  prefill: ApplyDraft['prefill']
  busy: boolean
  failed: boolean
  onChoose: (prefill: ApplyDraft['prefill']) => void
}

/** Asked plainly, and just as easily declined: may what is known be filled in? */
export function PrefillCard({ prefill, busy, failed, onChoose }: PrefillCardProps) {
  if (failed && prefill === 'yes')
    return <Note id="prefill-failed" tone="careful" title="没取到您的信息" words="请自己填，或检查网络后再进来一次" />
  if (prefill === 'filled')
    return <Note id="prefill-done" tone="good" title="替您填好了已知的几项" words="请看一遍，不对就改。还没有发出去" />
  if (prefill === 'no') return null
  return (
    <Card id="prefill" warm>
      <Stack gap="small">
        <Copy strong>要不要替您填好已知的几项？</Copy>
        <Copy size="sm" tone="soft">
          用您登记的姓名、电话、住址和上次填的表。只填在这一页给您看，不同意就自己填，一样办
        </Copy>
        <Pair>
          <Button id="prefill-no" look="line" onPress={() => onChoose('no')}>
            我自己填
          </Button>
          <Button id="prefill-yes" look="soft" busy={busy} onPress={() => onChoose('yes')}>
            替我填好
          </Button>
        </Pair>
      </Stack>
    </Card>
  )
}
