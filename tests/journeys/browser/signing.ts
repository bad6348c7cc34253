import type { Hands } from './hands'

/** Writes a name across the white paper of this id. */
export async function signOn({ page: { mouse }, sees }: Hands, pad: string): Promise<void> {
  const paper = await sees(pad)
  await paper.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await paper.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await mouse.move(x + width * 0.2, y + height * 0.3)
  await mouse.down()
  for (const [right, down] of [
    [0.4, 0.6],
    [0.5, 0.25],
    [0.6, 0.7],
    [0.8, 0.35],
  ] as const)
    await mouse.move(x + width * right, y + height * down, { steps: 4 })
  await mouse.up()
}
