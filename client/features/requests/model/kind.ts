import type { RequestKind } from '../../../contract'

/** What can be raised: something to be done, something to be answered, something that cannot wait. */
export const kindWords = {
  request: '诉求',
  grumble: '吐槽',
  emergency: '应急',
} as const satisfies Record<RequestKind, string>

/** What comes of it, where no category says so. */
export const kindPromise: Record<RequestKind, string> = {
  request: '',
  grumble: '两个工作日内给您答复',
  emergency: '直接到区县值班台，两小时内处置',
}

/** The button, in words that say what happens. */
export const kindAction: Record<RequestKind, string> = {
  request: '提交，并通知我进展',
  grumble: '说出来，等答复',
  emergency: '报给值班台，马上派人',
}
