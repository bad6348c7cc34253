import Taro from '@tarojs/taro'
import { type Brush, type Ink, penOn } from './port'

interface Paper {
  width: number
  height: number
  getContext(kind: '2d'): Brush & { scale(x: number, y: number): void }
}
interface Found {
  node?: Paper
  width?: number
  height?: number
}

const TRIES = 10
const PAUSE = 60

const look = (id: string) =>
  new Promise<Found | undefined>((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((found: Found[]) => resolve(found?.[0]))
  })

/** What React has drawn stands on WeChat's side of the page a moment later. */
async function find(id: string): Promise<Found | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await look(id)
    if (found?.node) return found
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return undefined
}

/** The page's `<canvas type="2d">` of this id. */
export async function openInkInWeChat(id: string, onSigned: (signed: boolean) => void): Promise<Ink | null> {
  const { node, width = 0, height = 0 } = (await find(id)) ?? {}
  if (!node) return null
  const dense = Taro.getWindowInfo().pixelRatio ?? 2
  Object.assign(node, { width: width * dense, height: height * dense })
  const brush = node.getContext('2d')
  brush.scale(dense, dense)
  return {
    ...penOn(brush, width, height, onSigned),
    async picture() {
      const made = await Taro.canvasToTempFilePath({ canvas: node as never, fileType: 'jpg', quality: 0.9 })
      return made.tempFilePath
    },
    close: () => undefined,
  }
}
