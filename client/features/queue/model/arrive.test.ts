import { bookingTextIn, isBookingText } from './arrive'

test('what was scanned is a booking’s code, whatever its case, or nothing', () => {
  expect(['7K3Q2M', ' 7k3q2m '].map(bookingTextIn)).toEqual(['7K3Q2M', '7K3Q2M'])
  expect(['5678', 'https://example.org', '7K3Q2M9D', ''].map(bookingTextIn)).toEqual(['', '', '', ''])
})

test('four figures of a phone or a whole code are asked about, nothing shorter', () => {
  expect(['5678', '7K3Q2M', '7k3q2m'].map(isBookingText)).toEqual([true, true, true])
  expect(['567', '56789', '7K3Q2', '7K3Q0M'].map(isBookingText)).toEqual([false, false, false, false])
})
