import { Megaphone } from 'lucide'
import type { Me } from '../../contract'
import { entryView } from '../../features/group/model/entry'
import { EntryCard } from '../../features/group/ui/entry-card'
import { useGlance } from '../../features/group/use-feed'
import { useNow } from '../../language/use-now'
import { go } from '../../platform/navigate'
import { Card } from '../../ui/layout/card'
import { Cell } from '../../ui/layout/cell'
import { Section } from '../../ui/layout/section'

/** What the stairwell is told: the one that presses first, and the way to the rest. */
export function GroupSection({ me }: { me: Me }) {
  const { data } = useGlance(me.homes.length > 0)
  const now = useNow()
  if (me.homes.length === 0) return null
  const first = data?.first
  const waiting = data ? data.notices + data.votes : 0
  const toGroup = (tab: string) => void go('group', tab ? { tab } : {})
  return (
    <>
      <Section
        id="home-group"
        title="楼道公告"
        aside={waiting > 0 ? `${waiting} 条未读` : '全部'}
        onAside={() => toGroup(data && data.notices === 0 && data.votes > 0 ? 'talks' : '')}
      />
      {first ? (
        <EntryCard entry={entryView(first, now)} onOpen={(id) => void go('entry', { id })} />
      ) : (
        <Card>
          <Cell
            id="home-group-quiet"
            icon={Megaphone}
            title="楼道群"
            note="公告都看过了。说件事、投个票，也在这里"
            onPress={() => toGroup('')}
          />
        </Card>
      )}
    </>
  )
}
