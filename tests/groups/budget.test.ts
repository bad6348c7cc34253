import { startTown, type TownCloud } from '../support/cloud'
import { groupsBudget, liveInGroup } from './budget'

let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

test('no action of the group costs more database calls than its budget', async () => {
  await liveInGroup(town)
  const spent = town.local.meter.figures().actions.filter((row) => row.function === 'groups')
  expect(spent.map(({ action }) => `groups.${action}`).sort()).toEqual(Object.keys(groupsBudget).sort())
  const over = spent.map(({ action, databaseCalls }) => [action, databaseCalls.max, groupsBudget[`groups.${action}`]])
  expect(over.filter(([, most, allowed]) => Number(most) > Number(allowed))).toEqual([])
})
