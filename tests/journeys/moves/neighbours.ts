import type { Stage } from './person'
import { casePage, raised, requests, stepsOf, tapMore } from './prepared'

/** While one writes, the neighbour's same matter appears; standing behind it is one tap. */
export async function joins(stage: Stage) {
  const requestId = await raised(stage)
  const neighbour = await stage.person('neighbour')
  await neighbour.open('pages/raise/index')
  await neighbour.write('#raise-text', '楼道感应灯不亮，三楼')
  await neighbour.tap('#raise-place')
  await neighbour.tap('#place-here')
  await neighbour.seesNoMore('#place-sheet')
  await neighbour.sees('#raise-similar')
  await neighbour.look('raise-similar')
  await neighbour.tapAndAllow('#similar-join')
  await neighbour.sees('附议好了')
  const { request } = await stage.town.get('neighbour', requests.detail, { requestId })
  expect(request).toMatchObject({ joined: 1, reporter: { me: false, called: '居民' } })
}

/** A head makes one of two, and takes it apart when it was not the same after all. */
export async function mergesAndSplits(stage: Stage) {
  const [into, requestId] = [await raised(stage), await raised(stage, 'neighbour', 1)]
  const head = await stage.person('head-G1')
  await head.open(casePage(requestId))
  await tapMore(head, 'merge')
  await head.tap(`#merge-${into}`)
  await head.look('case-merge')
  await head.tap('#merge-send')
  await head.seesNoMore('#merge')
  await head.sees('已并案')
  const { request } = await stage.town.get('resident', requests.detail, { requestId: into })
  expect(request.joined).toBe(1)
  await head.tap('#case-split')
  await head.sees('#split-send')
  await head.look('case-split')
  await head.tap('#split-send')
  await head.sees('待核实')
  expect(await stepsOf(stage, requestId, 'neighbour')).toEqual(['submitted', 'routed', 'merged', 'split'])
  expect((await stage.town.get('resident', requests.detail, { requestId: into })).request.joined).toBe(0)
  // Known by its number, as somebody reads it out.
  await tapMore(head, 'merge')
  await head.write('#merge-code', `编号 ${request.code.toLowerCase()}`)
  await head.sees('#merge-found')
  await head.look('case-merge-code')
  await head.tap('#merge-send')
  await head.seesNoMore('#merge')
  await head.sees('已并案')
}

/** What goes on around here, nearest first, as cards and on the map; who raised it stands nowhere. */
export async function readsTheBoard(stage: Stage) {
  const requestId = await raised(stage)
  const resident = await stage.person('resident')
  await resident.open('packages/board/board/index')
  await resident.sees(`#board-${requestId}`)
  await resident.look('board')
  await resident.tap('#board-part-ended')
  await resident.sees('#board-none')
  await resident.tap('#board-part-open')
  await resident.tap('看地图')
  await resident.sees('#board-hint')
  await resident.tapMark()
  await resident.sees(`#board-${requestId}`)
  await resident.look('board-map')
  const { items } = await stage.town.get('nobody', requests.board, { areaId: 'G1' })
  expect(items.map((item) => item.requestId)).toEqual([requestId])
  expect(JSON.stringify(items)).not.toMatch(/resident|朴/)
}
