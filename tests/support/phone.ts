import type { TownCloud } from './cloud'

/** What the phone's own button gives the page. */
export async function phoneCode(town: TownCloud, openid: string): Promise<string> {
  const response = await fetch(`${town.local.url}/phone-code`, { method: 'POST', headers: { 'x-wx-openid': openid } })
  const { data } = (await response.json()) as { data: { code: string } }
  return data.code
}
