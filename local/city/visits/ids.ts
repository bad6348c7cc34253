import { createHash } from 'node:crypto'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import type { VisitorRef } from '../../../cloudfunctions/core/visit/stored'

export const refOf = ({ _id, kind, openid, name, areaName }: PostDocument): VisitorRef => ({
  ...{ openid, postId: _id, post: kind, name, areaName },
})

/** As ids are made: 24 hex digits, the same for the same door and moment. */
export const idOf = (...parts: Array<string | number>): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)
