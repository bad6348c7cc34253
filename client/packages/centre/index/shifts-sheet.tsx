import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Shift, shiftOf, spansOf } from '../../../features/centre/model/wheel'
import { PostChoice } from '../../../features/centre/ui/post-choice'
import { Hours } from '../../../features/centre/ui/span-lines'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { spoken } from '../../../ui/spoken'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'
import styles from './shifts-sheet.module.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** The plain week of one post: on which days, from when, and when it eats. */
export function ShiftsSheet({ rules, changes, onClose }: ChangeSheetProps) {
  const { centre, version, rota } = rules
  const [postNo, setPostNo] = useState(centre.posts[0]?.no ?? 1)
  const rowsOf = (no: number) => rota.filter((one) => one.postNo === no && one.shifts.length > 0)
  const [days, setDays] = useState(() => rowsOf(postNo).map(({ weekday }) => weekday))
  const [shift, setShift] = useState<Shift>(() => shiftOf(rowsOf(postNo)[0]?.shifts))
  const choose = (no: number) => {
    setPostNo(no)
    setDays(rowsOf(no).map(({ weekday }) => weekday))
    setShift(shiftOf(rowsOf(no)[0]?.shifts))
  }
  const spans = spansOf(shift)
  const send = () =>
    changes.setRota({
      ...{ centreId: centre.centreId, version },
      rota: [
        ...rota.filter((one) => one.postNo !== postNo),
        ...days.map((weekday) => ({ postNo, weekday, shifts: spans ?? [] })),
      ],
    })
  const others = centre.posts.filter(({ no }) => no !== postNo && rowsOf(no).length > 0)
  const alone = others.every(({ no }) => overlaps(shift, shiftOf(rowsOf(no)[0]?.shifts)))
  return (
    <ChangeSheet
      id="shifts"
      title="改排班"
      action="照这样排，从今天起"
      missing={spans ? null : '时间前后反了'}
      {...{ changes, send, onClose }}
    >
      <PostChoice
        id="shifts-post"
        label="哪个岗"
        posts={centre.posts}
        chosen={[postNo]}
        onChange={([no = 1]) => choose(no)}
      />
      <View className={styles.week} {...spoken({ role: 'group', label: '哪几天' })}>
        {weekdays.map((word, place) => {
          const weekday = place + 1
          const on = days.includes(weekday)
          return (
            <Chip
              key={word}
              id={`shifts-day-${weekday}`}
              many
              wide
              on={on}
              label={`周${word}`}
              onPress={() => setDays(on ? days.filter((one) => one !== weekday) : [...days, weekday].sort())}
            >
              {word}
            </Chip>
          )
        })}
      </View>
      <Hours
        id="shifts-morning"
        labels={['上班', '去吃饭']}
        from={shift.from}
        to={shift.lunch}
        onChange={(from, lunch) => setShift({ ...shift, from, lunch })}
      />
      <Hours
        id="shifts-afternoon"
        labels={['吃完回来', '下班']}
        from={shift.back}
        to={shift.until}
        onChange={(back, until) => setShift({ ...shift, back, until })}
      />
      <Copy size="sm" tone="soft">
        {others.length > 0 && alone ? '和别的岗同时吃饭，中午就没人了，最好错开' : '午饭错开了，中午也有人接待'}
      </Copy>
    </ChangeSheet>
  )
}

const overlaps = (one: Shift, other: Shift) => one.lunch < other.back && other.lunch < one.back
