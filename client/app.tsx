import './app.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queries } from './data/client'
import { openCloud } from './platform/cloud'

export default function App({ children }: PropsWithChildren) {
  useLaunch(openCloud)
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
