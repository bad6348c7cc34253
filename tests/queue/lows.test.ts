import { type Day, here, routes, startDay } from './support'

const { queue, messages } = routes
let day: Day
beforeEach(async () => {
  day = await startDay()
  await day.open('desk-1', 1)
})
afterEach(() => day.town.stop())

async function rated(openid: string, stars: number, words: string, called = '') {
  const { ticketId } = await day.walkIn(openid, called ? { called } : {})
  await day.call('desk-1', 1)
  await day.town.get('desk-1', queue.finish, { ticketId, postNo: 1 })
  await day.town.get(openid, queue.rate, { ticketId, outcome: stars > 2 ? 'solved' : 'half', stars, words })
  return ticketId
}
const lows = (openid: string, change: object = {}) => day.town.get(openid, queue.lows, { ...here, ...change })
const heard = async (openid: string) => (await day.town.get(openid, messages.inbox, {})).items

test('the head reads low ones as a list, of which desk and what for, and not of whom', async () => {
  const ticketId = await rated('resident', 1, '等了一个小时', '朴老太')
  await rated('neighbour', 5, '很好')
  const { items } = await lows('head-L1')
  expect(items).toEqual([
    {
      ...{ lowId: items[0]?.lowId, date: '2026-09-01', items: ['高龄津贴申请'], deskName: expect.any(String) },
      ...{ outcome: 'half', stars: 1, words: '等了一个小时', answer: null },
    },
  ])
  expect(JSON.stringify(items)).not.toMatch(new RegExp(`resident|朴老太|B001|${ticketId}`))
  for (const openid of ['desk-1', 'resident', 'officer'])
    expect(await day.town.ask(openid, queue.lows, here)).toMatchObject({ error: { code: 'permission.denied' } })
})

test('what was done is said once: who rated hears it, the list shows it, and a second head is told', async () => {
  await rated('resident', 2, '态度不好')
  const lowId = (await lows('head-L1')).items[0]?.lowId ?? ''
  const say = (openid: string, words: string, key?: string) =>
    day.town.ask(openid, queue.answerLow, { lowId, words }, key)
  const both = await Promise.all([say('head-L1', '已经谈过话', 'said-by-lane'), say('head-S1', '加了人手')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'rating.answered' } })
  const [low] = (await lows('head-L1')).items
  expect(['已经谈过话', '加了人手']).toContain(low?.answer?.words)
  const told = (await heard('resident')).filter(({ title }) => title === '您打的分，中心回话了')
  expect(told).toHaveLength(1)
  expect(told[0]?.words).toContain(low?.answer?.words ?? '-')
})

test('the same word sent twice is one word', async () => {
  await rated('resident', 2, '态度不好')
  const lowId = (await lows('head-L1')).items[0]?.lowId ?? ''
  const say = () => day.town.get('head-L1', queue.answerLow, { lowId, words: '已经谈过话' }, 'one-answer-only')
  expect(await say()).toEqual(await say())
  expect((await heard('resident')).filter(({ title }) => title === '您打的分，中心回话了')).toHaveLength(1)
})

test('what was done stays with the rating: who gave it reads it at his number, who served among five, never of whom', async () => {
  const ticketId = await rated('resident', 1, '等了一个小时', '朴老太')
  const lowId = (await lows('head-L1')).items[0]?.lowId ?? ''
  const own = (openid: string) => day.town.get(openid, queue.ratings, {})
  await day.town.get('head-L1', queue.answerLow, { lowId, words: '加了一个窗口' })
  const answer = { at: expect.any(Number), by: expect.any(String), words: '加了一个窗口' }
  expect((await day.town.get('resident', queue.ticket, { ticketId })).rating).toMatchObject({ stars: 1, answer })
  expect((await day.town.get('resident', queue.past, {})).items[0]?.rating).toMatchObject({ answer })
  for (const openid of ['a', 'b', 'c']) await rated(openid, 5, '很好')
  expect(await own('desk-1')).toEqual({ count: 4, figures: null, words: [], answers: [] })
  await rated('d', 4, '还行')
  const five = await own('desk-1')
  expect(five).toEqual({
    ...{ count: 5, figures: { of: 5, solved: 4, half: 1, not: 0, stars: 4 } },
    words: ['等了一个小时', '很好', '很好', '很好', '还行'].sort(),
    answers: [{ by: answer.by, words: '加了一个窗口' }],
  })
  expect(JSON.stringify(five)).not.toMatch(new RegExp(`resident|朴老太|B001|${ticketId}|${lowId}`))
  expect(await own('desk-2')).toMatchObject({ count: 0, answers: [] })
  expect(await day.town.ask('resident', queue.ratings, {})).toMatchObject({ error: { code: 'permission.denied' } })
})

test('nobody else answers, and nobody is told that there is one', async () => {
  await rated('resident', 1, '太慢')
  const lowId = (await lows('head-L1')).items[0]?.lowId ?? ''
  for (const openid of ['desk-1', 'resident', 'head-U1'])
    expect(await day.town.ask(openid, queue.answerLow, { lowId, words: '？' })).toMatchObject({
      error: { code: 'rating.absent' },
    })
  expect(await day.town.ask('head-L1', queue.answerLow, { lowId: 'nothing-like-it', words: '？' })).toMatchObject({
    error: { code: 'rating.absent' },
  })
})

test('page by page, newest first', async () => {
  for (const [at, openid] of ['a', 'b', 'c'].entries()) {
    day.at(`09:0${at}`)
    await rated(openid, 1, `第${at}个`)
  }
  const first = await lows('head-L1', { limit: 2 })
  expect(first.items.map(({ words }) => words)).toEqual(['第2个', '第1个'])
  const next = await lows('head-L1', { limit: 2, cursor: first.next })
  expect([next.items.map(({ words }) => words), next.next]).toEqual([['第0个'], null])
})
