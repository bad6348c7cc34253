import { type Ink, type Phase, penOn } from './port'

const phases: Record<string, Phase> = {
  pointerdown: 'start',
  pointermove: 'move',
  pointerup: 'end',
  pointercancel: 'end',
}

/** A canvas inside the element of this id; a mouse writes as a finger does. */
export async function openInkInBrowser(id: string, onSigned: (signed: boolean) => void): Promise<Ink | null> {
  const home = document.getElementById(id)
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!home || !brush) return null
  const { clientWidth: width, clientHeight: height } = home
  const dense = window.devicePixelRatio || 1
  Object.assign(canvas, { width: width * dense, height: height * dense })
  // The page must not scroll under the finger that signs.
  Object.assign(canvas.style, { width: '100%', height: '100%', display: 'block', touchAction: 'none' })
  brush.scale(dense, dense)
  home.append(canvas)
  const pen = penOn(brush, width, height, onSigned)
  let down = false
  const hear = (event: PointerEvent) => {
    const phase = phases[event.type] ?? 'end'
    if (phase === 'start') canvas.setPointerCapture(event.pointerId)
    if (!down && phase !== 'start') return
    down = phase !== 'end'
    const { left, top } = canvas.getBoundingClientRect()
    pen.touch(phase, event.clientX - left, event.clientY - top)
  }
  for (const name of Object.keys(phases)) canvas.addEventListener(name, (event) => hear(event as PointerEvent))
  return {
    ...pen,
    touch: () => undefined,
    picture: () =>
      new Promise<string>((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('no picture'))),
          'image/png',
        )
      }),
    close: () => canvas.remove(),
  }
}
