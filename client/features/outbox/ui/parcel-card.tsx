import { View } from '@tarojs/components'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Pair, Stack } from '../../../ui/layout/stack'
import type { ParcelView } from '../model/parcel'

interface ParcelCardProps {
  parcel: ParcelView
  onOpen: () => void
  onRewrite: () => void
  onAgain: () => void
  onRemove: () => void
}

/** One thing that has not left the phone; refused, it says why and what can be done. */
export function ParcelCard({ parcel, onOpen, onRewrite, onAgain, onRemove }: ParcelCardProps) {
  const { key, title, quiet, refusal, opens, rewritten, again } = parcel
  const remove = (
    <Button id={`parcel-remove-${key}`} look="line" label={`${title}，不发了`} onPress={onRemove}>
      不发了
    </Button>
  )
  return (
    <Card
      id={`parcel-${key}`}
      warm={refusal !== null}
      label={[title, quiet, refusal?.title].filter(Boolean).join('，')}
    >
      <Stack>
        <View>
          <Copy strong>{title}</Copy>
          <Copy size="xs" tone="quiet">
            {quiet}
          </Copy>
        </View>
        {refusal && (
          <View>
            <Copy size="sm" strong>
              {refusal.title}
            </Copy>
            <Copy size="sm" tone="soft">
              {refusal.words}
            </Copy>
          </View>
        )}
        {refusal ? (
          <Pair>
            {remove}
            {again && (
              <Button id={`parcel-again-${key}`} look="soft" onPress={onAgain}>
                再发一次
              </Button>
            )}
            {rewritten && (
              <Button id={`parcel-rewrite-${key}`} look="soft" onPress={onRewrite}>
                改一改再发
              </Button>
            )}
            {!again && !rewritten && opens && (
              <Button id={`parcel-open-${key}`} look="soft" onPress={onOpen}>
                打开看看
              </Button>
            )}
          </Pair>
        ) : (
          remove
        )}
      </Stack>
    </Card>
  )
}
