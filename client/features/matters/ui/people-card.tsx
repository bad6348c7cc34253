import { Footprints, Phone, TrendingUp, UserRound } from 'lucide'
import type { MatterView } from '../../../contract'
import { phoneWords } from '../../../language/phone'
import { momentWords } from '../../../language/time'
import { ring } from '../../../platform/phone'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { postAndName } from '../../chain/model/posts'
import { dayOfDate } from '../model/day'

interface PeopleCardProps {
  matter: MatterView
  now: number
}

type Worker = MatterView['inCharge']
const same = (one: Worker, other: Worker) => one.name === other.name && one.areaName === other.areaName
const numberOf = ({ phone }: Worker) => (phone ? phoneWords(phone) : '')
const ringing = ({ phone }: Worker) => (phone ? () => ring(phone) : undefined)

/** In whose hands it is: who answers for it until it is over, who comes to the home, which heads it has climbed to; each one tap away. */
export function PeopleCard({ matter: { inCharge, first, hand, visit, climbs, state, centre }, now }: PeopleCardProps) {
  const open = state !== 'closed' && state !== 'withdrawn'
  const changed = same(inCharge, first) ? '' : `先由${first.name}受理`
  return (
    <Card id="matter-people">
      <Cell
        id="matter-receiver"
        icon={inCharge.phone ? Phone : UserRound}
        title={`${inCharge.areaName} ${inCharge.name}`}
        note={[open ? '首问负责，管到底' : '由他负责办结', changed, numberOf(inCharge)].filter(Boolean).join(' · ')}
        onPress={ringing(inCharge)}
      />
      {hand && (
        <Cell icon={UserRound} title={`正要转给 ${postAndName(hand.to)}`} note="对方接手以前，还由原来的人负责" />
      )}
      {visit?.people.map((person, at) => (
        <Cell
          key={`${person.areaName}${person.name}`}
          icon={Footprints}
          title={`${visit.done ? '上门的' : `${dayOfDate(visit.date, now)}上门`}：${person.name}`}
          note={[person.areaName, at === 0 && visit.note, numberOf(person)].filter(Boolean).join(' · ')}
          onPress={ringing(person)}
        />
      ))}
      {climbs.map((climb) => (
        <Cell
          key={`${climb.areaName}${climb.at}`}
          icon={TrendingUp}
          title={`已报 ${postAndName(climb)}`}
          note={`超时升级 · ${momentWords(climb.at, now)}`}
          onPress={ringing(climb)}
        />
      ))}
      {centre.phone && (
        <Cell
          id="matter-centre"
          icon={Phone}
          title={centre.name}
          note={[centre.address, phoneWords(centre.phone)].filter(Boolean).join(' · ')}
          onPress={() => ring(centre.phone)}
        />
      )}
    </Card>
  )
}
