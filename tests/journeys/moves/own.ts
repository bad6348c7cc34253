import { phoneCode } from '../../support/phone'
import type { Stage } from './person'
import { accepted, assigned, casePage, chain, raised, requestPage, requests } from './prepared'

/** Whoever looks up name and number is written down, and the resident reads it. */
export async function isSeenLooking(stage: Stage) {
  const { town } = stage
  await town.get('resident', chain.phone, { code: await phoneCode(town, 'resident') })
  await town.get('resident', chain.name, { name: '朴英淑' })
  const requestId = await accepted(stage)
  const head = await stage.person('head-G1')
  await head.open(casePage(requestId))
  await head.tap('#case-reveal')
  await head.sees('看姓名和电话会记下来')
  await head.look('case-reveal')
  await head.tap('#reveal-send')
  await head.sees('朴英淑')
  await head.sees('#reveal-phone')
  await head.look('case-revealed')
  const resident = await stage.person('resident')
  await resident.open(requestPage(requestId))
  await resident.sees('看了您的联系方式')
  await resident.look('request-revealed')
}

/** Everything kept of me is handed to me as a file; then it is deleted, and the phone begins anew. */
export async function takesAndLeaves(stage: Stage) {
  const { town } = stage
  const inHand = await assigned(stage)
  await town.get('officer', requests.start, { requestId: inHand })
  const untouched = await raised(stage, 'resident', 2, '楼下垃圾桶满了三天')
  const resident = await stage.person('resident')
  await resident.open('pages/me/index')
  await resident.tap('#me-export')
  await resident.sees('整理好了')
  await resident.look('me-export')
  const file = JSON.parse(await resident.takesFile('#export-save'))
  expect(file).toMatchObject({ held: { openid: 'resident', person: { called: '朴女士' } } })
  expect(file.requests).toHaveLength(2)
  await resident.tap('#export-close')
  await resident.tap('#me-erase')
  await resident.look('me-erase')
  await resident.write('#erase-words', '删除')
  await resident.tap('#erase-send')
  await resident.sees('还没有选您的单元')
  expect((await town.get('resident', chain.me, {})).homes).toEqual([])
  const states = await Promise.all(
    [inHand, untouched].map(async (requestId) => {
      const { request } = await town.get('head-G1', requests.detail, { requestId })
      return [request.state, request.reporter.called]
    }),
  )
  expect(states).toEqual([
    ['handling', '居民'],
    ['withdrawn', '居民'],
  ])
}
