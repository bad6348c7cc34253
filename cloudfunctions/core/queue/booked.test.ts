import { ticketStates } from '../../contract'
import { newBooking } from '../appointment/draft'
import { inStep } from './booked'
import { centre, NINE, ticket } from './testing'

const booker = { booker: 'somebody', openid: 'somebody', called: '', by: null, household: null }
const at = { date: '2026-09-01', minute: 600, postNo: 1, seat: 'p' as const, slots: 1 }
const booking = newBooking(
  centre,
  {
    ...{ _id: 'b-1', number: 1, key: 'key-of-one', booker, entry: 'e', at, minutes: 25, mode: 'desk' },
    items: [{ code: 'residence', name: '居住证明' }],
  },
  NINE,
)
const named = { ticketId: 'C1_2026-09-01_a', number: 'A001' }

test.each(ticketStates)('a booking goes along with its number when that is %s, in one write, and once', (state) => {
  const after = inStep(booking, ticket({ state, matterId: 'm-1' }), named, NINE)
  expect(after).toMatchObject({ ticketId: named.ticketId, ticketNumber: 'A001', version: booking.version + 1 })
  expect(after && inStep(after, ticket({ state }), named, NINE)).toBeNull()
})

test('who was there and was not served has missed nothing that weighs', () => {
  const after = inStep(booking, ticket({ state: 'left' }), named, NINE)
  expect(after).toMatchObject({ state: 'missed', open: false, miss: { weight: 'forgiven', banUntil: null } })
})

test('a booking that was given up meanwhile stays so', () => {
  expect(inStep({ ...booking, state: 'cancelled' }, ticket({ state: 'done' }), named, NINE)).toBeNull()
})
