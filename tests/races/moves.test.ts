import { audit } from '../../local/commands/audit'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests } = routes
let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

test('many heads at many cases at once: each case is accepted once, each loser is told, every chain holds', async () => {
  const raised = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      town.get(`resident-${index}`, requests.submit, { text: '路灯不亮', place: points.inGrid1 }),
    ),
  )
  const heads = ['head-G1', 'head-L1', 'head-S1']
  const answers = await Promise.all(
    raised.flatMap(({ requestId }) => heads.map((head) => town.ask(head, requests.accept, { requestId }))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(raised.length)
  for (const answer of answers) if (!answer.ok) expect(['move.illegal', 'request.moved']).toContain(answer.error.code)
  for (const { requestId } of raised) {
    const { timeline } = await town.get('head-S1', requests.detail, { requestId })
    expect(timeline.filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
  }
  expect(audit(town.local.engine).broken).toEqual([])
})

test('progress reported by one while the resident hears of another: no event is lost', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '路灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-G1' })
  await town.get('head-G1', requests.start, { requestId })
  const reports = await Promise.all(
    Array.from({ length: 6 }, (_, index) => town.ask('head-G1', requests.report, { requestId, words: `进展${index}` })),
  )
  const told = reports.filter(({ ok }) => ok).length
  for (const answer of reports) if (!answer.ok) expect(answer.error.code).toBe('request.moved')
  const { timeline } = await town.get('resident', requests.detail, { requestId })
  expect(timeline.filter(({ kind }) => kind === 'reported')).toHaveLength(told)
  expect(told).toBeGreaterThan(0)
})
