import type { WorkLog } from '../../../contract'
import { dateAt } from '../../../features/appointments/model/day'
import { isEarly } from '../../../features/queue/model/log'
import { useConfirmLog } from '../../../features/queue/use-log'
import { failureWords } from '../../../language/failures'
import { pickedOf } from '../../../language/time'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

interface ConfirmFootProps {
  log: WorkLog
  words: string
  now: number
  onWords: (words: string) => void
}

/** A word of one's own, and the one tap. */
export function ConfirmFoot({ log, words, now, onWords }: ConfirmFootProps) {
  const { send, sending, failure } = useConfirmLog()
  const said = words.trim()
  const early = isEarly(log.date, dateAt(now), Number(pickedOf(now).time.slice(0, 2)))
  return (
    <ActionFoot>
      {failure && <Note id="log-failed" tone="careful" {...failureWords(failure)} />}
      <Field
        id="log-words"
        label="还想记一句"
        hint="系统里没有的事，写在这里，不写也行"
        value={words}
        most={300}
        inSheet
        onChange={onWords}
      />
      {early && (
        <Copy id="log-early" size="xs" tone="quiet" centred>
          还没下班，确认以后再办的事就记不进今天了
        </Copy>
      )}
      <Button
        id="log-confirm"
        look={early ? 'soft' : 'main'}
        busy={sending}
        onPress={() => void send({ date: log.date, ...(said ? { words: said } : {}) })}
      >
        确认，存档
      </Button>
    </ActionFoot>
  )
}
