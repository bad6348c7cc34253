import { View } from '@tarojs/components'
import type { EntryCard as EntryOf } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Copy } from '../../../ui/controls/copy'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { TitleLine } from '../../../ui/layout/title-line'
import { entryView } from '../model/entry'
import { forWhom } from '../model/speaker'

interface HeadCardProps {
  card: EntryOf
  text: string
  now: number
}

/** The whole of what was said, with its pictures, who said it, and to whom. */
export function HeadCard({ card, text, now }: HeadCardProps) {
  const { tag, quiet, title } = entryView(card, now)
  const srcs = card.photos.map(srcOf)
  return (
    <Card id="entry-head">
      <Stack>
        <TitleLine id="entry-title" title={title} tag={tag} large />
        <View>
          <Copy size="xs" tone="quiet">
            {quiet}
          </Copy>
          <Copy size="xs" tone="quiet">
            {forWhom(card)}
          </Copy>
        </View>
        <Copy id="entry-text" written>
          {spaced(text)}
        </Copy>
        {srcs.length > 0 && <Photos label={card.title} srcs={srcs} onLook={(src) => lookAt(srcs, src)} />}
      </Stack>
    </Card>
  )
}
