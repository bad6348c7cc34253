import type { ApplyDraft } from '../../../features/matters/model/apply'
import { Button } from '../../../ui/controls/button'
import { Line } from '../../../ui/controls/line'
import { Switch } from '../../../ui/controls/switch'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'

interface AgreeCardProps {
  reviews: readonly string[]
  agreed: boolean
  note: string
  onChange: (part: Partial<ApplyDraft>) => void
  /** Nothing where nothing was written. */
  onClear: (() => void) | undefined
}

/** Who may read what was filled in; a word to the desk; and the way to leave nothing behind. */
export function AgreeCard({ reviews, agreed, note, onChange, onClear }: AgreeCardProps) {
  const who = reviews.length > 0 ? `受理的窗口和${reviews.join('、')}` : '受理的窗口'
  return (
    <Card id="apply-agree">
      <Stack>
        <Line
          id="apply-note"
          label="捎句话（选填）"
          hint="如 老人耳背，请打女儿电话"
          value={note}
          most={200}
          onChange={(value) => onChange({ note: value })}
        />
        <Switch
          id="apply-agreed"
          title="同意给经办的人看"
          note={`填的内容只给${who}看，谁看过都记下来，您随时查得到`}
          on={agreed}
          onChange={(on) => onChange({ agreed: on })}
        />
        {onClear && (
          <Button id="apply-clear" look="line" small onPress={onClear}>
            清空重填
          </Button>
        )}
      </Stack>
    </Card>
  )
}
