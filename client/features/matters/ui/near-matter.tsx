import { useState } from 'react'
import { lastAnswer } from '../../../data/cache'
import { useNow } from '../../../language/use-now'
import { go } from '../../../platform/navigate'
import { recall, remember } from '../../../platform/storage'
import { Section } from '../../../ui/layout/section'
import { dateAt } from '../../appointments/model/day'
import { myMatterCard } from '../model/card'
import { nearestMatter } from '../model/near'
import { useMyMatters } from '../use-matter'
import { MatterCard } from './matter-card'

const shelf = 'matters:asked'
const known = () => lastAnswer<{ items: unknown[] }>(['matters', 'mine', 'pages', { part: 'open', limit: 20 }])

/** On a phone that knows of a matter; elsewhere once a day. */
function worthAsking(today: string): boolean {
  if ((known()?.items.length ?? 0) > 0) return true
  if (recall<string>(shelf) === today) return false
  remember(shelf, today)
  return true
}

/** The matter that waits for me, else the one that moved last. Home is opened far more often than anything is asked for: it is not asked each time. */
export function NearMatter() {
  const now = useNow()
  const [asked] = useState(() => worthAsking(dateAt(now)))
  const { view } = useMyMatters('open', asked)
  const matter = view.state === 'ready' ? nearestMatter(view.data) : null
  if (!matter) return null
  return (
    <>
      <Section id="home-matters" title="我的办件" aside="全部" onAside={() => void go('matters')} />
      <MatterCard card={myMatterCard(matter, now)} onOpen={(id) => void go('matter', { id })} />
    </>
  )
}
