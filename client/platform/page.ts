import Taro, {
  useDidHide,
  useDidShow,
  usePullDownRefresh,
  useReachBottom,
  useRouter,
  useShareAppMessage,
} from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { addressOf, type PageName, pages } from './navigate'

export const usePageShow = useDidShow
export const useBottomReached = useReachBottom

/** A word of this page's address. */
export function usePageQuery(name: string): string {
  const { params } = useRouter()
  const value = params[name]
  return value ? decodeURIComponent(value) : ''
}

/** Does something as soon as it can be done, and never again while the page stands. */
export function useOnce(ready: boolean, act: () => void) {
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return
    done.current = true
    act()
  })
}

/** To the top, where what has just happened is said. */
export const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined)

/** True while the reader has this page before his eyes. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}

/** Pull down: everything fresh, then the dots go away. */
export function usePull(fresh: () => Promise<unknown>) {
  usePullDownRefresh(() => {
    void fresh().finally(() => Taro.stopPullDownRefresh())
  })
}

/** A neighbour who is sent the card lands at home: a case is nobody else's to open. */
export function useSharing() {
  useShareAppMessage(() => ({ title: '微格：楼道里的事，有人管、看得见', path: pages.home }))
}

/** What a card sent to somebody says, and the page it opens. */
export type SharedCard = { title: string } & ({ page: PageName; query: Record<string, string> } | { path: string })

/** A page by its name, or an address as a function gives it. */
export const addressOfCard = (card: SharedCard) => ('path' in card ? `/${card.path}` : addressOf(card.page, card.query))

/** What this page's card says; until that is known, home's. */
export function useCardSharing(card: SharedCard | null) {
  useShareAppMessage(() =>
    card
      ? { title: card.title, path: addressOfCard(card) }
      : { title: '微格：楼道里的事，有人管、看得见', path: pages.home },
  )
}
