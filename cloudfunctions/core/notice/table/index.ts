import type { NoticeKind } from '../../../contract'
import { handsHear } from './hands'
import { headHears } from './head'
import { residentHears } from './resident'
import type { NoticeRow } from './row'

export type { CaseTemplate } from './row'

/** What each notice says and to whom: facts in, warm plain words out. */
export const noticeTable = { ...residentHears, ...headHears, ...handsHear } as const satisfies Record<
  NoticeKind,
  NoticeRow
>
