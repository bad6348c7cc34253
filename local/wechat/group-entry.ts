import { createHash, randomBytes } from 'node:crypto'
import type { OpenapiAnswer } from '../wire/openapi'

/** A cloudID is good for a while only. */
const CLOUD_ID_MS = 5 * 60 * 1000
const INVALID = -601005
const EXPIRED = -601006
const NOT_HIS = -601007

export interface GroupEntries {
  /** What `wx.getGroupEnterInfo` gives a phone that opened a card in the group of this name. */
  issue(openid: string, group: string): string
  /** What `cloud.getOpenData` answers a function that this person has called. */
  open(cloudIds: readonly string[], openid: string | undefined): OpenapiAnswer
}

/** Always the same group for one name, as WeChat numbers one for one mini program. */
const opengidOf = (group: string): string => `tG${createHash('sha256').update(group).digest('base64url').slice(0, 26)}`

/** Phones that open cards in WeChat groups: the id of a group is told to functions alone, by way of a cloudID. */
export function createGroupEntries(appid: string, now: () => number): GroupEntries {
  const entries = new Map<string, { openid: string; group: string; until: number }>()
  const dataOf = (cloudID: string, openid: string | undefined) => {
    const entry = entries.get(cloudID)
    if (!entry) return { cloudID, errCode: INVALID, errMsg: 'invalid cloudID' }
    if (entry.until < now()) return { cloudID, errCode: EXPIRED, errMsg: 'cloudID expired' }
    if (entry.openid !== openid) return { cloudID, errCode: NOT_HIS, errMsg: 'cloudID and calling user does not match' }
    const watermark = { timestamp: Math.floor(now() / 1000), appid }
    return { cloudID, data: { opengid: opengidOf(entry.group), chat_type: 3, watermark } }
  }
  return {
    issue(openid, group) {
      const cloudId = `${randomBytes(24).toString('base64url')}`
      entries.set(cloudId, { openid, group, until: now() + CLOUD_ID_MS })
      return cloudId
    },
    open: (cloudIds, openid) => ({
      kind: 'openData',
      items: cloudIds.map((cloudId) => ({ cloudId, json: JSON.stringify(dataOf(cloudId, openid)) })),
    }),
  }
}
