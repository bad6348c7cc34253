import { routes, type TownCloud } from '../support/cloud'
import { acting, applied, startMatters } from '../support/matters'

const { matters } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

const own = (openid = 'desk-1') => town.get(openid, matters.ratings, {})

async function rated(stars: number, words: string) {
  const { matterId } = await applied(town, { codes: ['zhiyuanzhe'], answers: {} })
  const here = acting(town, matterId)
  await here.do('desk-1', 'accept', {})
  await here.do('desk-1', 'conclude', { outcome: 'done', words: '好了' })
  await here.do('resident', 'rate', { outcome: stars > 2 ? 'solved' : 'not', stars, words })
  return matterId
}

test('a worker reads her own figures and words, five at a time, and never of whom', async () => {
  for (const stars of [5, 5, 5, 4]) await rated(stars, `给${stars}星`)
  expect(await own()).toEqual({ count: 4, figures: null, words: [] })
  await rated(1, '等了很久')
  const five = await own()
  expect(five).toEqual({
    ...{ count: 5, figures: { of: 5, solved: 4, half: 0, not: 1, stars: 4 } },
    words: ['等了很久', '给4星', '给5星', '给5星', '给5星'].sort(),
  })
  // The sixth alone would be his whose matter she has just closed.
  const matterId = await rated(1, '又等了很久')
  const six = await own()
  expect(six).toEqual({ ...five, count: 6 })
  expect(JSON.stringify(six)).not.toMatch(new RegExp(`resident|${matterId}`))
  expect(await own('desk-2')).toEqual({ count: 0, figures: null, words: [] })
  expect(await town.ask('resident', matters.ratings, {})).toMatchObject({ error: { code: 'permission.denied' } })
  // Who takes the post after her begins with nothing.
  const [post] = town.local.engine.find({ collection: 'posts', filter: { _id: 'P-desk-1' } })
  town.local.engine.load('posts', [{ ...(post as object), openid: 'newcomer', name: '新来的' }] as never)
  expect((await own('newcomer')).count).toBe(0)
})

test('the head of the centre reads low ones, who asks again and what came of it; not of whom, nor of his own work', async () => {
  await rated(5, '很好')
  const matterId = await rated(1, '等了很久')
  const here = acting(town, matterId)
  const lows = (openid: string) => town.get(openid, matters.lows, { centreId: 'C1' })
  const [low, ...none] = (await lows('head-S1')).items
  expect(none).toEqual([])
  expect(low).toMatchObject({
    ...{ stars: 1, outcome: 'not', words: '等了很久', receiver: '王敏', reopened: false, matterId: null },
    asks: { by: expect.any(String), done: null },
  })
  expect(JSON.stringify(low)).not.toMatch(new RegExp(`resident|朴女士|${matterId}|${here.stored().code}`))
  // Who asks again has the matter before him anyway.
  expect(here.stored().followUp?.post.openid).toBe('head-L1')
  expect((await lows('head-L1')).items).toMatchObject([{ matterId }])
  await here.do('head-L1', 'followUp', { outcome: 'not', words: '确实没登记上' })
  expect((await lows('head-S1')).items).toMatchObject([
    { stars: 1, words: '等了很久', reopened: true, asks: { done: { outcome: 'not', words: '确实没登记上' } } },
  ])
  for (const openid of ['desk-1', 'desk-2', 'resident'])
    expect(await town.ask(openid, matters.lows, { centreId: 'C1' })).toMatchObject({
      error: { code: 'permission.denied' },
    })
  const [post] = town.local.engine.find({ collection: 'posts', filter: { _id: 'P-S1' } })
  town.local.engine.load('posts', [{ ...(post as object), openid: 'desk-1' }] as never)
  expect((await lows('desk-1')).items).toEqual([])
})
