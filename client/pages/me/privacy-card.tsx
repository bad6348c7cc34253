import { Copy } from '../../ui/controls/copy'
import { Card } from '../../ui/layout/card'
import { Stack } from '../../ui/layout/stack'

const lines = [
  '您报的事，只有办它的人和他的上一级看得到。',
  '您的称呼和门牌不公开；评价时，办理人看不到是谁评的。',
  '定位只在您点“用现在的位置”时用一次，不用定位也能报事。',
]

export function PrivacyCard() {
  return (
    <Card id="me-privacy">
      <Stack gap="small">
        {lines.map((line) => (
          <Copy key={line} size="sm" tone="soft">
            {line}
          </Copy>
        ))}
      </Stack>
    </Card>
  )
}
