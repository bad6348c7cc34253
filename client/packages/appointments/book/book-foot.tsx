import { View } from '@tarojs/components'
import { clockOf, dayName, lengthWords } from '../../../features/appointments/model/day'
import { postWords } from '../../../features/appointments/model/slots'
import { NearestChips } from '../../../features/appointments/ui/nearest-chips'
import type { BookForm } from '../../../features/appointments/use-book-form'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { spoken } from '../../../ui/spoken'
import { Note } from '../../../ui/states/note'
import styles from './book.module.scss'

interface BookFootProps {
  form: BookForm
  moving: boolean
  onSubmit: () => void
}

/** Day, time and desk in one line, until when it can be undone, and the button that does it. */
export function BookFoot({ form, moving, onSubmit }: BookFootProps) {
  const { draft, date, centre, now, failure, missing, sending, change } = form
  const post = centre?.posts.find(({ no }) => no === draft.postNo)
  const near = failure?.code === 'slot.taken' ? failure.nearest : []
  const when = date && draft.minute !== null ? `${dayName(date, now)} ${clockOf(draft.minute)}` : null
  return (
    <ActionFoot>
      {failure && near.length === 0 && <Note id="book-failed" tone="careful" {...failureWords(failure)} />}
      {near.length > 0 && (
        <View id="book-near" {...spoken({ role: 'alert', live: 'assertive' })}>
          <Copy size="sm" strong>
            刚被约走，最近还有
          </Copy>
          <NearestChips nearest={near} now={now} onChoose={change} />
        </View>
      )}
      {when && (
        <View id="book-summary" className={styles.summary}>
          <Copy size="sm">{`${when} · ${post ? postWords(post) : '全能岗'}`}</Copy>
          {centre && (
            <Copy size="xs" tone="quiet">
              {`开始前 ${lengthWords(centre.rules.cancelMinutes)}可取消`}
            </Copy>
          )}
        </View>
      )}
      <Button id="book-submit" disabled={missing !== null} busy={sending} onPress={onSubmit}>
        {missing ?? (moving ? '改到这个时间' : '确认预约')}
      </Button>
    </ActionFoot>
  )
}
