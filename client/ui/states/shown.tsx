import type { ReactNode } from 'react'
import type { View as Viewed } from '../view'
import { Failed } from './failed'
import { Note } from './note'
import { Skeleton } from './skeleton'

interface ShownProps<Data> {
  view: Viewed<Data>
  /** In the place of the cards to come. */
  waiting?: ReactNode
  empty?: ReactNode
  children: (data: Data) => ReactNode
}

/** Draws whichever of the four states a view is in. */
export function Shown<Data>({ view, waiting, empty, children }: ShownProps<Data>) {
  if (view.state === 'loading') return <>{waiting ?? <Skeleton />}</>
  if (view.state === 'failed') return <Failed title={view.title} words={view.words} again={view.again} />
  if (view.state === 'empty') return <>{empty}</>
  return (
    <>
      {view.stale && <Note id="stale" tone="careful" title="没连上网络，先看上次的内容" words="下拉页面可以再试一次" />}
      {children(view.data)}
    </>
  )
}
