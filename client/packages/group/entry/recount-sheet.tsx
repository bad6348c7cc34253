import type { VoteCard } from '../../../contract'
import { barsOf } from '../../../features/group/model/vote'
import { VoteBars } from '../../../features/group/ui/vote-bars'
import { useRecount } from '../../../features/group/use-vote'
import { spaced } from '../../../language/spacing'
import { Copy } from '../../../ui/controls/copy'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

/** More are of no use to the eye; the sum is over all. */
const shown = 60

/** Every vote counted again, stairwell by stairwell, and held against what was made known. */
export function RecountSheet({ card, onClose }: { card: VoteCard; onClose: () => void }) {
  const { view } = useRecount(card.entryId)
  return (
    <Sheet id="recount" title="核对一遍" onClose={onClose}>
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {({ shown: result, counts, ballots, units, checksum, same }) => (
          <Stack>
            {same ? (
              <Note
                id="recount-same"
                tone="good"
                title={`重新数了 ${ballots} 票，和公布的一样`}
                words={`校验码 ${checksum.slice(0, 12)}`}
              />
            ) : (
              <Note
                id="recount-differs"
                tone="careful"
                title="重新数的和公布的对不上"
                words="请截图告诉网格长，由他查清楚"
              />
            )}
            <VoteBars bars={barsOf(card.options, { counts, ballots, winner: result.winner })} />
            <Section title="按单元" aside={card.secret ? '不记名，只说几户投了' : undefined} />
            {units.slice(0, shown).map(({ unitId, name, ballots: cast, counts: each }) => (
              <Cell
                key={unitId}
                title={spaced(name)}
                note={each?.map((votes, at) => `${card.options[at]} ${votes}`).join(' · ')}
                aside={`${cast} 票`}
              />
            ))}
            {units.length > shown && (
              <Copy size="xs" tone="quiet" centred>
                {`还有 ${units.length - shown} 个单元，都数进去了`}
              </Copy>
            )}
          </Stack>
        )}
      </Shown>
    </Sheet>
  )
}
