import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { isWeb } from './build'

let connected = true
const listeners = new Set<() => void>()
const turn = (next: boolean) => {
  if (next === connected) return
  connected = next
  for (const listener of listeners) listener()
}

function begin() {
  if (isWeb) {
    connected = navigator.onLine
    window.addEventListener('online', () => turn(true))
    window.addEventListener('offline', () => turn(false))
    return
  }
  try {
    Taro.onNetworkStatusChange(({ isConnected }) => turn(isConnected))
    void Promise.resolve(Taro.getNetworkType())
      .then(({ networkType }) => turn(networkType !== 'none'))
      .catch(() => undefined)
  } catch {
    // A phone that does not tell is taken to be on line: asking shows it.
  }
}
begin()

/** True where the phone itself says that there is no signal; false says nothing about how good it is. */
export const isOffline = () => !connected

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useOffline = () => useSyncExternalStore(listen, isOffline)

/** Hears of every return of the signal. */
export const whenLineReturns = (heard: () => void) => listen(() => void (connected && heard()))
