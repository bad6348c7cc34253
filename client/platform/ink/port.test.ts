import { type Brush, penOn } from './port'

function paper() {
  const drawn: string[] = []
  const heard: boolean[] = []
  const brush: Brush = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, lineCap: '', lineJoin: '' },
    fillRect: (x, y, width, height) => void drawn.push(`fill ${x},${y} ${width}×${height}`),
    beginPath: () => undefined,
    moveTo: (x, y) => void drawn.push(`from ${x},${y}`),
    lineTo: (x, y) => void drawn.push(`to ${x},${y}`),
    stroke: () => undefined,
  }
  return { drawn, heard, pen: penOn(brush, 300, 200, (signed) => void heard.push(signed)) }
}

test('paper is white from the start: a picture of it has no black where nothing was written', () => {
  expect(paper().drawn).toEqual(['fill 0,0 300×200'])
})

test('the line follows the finger, and begins anew where the finger comes down again', () => {
  const { drawn, pen } = paper()
  pen.touch('start', 10, 10)
  pen.touch('move', 20, 10)
  pen.touch('end', 0, 0)
  pen.touch('start', 50, 50)
  expect(drawn.slice(1)).toEqual(['from 10,10', 'to 10,10', 'from 10,10', 'to 20,10', 'from 50,50', 'to 50,50'])
})

test('a slip of the finger is no signature; enough of a line is; rubbed out there is none', () => {
  const { heard, pen } = paper()
  pen.touch('start', 10, 10)
  pen.touch('move', 30, 10)
  pen.touch('end', 0, 0)
  expect(heard.at(-1)).toBe(false)
  pen.touch('start', 10, 40)
  pen.touch('move', 90, 40)
  pen.touch('end', 0, 0)
  expect(heard.at(-1)).toBe(true)
  pen.clear()
  expect(heard.at(-1)).toBe(false)
})
