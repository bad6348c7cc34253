import QRCode from 'qrcode'
import { type Interface, refuse, textOf } from './answers'

const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const NARROWEST = 280
const WIDEST = 1280

interface CodeOptions {
  /** Where a phone that scans it is led. */
  appUrl(): string
  /** Pages of the mini program; where given, any other is refused unless `check_path` is false. */
  pages?: readonly string[]
}

/** `wxacode.getUnlimited` as a real PNG: scanning it opens the web build at the page with its scene. 40129 a wrong scene, 41030 no such page. */
export function drawCode({ appUrl, pages }: CodeOptions): Interface {
  return async (input) => {
    const scene = textOf(input.scene)
    if (!SCENE.test(scene)) return refuse(40129, 'invalid scene')
    const page = textOf(input.page)
    if (page.startsWith('/') || page.includes('?')) return refuse(41030, 'invalid page')
    if (page && pages && input.check_path !== false && !pages.includes(page)) return refuse(41030, 'invalid page')
    const width = Math.min(Math.max(Number(input.width) || 430, NARROWEST), WIDEST)
    const target = `${appUrl()}#/${page || (pages?.[0] ?? '')}?scene=${encodeURIComponent(scene)}`
    const body = await QRCode.toBuffer(target, { width, margin: 2, errorCorrectionLevel: 'M' })
    return { kind: 'buffer', contentType: 'image/png', body }
  }
}
