import { Bell, House, UserRound } from 'lucide'
import { go } from '../platform/navigate'
import { TabBar } from '../ui/screen/tab-bar'

type Name = 'home' | 'messages' | 'me'

interface TabsProps {
  current: Name
  /** What waits behind 消息; the page knows it, or asks for it. */
  count: string | undefined
}

/** The bar of the three first pages. */
export function Tabs({ current, count }: TabsProps) {
  const tabs = [
    { name: 'home', words: '首页', icon: House },
    { name: 'messages', words: '消息', icon: Bell, count },
    { name: 'me', words: '我的', icon: UserRound },
  ] as const
  return <TabBar<Name> tabs={tabs} current={current} onChange={(name) => void go(name)} />
}
