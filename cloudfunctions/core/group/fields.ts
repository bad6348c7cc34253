import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '../../contract'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'
import type { EntryDocument } from './stored'

dayjs.extend(utc)

/** WeChat's field `thing`: one line, at most 20 characters, never empty. */
const thing = (text: string) => ({ value: shortened(text.replace(/\s+/g, ' ').trim() || '无', 20) })

/** The subscription message of a notice, its fields as declared in config/cloud.ts. */
export const noticePush = (entry: EntryDocument, now: Instant): NonNullable<PendingNotice['push']> => ({
  use: 'notice',
  data: {
    thing1: thing(entry.title),
    thing2: thing(`${entry.author.areaName}${entry.author.called}`),
    thing3: thing(entry.text),
    time4: { value: dayjs(now).utcOffset(8).format('YYYY年M月D日 HH:mm') },
  },
})
