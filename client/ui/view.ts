/** What a component is given to show: it owns no fetch and knows only these five. */
export type View<Data> =
  | { state: 'loading' }
  | { state: 'failed'; title: string; words: string; again: () => void }
  | { state: 'empty' }
  /** `stale`: kept from last time, because nothing fresh could be had. */
  | { state: 'ready'; data: Data; stale: boolean }
