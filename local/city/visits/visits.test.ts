import { listFor } from '../../../cloudfunctions/core/visit/follow'
import { periodsOf } from '../../../cloudfunctions/core/visit/period'
import { dueAfter } from '../../../cloudfunctions/core/visit/rhythm'
import { makeCity } from '..'
import { calendar, now, seal } from '../testing'

const city = makeCity({
  ...{ seed: 2024, now, seal, calendar },
  sealCare: (careId) => ({ sealed: `sealed ${careId}`, keyName: 'k1' }),
})
const { visits, visitTallies, care, careLooks, households, requests } = city
const byId = new Map(households.map((household) => [household._id, household]))

test('every visit was made at a door there is, by the head of its stairwell, and before now', () => {
  expect(visits.length).toBeGreaterThan(3000)
  expect(new Set(visits.map(({ _id }) => _id)).size).toBe(visits.length)
  for (const { householdId, at, by, unitId } of visits) {
    expect(byId.get(householdId ?? '')?.unitId).toBe(unitId)
    expect(at).toBeLessThanOrEqual(now)
    expect(by.post).toBe('unitHead')
  }
})

test('a household remembers its last visit, and is due when its rhythm says', () => {
  for (const { visit } of households) {
    if (visit.every && visit.lastAt) expect(visit.dueAt).toBe(dueAfter(visit.every, visit.lastAt))
  }
  for (const { householdId, at } of visits) expect(byId.get(householdId ?? '')?.visit.lastAt).toBeGreaterThanOrEqual(at)
})

test('problems that became requests stand in the list that their request says', () => {
  const linked = visits.filter(({ requestId }) => requestId !== null)
  expect(linked.length).toBeGreaterThan(20)
  const known = new Map(requests.map((request) => [request._id, request]))
  for (const { _id, requestId, list } of linked) {
    const request = known.get(requestId ?? '')
    expect(request?.fromVisit).toBe(_id)
    expect(list).toBe(listFor(request?.state ?? 'closed'))
  }
  for (const list of ['collected', 'solved', 'passedUp'])
    expect(visits.filter((visit) => visit.list === list).length).toBeGreaterThan(5)
})

test('the tallies are what the rows say', () => {
  for (const { unitId, period, visits: count, solved } of visitTallies) {
    const rows = visits.filter((visit) => visit.unitId === unitId && periodsOf(visit.at).includes(period))
    expect([count, solved]).toEqual([rows.length, rows.filter(({ list }) => list === 'solved').length])
  }
  expect(visitTallies.length).toBeGreaterThan(1000)
})

test('the ledger marks its households, and nothing of a person stands in the open', () => {
  expect(care.length).toBeGreaterThan(300)
  for (const { householdId, sealed } of care) {
    expect(byId.get(householdId)).toMatchObject({ care: true, careEntries: 1 })
    expect(sealed).toMatch(/^sealed /)
  }
  const marked = households.filter((household) => household.care).length
  expect(marked).toBe(care.length)
  expect(careLooks.every(({ at, careId }) => at <= now && care.some(({ _id }) => _id === careId))).toBe(true)
  expect(JSON.stringify(care)).not.toMatch(/女儿|儿子|侄女|邻居|"alone"|药|敲门/)
})

test('without keys there is no ledger', () => {
  const open = makeCity({ seed: 2024, now, seal, calendar })
  expect(open.care).toEqual([])
  expect(open.households.some((household) => household.care)).toBe(false)
})
