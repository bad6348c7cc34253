import { Phone } from 'lucide'
import { useState } from 'react'
import { askWords, type ContactView, contactView } from '../../../features/requests/model/contact'
import { useReveal } from '../../../features/requests/use-reveal'
import type { FailureWords } from '../../../language/failures'
import { ring } from '../../../platform/phone'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import type { Detail } from './move'

interface RevealSheetProps {
  detail: Detail
  onGone: (words: FailureWords) => void
  onClose: () => void
}

/** First that it is written down, then who it is. What was shown lives only as long as this sheet. */
export function RevealSheet({ detail: { request }, onGone, onClose }: RevealSheetProps) {
  const { reveal, sending, failure } = useReveal(request.requestId, onGone)
  const [contact, setContact] = useState<ContactView | null>(null)
  const look = async () => {
    const found = await reveal()
    if (found) setContact(contactView(found))
  }
  return (
    <Sheet id="reveal" title="联系报事人" onClose={onClose} foot={contact ? call(contact) : ask()}>
      {contact ? person(contact) : asking()}
    </Sheet>
  )

  function ask() {
    return (
      <Button id="reveal-send" busy={sending} onPress={() => void look()}>
        看一下，并记下来
      </Button>
    )
  }

  function asking() {
    return (
      <Stack>
        {failure && <Note id="reveal-failed" tone="careful" {...failure} />}
        <Copy strong>看姓名和电话会记下来，居民看得到</Copy>
        <Copy size="sm" tone="soft">
          {askWords(request)}
        </Copy>
      </Stack>
    )
  }

  function call({ name, phone }: ContactView) {
    return (
      phone && (
        <Button id="reveal-call" icon={Phone} label={`打电话给${name}`} onPress={() => ring(phone.number)}>
          {`打给${name}`}
        </Button>
      )
    )
  }

  function person({ name, lines, phone, instead }: ContactView) {
    return (
      <Stack>
        <Stack gap="small">
          <Copy id="reveal-name" size="xl" strong>
            {name}
          </Copy>
          {lines.length > 0 && (
            <Copy size="sm" tone="soft">
              {lines.join(' · ')}
            </Copy>
          )}
          {phone && (
            <Copy id="reveal-phone" size="lg">
              {phone.words}
            </Copy>
          )}
        </Stack>
        {!phone && <Copy tone="soft">{instead}</Copy>}
        <Note id="reveal-noted" tone="good" title="已经记在这件事的经过里" />
      </Stack>
    )
  }
}
