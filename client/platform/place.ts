import Taro from '@tarojs/taro'
import type { Point } from '../contract'
import { isWeb } from './build'

export type Located = { ok: true; point: Point } | { ok: false; why: 'refused' | 'unavailable' }

const whyOf = (problem: unknown): 'refused' | 'unavailable' => {
  const text = typeof problem === 'object' && problem !== null && 'errMsg' in problem ? String(problem.errMsg) : ''
  return /deny|denied|auth|privacy/i.test(text) ? 'refused' : 'unavailable'
}

async function byWeChat(): Promise<Located> {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: 'wgs84', isHighAccuracy: true })
    return { ok: true, point: { longitude, latitude } }
  } catch (problem) {
    return { ok: false, why: whyOf(problem) }
  }
}

const byBrowser = () =>
  new Promise<Located>((resolve) => {
    if (!navigator.geolocation) return resolve({ ok: false, why: 'unavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve({ ok: true, point: { longitude, latitude } }),
      ({ code }) => resolve({ ok: false, why: code === 1 ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  })

/** Where the phone is now, in WGS-84. A refusal is an answer: the list of areas is always there. */
export const whereAmI = (): Promise<Located> => (isWeb ? byBrowser() : byWeChat())
