import { MessagesSquare } from 'lucide'
import { useBindGroup } from '../../../features/group/use-chat'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Note } from '../../../ui/states/note'

interface BindCardProps {
  unitId: string
  /** The group this was opened from; null where it was opened from elsewhere. */
  cloudId: string | null
  /** Which group stands, and who bound it; null while none does. */
  bound: string | null
}

/** Binds the group this was opened from, or lets the one that stands go. */
export function BindCard({ unitId, cloudId, bound }: BindCardProps) {
  const { bind, unbind, sending, failure } = useBindGroup()
  return (
    <Card id="chat-bound">
      {failure && <Note id="chat-failed" tone="careful" {...failure} />}
      {bound ? (
        <>
          <Cell icon={MessagesSquare} title="已经绑定微信群" note={bound} />
          <Button id="chat-unbind" look="line" busy={sending} onPress={() => void unbind({ unitId })}>
            群换了，解除绑定
          </Button>
        </>
      ) : (
        <>
          <Button
            id="chat-bind"
            busy={sending}
            disabled={cloudId === null}
            onPress={() => void (cloudId && bind({ unitId, cloudId }))}
          >
            绑定这个群
          </Button>
          {cloudId === null && (
            <Copy size="xs" tone="quiet" centred>
              现在不是从微信群里打开的，先照上面两步来
            </Copy>
          )}
        </>
      )}
    </Card>
  )
}
