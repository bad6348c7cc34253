import { View } from '@tarojs/components'
import { hasEvening, postsAt, postWords, slotParts } from '../../../features/appointments/model/slots'
import { mayWait, mayWish, stripDay } from '../../../features/appointments/model/strip'
import { DayStrip } from '../../../features/appointments/ui/day-strip'
import { PostChips } from '../../../features/appointments/ui/post-chips'
import { SlotGrid } from '../../../features/appointments/ui/slot-grid'
import type { BookForm } from '../../../features/appointments/use-book-form'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import styles from './book.module.scss'
import { WaitCard } from './wait-card'
import { WishLine } from './wish-line'

interface BookDayProps {
  form: BookForm
  moving: boolean
}

/** The days, and the times of the one chosen; where it is shut or full, why, and what else there is. */
export function BookDay({ form, moving }: BookDayProps) {
  const { strip, date, day, shut, slots, draft, centre, now, change } = form
  const posts = centre?.posts ?? []
  return (
    <View>
      <DayStrip
        days={strip.map((one) => stripDay(one, now))}
        chosen={date}
        onChoose={(next) => change({ date: next })}
      />
      {shut && <Note id="day-shut" tone="careful" {...shut} />}
      {day && mayWait(day, draft.whom) && !moving && <WaitCard form={form} />}
      {day && !shut && (
        <Shown view={slots.view} waiting={<Skeleton cards={1} />}>
          {({ slots: found }) => (
            <Card id="slots">
              <SlotGrid
                parts={slotParts(found)}
                chosen={draft.minute}
                onChoose={(minute) => change({ minute, postNo: null })}
              />
              <PostChips
                posts={postsAt(
                  found.find(({ minute }) => minute === draft.minute),
                  posts,
                )}
                chosen={draft.postNo}
                onChoose={(postNo) => change({ postNo })}
              />
              {draft.minute === null && posts.length > 0 && (
                <View className={styles.top}>
                  <Copy size="xs" tone="quiet">
                    {posts.map(postWords).join(' · ')}
                  </Copy>
                </View>
              )}
              {!moving && draft.mode === 'desk' && mayWish(day) && !hasEvening(found) && <WishLine form={form} />}
            </Card>
          )}
        </Shown>
      )}
    </View>
  )
}
