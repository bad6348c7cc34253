import { CalendarClock } from 'lucide'
import type { MeetingCard } from '../../../contract'
import { partiesWords, whenAndWhere } from '../../../features/group/model/meeting'
import { PartyLine } from '../../../features/group/ui/party-line'
import { spaced } from '../../../language/spacing'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Note } from '../../../ui/states/note'

/** Who sits at the table, what each side said, and what was agreed. */
export function MeetingBody({ card, now }: { card: MeetingCard; now: number }) {
  return (
    <>
      {card.conclusion && <Note id="meeting-conclusion" tone="good" title="议定了" words={spaced(card.conclusion)} />}
      <Card>
        <Cell id="meeting-when" icon={CalendarClock} title={spaced(whenAndWhere(card, now))} note="时间和地点" />
      </Card>
      <Section title="各方怎么说" aside={partiesWords(card.parties)} />
      <Card id="meeting-parties">
        {card.parties.map((party) => (
          <PartyLine key={party.partyId} party={party} now={now} />
        ))}
      </Card>
    </>
  )
}
