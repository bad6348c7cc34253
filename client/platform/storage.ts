import Taro from '@tarojs/taro'
import { isWeb } from './build'
import { openidOfPage } from './web-page'

// One browser may hold several residents in several frames; their drafts must not meet.
const named = (name: string) => (isWeb ? `weige:${openidOfPage()}:${name}` : `weige:${name}`)

/** What was kept under a name, or null; a full or broken storage is the same as an empty one. */
export function recall<T>(name: string): T | null {
  try {
    return (Taro.getStorageSync(named(name)) as T) || null
  } catch {
    return null
  }
}

export function remember(name: string, value: unknown) {
  try {
    Taro.setStorageSync(named(name), value)
  } catch {
    // Losing a cache or a draft is better than losing the page.
  }
}

/** As `remember`, for what must not be lost: false where the phone would not take it. */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(named(name), value)
    return true
  } catch {
    return false
  }
}

/** In a browser, hears that another tab of this person has written under a name. */
export function whenWrittenElsewhere(name: string, heard: () => void) {
  if (!isWeb) return
  window.addEventListener('storage', ({ key }) => {
    if (key === named(name)) heard()
  })
}

export function forget(name: string) {
  try {
    Taro.removeStorageSync(named(name))
  } catch {
    // As above.
  }
}

/** Everything of this person on this phone, except how he reads. */
export function forgetAll() {
  const mine = named('')
  const stays = named('elder')
  try {
    for (const key of Taro.getStorageInfoSync().keys)
      if (key.startsWith(mine) && key !== stays) Taro.removeStorageSync(key)
  } catch {
    // As above.
  }
}
