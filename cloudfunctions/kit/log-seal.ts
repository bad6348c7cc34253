import { createHash } from 'node:crypto'
import type { WorkLogDocument } from '../core/queue/worklog'
import { canonical } from './seal'

/** SHA-256 over what was confirmed: a log that was changed since does not fit it. */
export const seal = (
  { _id, openid, date }: Pick<WorkLogDocument, '_id' | 'openid' | 'date'>,
  said: Pick<WorkLogDocument, 'lines' | 'words' | 'confirmedAt'>,
): string =>
  createHash('sha256')
    .update(canonical({ _id, openid, date, ...said }))
    .digest('hex')
