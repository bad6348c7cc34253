import { Bell, MessageSquarePlus, Newspaper } from 'lucide'
import type { EntryKind } from '../../../contract'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import type { TabName } from './feed-tab'

interface FeedFootProps {
  tab: TabName
  may: readonly EntryKind[]
  /** Somebody may raise a topic in one of these areas. */
  mayRaise: boolean
  areaId: string
  /** More than one thing could be begun. */
  onStart: () => void
}

/** The one thing that this person would do on this list; nothing where he only reads. */
export function FeedFoot({ tab, may, mayRaise, areaId, onStart }: FeedFootProps) {
  const button = buttonFor()
  return button && <ActionFoot>{button}</ActionFoot>

  function buttonFor() {
    if (tab === 'talks') {
      const starts = may.includes('vote') || may.includes('meeting')
      if (!starts && !mayRaise) return null
      return (
        <Button
          id={starts ? 'group-start' : 'group-raise'}
          icon={MessageSquarePlus}
          onPress={starts ? onStart : () => void go('topic')}
        >
          {starts ? '发起议事' : '说件事，大家商量'}
        </Button>
      )
    }
    if (tab === 'news' && may.includes('news'))
      return (
        <Button id="group-publish-news" icon={Newspaper} onPress={() => void go('publish', { areaId, kind: 'news' })}>
          发要闻
        </Button>
      )
    if (tab !== 'news' && may.includes('notice'))
      return (
        <Button id="group-publish" icon={Bell} onPress={() => void go('publish', { areaId })}>
          发公告
        </Button>
      )
    return null
  }
}
