import { applicantHears } from './applicant'
import { othersHear } from './named'
import { receiverHears } from './receiver'

export { matterPages, type NoticeRow } from './row'

/** What people are told of a matter, and in which words. */
export const matterNotices = { ...applicantHears, ...receiverHears, ...othersHear }
export type MatterNotice = keyof typeof matterNotices
