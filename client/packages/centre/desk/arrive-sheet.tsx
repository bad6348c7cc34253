import { ScanLine } from 'lucide'
import { useState } from 'react'
import { bookingState, bookingTextIn, isBookingText } from '../../../features/queue/model/arrive'
import { useArrivals, useFindBooking } from '../../../features/queue/use-desk'
import { failureWords } from '../../../language/failures'
import { canScan, scanCode } from '../../../platform/scan'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { PaperNumber } from './paper-number'

interface ArriveSheetProps {
  centreId: string
  onClose: () => void
}

const parts = [
  { name: 'booked', words: '约好的，签到' },
  { name: 'paper', words: '没约的，给号' },
] as const

/** Whoever stands at the desk: found by the end of his number or his code, or given a number on paper. */
export function ArriveSheet({ centreId, onClose }: ArriveSheetProps) {
  const [part, setPart] = useState<'booked' | 'paper'>('booked')
  const [given, setGiven] = useState<{ number: string; called: string } | null>(null)
  return (
    <Sheet id="arrive" title="签到、取号" onClose={onClose}>
      <Stack>
        <Segmented id="arrive-part" label="怎么来的" parts={parts} current={part} onChange={setPart} />
        {given && (
          <Note
            id="arrive-given"
            tone="good"
            title={`${given.called} 是 ${given.number}`}
            words="请念给他听，或写在纸上给他"
          />
        )}
        {part === 'booked' ? (
          <Booked centreId={centreId} onGiven={setGiven} />
        ) : (
          <PaperNumber centreId={centreId} onGiven={setGiven} />
        )}
      </Stack>
    </Sheet>
  )
}

interface GivenProps {
  centreId: string
  onGiven: (given: { number: string; called: string }) => void
}

function Booked({ centreId, onGiven }: GivenProps) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const { view } = useFindBooking(centreId, isBookingText(text) ? text : '')
  const { checkIn, sending, failure } = useArrivals()
  const arrive = async (bookingId: string) => {
    const ticket = await checkIn({ centreId, bookingId })
    if (ticket) onGiven({ number: ticket.number, called: ticket.called })
  }
  const scan = async () => {
    const read = await scanCode()
    const code = read && 'text' in read ? bookingTextIn(read.text) : ''
    if (code) setText(code)
    setWrong(read !== null && code === '')
  }
  return (
    <Stack>
      {canScan && (
        <Button id="arrive-scan" look="soft" icon={ScanLine} onPress={() => void scan()}>
          扫他的预约码
        </Button>
      )}
      {wrong && <Note tone="careful" title="这不是预约码" words="请他打开“我的预约”，把里面的二维码给您扫" />}
      <Line
        id="arrive-text"
        label={canScan ? '或者输入手机号后四位、预约码' : '手机号后四位，或预约码'}
        hint="如 5678，或 7K3Q2M"
        value={text}
        most={6}
        onChange={(next) => {
          setWrong(false)
          setText(next)
        }}
      />
      {failure && <Note tone="careful" {...failureWords(failure)} />}
      {!isBookingText(text) ? (
        <Copy size="sm" tone="quiet">
          手机号只用来找，不会显示出来
        </Copy>
      ) : (
        <Shown view={view}>
          {(bookings) =>
            bookings.length === 0 ? (
              <Empty
                id="arrive-none"
                title="今天没有这样的预约"
                words="可能约在别的中心，或别的日子。也可以给他一个号"
              />
            ) : (
              <Card>
                {bookings.map((booking) => {
                  const { words, may } = bookingState(booking)
                  return (
                    <Cell
                      key={booking.bookingId}
                      id={`arrive-${booking.code}`}
                      title={`${booking.called}，${booking.items.map(({ name }) => name).join('、')}`}
                      note={words}
                      aside={may ? '签到' : (booking.ticket?.number ?? '')}
                      onPress={may && !sending ? () => void arrive(booking.bookingId) : undefined}
                    />
                  )
                })}
              </Card>
            )
          }
        </Shown>
      )}
    </Stack>
  )
}
