import type { ReactNode } from 'react'
import type { RuleChanges } from '../../../features/centre/use-centre'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface ChangeProps {
  id: string
  title: string
  /** Says what happens. */
  action: string
  missing: string | null
  changes: RuleChanges
  send: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** A change of the rules: its fields, what went wrong, the button that does it; closed once it is done. */
export function ChangeSheet({ id, title, action, missing, changes, send, onClose, children }: ChangeProps) {
  const submit = async () => {
    if (await send()) onClose()
  }
  const foot = (
    <Button id={`${id}-send`} disabled={missing !== null} busy={changes.sending} onPress={() => void submit()}>
      {missing ?? action}
    </Button>
  )
  return (
    <Sheet id={`${id}-sheet`} title={title} onClose={onClose} foot={foot}>
      <Stack>
        {changes.failure && <Note id={`${id}-failed`} tone="careful" {...failureWords(changes.failure)} />}
        {children}
      </Stack>
    </Sheet>
  )
}
