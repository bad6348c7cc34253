import Taro from '@tarojs/taro'
import { isWeb } from './build'
import { fromAddress, openidOfPage } from './web-page'

/**
 * The cloudID of the WeChat group that the mini program was opened from: `groups.enter` says which stairwell that is. Null where it
 * was opened from elsewhere, or WeChat gives none. On the laptop `&group=名字` in the address stands for the group.
 */
export const groupEntered = (): Promise<string | null> => (isWeb ? fromBrowser() : fromWeChat())

async function fromWeChat(): Promise<string | null> {
  try {
    const { cloudID } = (await Taro.getGroupEnterInfo({})) as { cloudID?: string }
    return cloudID ?? null
  } catch {
    return null
  }
}

async function fromBrowser(): Promise<string | null> {
  const group = fromAddress('group')
  if (!group) return null
  try {
    const response = await fetch('/group-entry', {
      method: 'POST',
      headers: { 'x-wx-openid': openidOfPage(), 'content-type': 'application/json' },
      body: JSON.stringify({ group }),
    })
    const answer = (await response.json()) as { data?: { cloudID?: string } }
    return answer.data?.cloudID ?? null
  } catch {
    return null
  }
}
