import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { isWeb } from './build'
import { recall, remember } from './storage'
import { fromAddress } from './web-page'

/** How this person reads: the elder view, or the normal one grown with WeChat's own font setting. */
export interface Reading {
  elder: boolean
  scale: number
}

const shelf = 'elder'
/** WeChat's care mode is 1.4: who reads that large wants the elder view, unless told otherwise. */
const large = 1.3

function factorOfWeChat(): number {
  // In a browser the address says what WeChat's setting would: &font=1.25
  if (isWeb) return Number(fromAddress('font')) || 1
  try {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return info.fontSizeScaleFactor ?? 1
  } catch {
    return 1
  }
}

function read(): Reading {
  const factor = factorOfWeChat()
  const chosen = (isWeb ? fromAddress('elder') : null) ?? recall<string>(shelf)
  return {
    elder: chosen === null ? factor >= large : chosen === '1',
    scale: Math.min(Math.max(factor, 0.9), large),
  }
}

let current: Reading | null = null
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const now = () => {
  current ??= read()
  return current
}

export const useReadingSize = () => useSyncExternalStore(listen, now, now)

/** The switch in 我的 and on the elder home; it outlives the visit and outranks WeChat's setting. */
export function chooseElder(elder: boolean) {
  remember(shelf, elder ? '1' : '0')
  if (isWeb) sessionStorage.setItem('weige:elder', elder ? '1' : '0')
  current = { ...now(), elder }
  for (const listener of listeners) listener()
}
