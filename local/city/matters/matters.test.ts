import { matterStates } from '../../../cloudfunctions/contract'
import { brokenAt } from '../../../cloudfunctions/core/request/events'
import { cityAt, now, seal } from '../testing'

const { matters, matterTallies, centres, messages } = cityAt(now)

test('every centre has matters, and there is one in every state', () => {
  expect(new Set(matters.map(({ centreId }) => centreId)).size).toBe(centres.length)
  expect(new Set(matters.map(({ state }) => state))).toEqual(new Set(matterStates))
  expect(new Set(matters.map(({ _id }) => _id)).size).toBe(matters.length)
})

test('nothing has happened after the present, every chain holds, nothing waits to be told', () => {
  for (const { _id, events, updatedAt, notices, noticeDueAt, tickAt } of matters) {
    expect(brokenAt(_id, events, seal)).toBeNull()
    expect([updatedAt <= now, notices, noticeDueAt]).toEqual([true, {}, null])
    expect(tickAt === null || tickAt > now).toBe(true)
  }
})

test('some are late and stand with the head of the centre; the figures are those of the rows', () => {
  expect(matters.some(({ climbs }) => climbs.length > 0)).toBe(true)
  const received = matterTallies.reduce((sum, one) => sum + one.received, 0)
  expect(received).toBe(matters.length)
})

test('she whose phone the design shows has something to supply, to confirm and to rate, and has heard of it', () => {
  const hers = matters.filter(({ applicant }) => applicant.openid === 'res-00001')
  expect(hers.filter(({ waitingFor }) => waitingFor.includes('applicant')).length).toBeGreaterThan(2)
  expect(messages.some(({ openid, kind }) => openid === 'res-00001' && kind === 'matter')).toBe(true)
})
