import { createHash } from 'node:crypto'
import { cloud } from '../cloud'

/** WeChat's answers to a cloudID that is none, is over, or was given to somebody else. */
const NOT_OURS = [-601005, -601006, -601007]

interface OpenData {
  /** As WeChat names it, in older and newer libraries. */
  data?: { opengid?: unknown; openGId?: unknown }
  errCode?: number
}

/**
 * The WeChat group that a cloudID of `wx.getGroupEnterInfo` stands for, as a digest: nothing of WeChat's own is kept. Null where it
 * stands for none. Asked of WeChat with the caller's own standing; what a phone says about a group is never taken. No database call.
 */
export async function groupBehind(cloudId: string): Promise<string | null> {
  try {
    const { list } = (await cloud.getOpenData({ list: [cloudId] })) as unknown as { list: OpenData[] }
    const { opengid, openGId } = list[0]?.data ?? {}
    const group = opengid ?? openGId
    if (typeof group !== 'string' || group === '') return null
    return createHash('sha256').update(group).digest('hex').slice(0, 32)
  } catch (error) {
    if (NOT_OURS.includes(Number((error as { errCode?: unknown })?.errCode))) return null
    throw error
  }
}
