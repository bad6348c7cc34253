import { useState } from 'react'
import type { Original } from '../../../contract'
import { useMatterMove } from '../../../features/matters/use-matter'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import type { CustodySheetProps } from './custody-props'
import { GiveSheet } from './give-sheet'

export type CustodySheet = { kind: 'deny'; original: Original } | { kind: 'give' } | { kind: 'back' }

export function CustodySheets({ sheet, ...props }: CustodySheetProps & { sheet: CustodySheet | null }) {
  if (sheet?.kind === 'deny') return <DenySheet {...props} original={sheet.original} />
  if (sheet?.kind === 'give') return <GiveSheet {...props} />
  return sheet?.kind === 'back' ? <BackSheet {...props} /> : null
}

/** No, it did not change hands: the centre's head hears of it. */
function DenySheet({ matter, original, onGone, onClose }: CustodySheetProps & { original: Original }) {
  const { send, sending, failure } = useMatterMove('confirmPass', onGone)
  const { matterId, version } = matter
  const taking = original.state === 'taking'
  return (
    <WordsSheet
      id="deny"
      title={taking ? '没有交出这一份' : '没有拿到这一份'}
      lead={`${original.name}。会告诉${matter.inCharge.name}和中心负责人，马上核对`}
      label="怎么回事"
      hint={taking ? '如 只给看了一眼，没有留下' : '如 说寄回来了，没收到'}
      most={200}
      optional
      action="不对，请核对"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        const said = { matterId, version, originals: [original.originalId], right: false, ...(words ? { words } : {}) }
        if (await send(said)) onClose()
      }}
      onClose={onClose}
    />
  )
}

/** They gave it back, says who got it; the desk confirms. */
function BackSheet({ matter, onGone, onClose }: CustodySheetProps) {
  const { matterId, version, originals } = matter
  const held = originals.filter(({ state }) => state === 'held')
  const [chosen, setChosen] = useState<string[]>(() => held.map(({ originalId }) => originalId))
  const { send, sending, failure } = useMatterMove('pass', onGone)
  const turn = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const foot = (
    <Button
      id="back-send"
      disabled={chosen.length === 0}
      busy={sending}
      onPress={() =>
        void send({ matterId, version, direction: 'back', originals: chosen }).then((done) => done && onClose())
      }
    >
      {chosen.length === 0 ? '选拿回来的' : `这 ${chosen.length} 份拿回来了`}
    </Button>
  )
  return (
    <Sheet id="back" title="哪些还给您了" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Chips label="拿回来的原件" many>
          {held.map(({ originalId, name, count }) => (
            <Chip
              key={originalId}
              id={`back-${originalId}`}
              many
              on={chosen.includes(originalId)}
              onPress={() => turn(originalId)}
            >
              {count > 1 ? `${name} ${count} 份` : name}
            </Chip>
          ))}
        </Chips>
        <Copy size="xs" tone="quiet">
          窗口确认以后，这几份就从清单上销掉
        </Copy>
      </Stack>
    </Sheet>
  )
}
