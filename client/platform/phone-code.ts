import { openidOfPage } from './web-page'

/** In a browser, the code that WeChat's own button would give; null where none came. */
export async function phoneCodeOfBrowser(): Promise<string | null> {
  try {
    const response = await fetch('/phone-code', { method: 'POST', headers: { 'x-wx-openid': openidOfPage() } })
    const answer = (await response.json()) as { data?: { code?: string } }
    return answer.data?.code ?? null
  } catch {
    return null
  }
}
