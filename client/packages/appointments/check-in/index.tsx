import { centreAsked } from '../../../features/queue/model/scene'
import { useArriving } from '../../../features/queue/use-arriving'
import { failureWords, unreadWords } from '../../../language/failures'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Failed } from '../../../ui/states/failed'
import { Note } from '../../../ui/states/note'
import { Skeleton } from '../../../ui/states/skeleton'
import { PickCentre } from './pick-centre'
import { WalkIn } from './walk-in'

/** The code at the centre's door leads here: a number at once for who has booked, a short question for who has not. */
export default function CheckInPage() {
  const centreId = centreAsked({ scene: usePageQuery('scene'), centreId: usePageQuery('centreId') })
  const bookingId = usePageQuery('bookingId')
  const toTicket = (id: string) => void replace('ticket', { id })
  const { failure, arriving, walksIn, again } = useArriving({ centreId, bookingId, onTicket: toTicket })
  const onBack = () => void back()
  if (walksIn && failure)
    return (
      <WalkIn
        centreId={centreId}
        onBack={onBack}
        onTicket={toTicket}
        why={<Note id="check-in-why" tone="good" {...failureWords(failure)} />}
      />
    )
  return (
    <Screen id="check-in" title={centreId ? '签到取号' : '到哪个中心'} onBack={onBack}>
      {centreId === '' && <PickCentre />}
      {arriving && (
        <>
          <Note id="check-in-busy" tone="good" title="正在给您取号" words="马上就好" />
          <Skeleton cards={2} />
        </>
      )}
      {!arriving && failure && <Failed {...unreadWords(failure)} again={again} />}
    </Screen>
  )
}
