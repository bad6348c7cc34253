import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '../../contract'

dayjs.extend(utc)

/** Asia/Shanghai, which has kept UTC+8 since 1991. */
const east = (at: Instant) => dayjs(at).utcOffset(8)

/** The first moment of the month, and of the next. */
export const startOfMonth = (at: Instant): Instant => east(at).startOf('month').valueOf()
export const endOfMonth = (at: Instant): Instant => east(at).startOf('month').add(1, 'month').valueOf()
