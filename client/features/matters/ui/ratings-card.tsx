import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import type { RatingsView } from '../model/ratings'
import { Figures } from './figures'

interface RatingsCardProps {
  id: string
  title: string
  ratings: RatingsView
}

/** How one's own work was rated; never by whom. */
export function RatingsCard({ id, title, ratings: { line, figures, words, answers } }: RatingsCardProps) {
  return (
    <>
      <Section title={title} aside="看不出是谁" />
      <Card id={id}>
        <Stack>
          {figures.length > 0 && <Figures figures={figures} />}
          <Copy size="sm" tone="soft">
            {line}
          </Copy>
          {words.length > 0 && <Points title="居民说" points={words} />}
          {answers.length > 0 && <Points title="中心给居民的回话" points={answers} />}
        </Stack>
      </Card>
    </>
  )
}
