import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import type { RatingsView } from '../model/ratings'
import { Figures } from './figures'

/** How one's own work was rated; never by whom. */
export function RatingsCard({ ratings: { line, figures, words } }: { ratings: RatingsView }) {
  return (
    <>
      <Section title="居民怎么评" aside="看不出是谁" />
      <Card id="own-ratings">
        <Stack>
          {figures.length > 0 && <Figures figures={figures} />}
          <Copy size="sm" tone="soft">
            {line}
          </Copy>
          {words.length > 0 && <Points title="居民说" points={words} />}
        </Stack>
      </Card>
    </>
  )
}
