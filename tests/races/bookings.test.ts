import { raceBookings } from './bookings'

test('a crowd books, moves, cancels, waits and takes from dying instances: nobody twice in one place, nothing refused while free', async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(await raceBookings(1, 250)).toBe(0)
}, 240_000)
