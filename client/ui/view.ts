/** What a component is given to show: it owns no fetch and knows only these five. */
export type View<Data> =
  | { state: 'loading' }
  /** `again` is null where trying again would not help. */
  | { state: 'failed'; title: string; words: string; again: (() => void) | null }
  | { state: 'empty' }
  /** `stale`: kept from last time, because nothing fresh could be had. */
  | { state: 'ready'; data: Data; stale: boolean }
