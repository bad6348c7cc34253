import './app.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { queries } from './data/client'
import { flush, openOutbox } from './data/outbox'
import { openCloud } from './platform/cloud'
import { usePageShow } from './platform/page'
import { listenToKeys } from './platform/web-keyboard'

openCloud()
openOutbox()
if (process.env.TARO_ENV === 'h5') {
  require('./ui/web.scss')
  listenToKeys()
  // In a browser every page is fetched when it is first opened: this one is opened when nothing can be fetched.
  setTimeout(() => void import('./pages/outbox/index').catch(() => undefined), 2_000)
}

export default function App({ children }: PropsWithChildren) {
  // Whenever somebody comes back to the mini program, what was left lying is sent.
  usePageShow(() => void flush())
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
