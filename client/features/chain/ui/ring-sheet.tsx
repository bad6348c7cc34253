import { Phone } from 'lucide'
import { useState } from 'react'
import { type RingReason, ringReasons } from '../../../contract'
import { phoneWords } from '../../../language/phone'
import { ring as call } from '../../../platform/phone'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { useRing } from '../use-settle'

interface RingSheetProps {
  unitId: string
  door: string
  /** A mate, or `phoneless`. */
  who: string
  called: string
  onClose: () => void
}

interface Shown {
  name: string
  phone: string | null
}

const reasons = Object.entries(ringReasons) as Array<[RingReason, string]>

/** Why first, then the number: the look is written down, and he who is rung reads it. */
export function RingSheet({ unitId, door, who, called, onClose }: RingSheetProps) {
  const { ring, sending, failure } = useRing()
  const [why, setWhy] = useState<RingReason | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const look = async () => {
    const found = why && (await ring({ unitId, door, who, why }))
    if (found) setShown({ name: found.name ?? found.called, phone: found.phone })
  }
  return (
    <Sheet id="ring" title={`联系 ${door} ${called}`} onClose={onClose} foot={shown ? dial(shown) : ask()}>
      {shown ? person(shown) : asking()}
    </Sheet>
  )

  function ask() {
    return (
      <Button id="ring-send" busy={sending} disabled={why === null} onPress={() => void look()}>
        看电话，并记下来
      </Button>
    )
  }

  function asking() {
    return (
      <Stack>
        {failure && <Note id="ring-failed" tone="careful" {...failure} />}
        <Copy strong>为什么联系？</Copy>
        <Chips label="为什么联系">
          {reasons.map(([name, words]) => (
            <Chip key={name} id={`ring-${name}`} on={why === name} onPress={() => setWhy(name)}>
              {words}
            </Chip>
          ))}
        </Chips>
        <Copy size="sm" tone="soft">
          看一次记一次：谁、什么时候、为什么。他在“我的”里看得到
        </Copy>
      </Stack>
    )
  }

  function dial({ name, phone }: Shown) {
    return (
      phone && (
        <Button id="ring-call" icon={Phone} label={`打电话给${name}`} onPress={() => call(phone)}>
          {`打给${name}`}
        </Button>
      )
    )
  }

  function person({ name, phone }: Shown) {
    return (
      <Stack>
        <Copy id="ring-name" size="xl" strong>
          {name}
        </Copy>
        {phone ? (
          <Copy id="ring-phone" size="lg">
            {phoneWords(phone)}
          </Copy>
        ) : (
          <Copy tone="soft">没有留电话。上门时问一句，或请他在“我的”里留一个</Copy>
        )}
        <Note tone="good" title="已经记下来了" />
      </Stack>
    )
  }
}
