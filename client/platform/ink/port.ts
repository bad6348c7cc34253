export type Phase = 'start' | 'move' | 'end'

/** A sheet of white paper to write on with a finger. */
export interface Ink {
  /** In WeChat the page hears the finger and hands it on, px from the corner of the paper; a browser's paper hears it itself. */
  touch(phase: Phase, x: number, y: number): void
  clear(): void
  /** The path of a picture of it. Rejects where the phone cannot make one. */
  picture(): Promise<string>
  close(): void
}

/** What both kinds of paper draw with. */
export interface Brush {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineCap: string
  lineJoin: string
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}

const WIDTH = 3.5
/** px that the finger has to travel before it is more than a slip. */
const SIGNED = 60

/** The pen itself: black on white, as a signature is kept. `onSigned` hears whether there is enough to be one. */
export function penOn(brush: Brush, width: number, height: number, onSigned: (signed: boolean) => void) {
  let last: { x: number; y: number } | null = null
  let length = 0
  const blank = () => {
    brush.fillStyle = 'white'
    brush.fillRect(0, 0, width, height)
    length = 0
    last = null
    onSigned(false)
  }
  blank()
  return {
    clear: blank,
    touch(phase: Phase, x: number, y: number) {
      if (phase === 'end') {
        last = null
        onSigned(length >= SIGNED)
        return
      }
      const from = phase === 'start' ? { x, y } : (last ?? { x, y })
      Object.assign(brush, { strokeStyle: 'black', lineWidth: WIDTH, lineCap: 'round', lineJoin: 'round' })
      brush.beginPath()
      brush.moveTo(from.x, from.y)
      brush.lineTo(x, y)
      brush.stroke()
      length += Math.hypot(x - from.x, y - from.y)
      last = { x, y }
    },
  }
}
