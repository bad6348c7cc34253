import './app.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { queries } from './data/client'
import { openCloud } from './platform/cloud'
import { listenToKeys } from './platform/web-keyboard'

openCloud()
if (process.env.TARO_ENV === 'h5') {
  require('./ui/web.scss')
  listenToKeys()
}

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
