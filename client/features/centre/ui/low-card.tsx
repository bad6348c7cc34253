import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { TitleLine } from '../../../ui/layout/title-line'
import type { LowView } from '../model/lows'

interface LowCardProps {
  low: LowView
  onAnswer: () => void
  onMatter: (matterId: string) => void
}

/** A low rating and what was done about it. */
export function LowCard({ low, onAnswer, onMatter }: LowCardProps) {
  const { id, title, tag, line, words, done, mayAnswer, matterId } = low
  return (
    <Card id={`low-${id}`} label={`${title}，${line}，${tag.words}`}>
      <Stack gap="small">
        <TitleLine title={title} tag={tag} />
        <Copy size="sm" tone="soft">
          {line}
        </Copy>
        <Copy written>{words}</Copy>
        {done.map((one) => (
          <Copy key={one} size="sm" tone="soft" written>
            {one}
          </Copy>
        ))}
        {mayAnswer && (
          <Button id={`answer-${id}`} small look="soft" onPress={onAnswer}>
            说说怎么处理的
          </Button>
        )}
        {matterId && (
          <Button id={`matter-of-${id}`} small look="soft" onPress={() => onMatter(matterId)}>
            去看这件办件
          </Button>
        )}
      </Stack>
    </Card>
  )
}
