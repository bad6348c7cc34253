import type { MaterialCheck } from '../../../contract'
import type { JudgedLine } from '../../../features/items/ui/judge-line'
import { useJudge } from '../../../features/items/use-checks'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

interface DeskFootProps {
  check: MaterialCheck
  verdicts: Record<string, JudgedLine>
  onSent: () => void
}

/** All that was judged in one message: the resident hears it once. */
export function DeskFoot({ check, verdicts, onSent }: DeskFootProps) {
  const { send, sending, failure } = useJudge()
  const judged = Object.entries(verdicts)
  const mute = judged.find(([, { state, words }]) => state !== 'complete' && words.trim() === '')
  const action = judged.length === 0 ? '先看看齐不齐' : mute ? '说一句怎么补' : `告诉居民（${judged.length} 样）`
  const tell = async () => {
    const said = judged.map(([material, { state, words }]) => ({ material, state, words: words.trim() || undefined }))
    if (await send({ checkId: check.checkId, version: check.version, verdicts: said })) onSent()
  }
  return (
    <ActionFoot>
      {failure && <Note id="judge-failure" tone="careful" {...failure} />}
      <Button
        id="judge-send"
        disabled={judged.length === 0 || mute !== undefined}
        busy={sending}
        onPress={() => void tell()}
      >
        {action}
      </Button>
    </ActionFoot>
  )
}
