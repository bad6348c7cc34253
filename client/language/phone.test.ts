import { phoneWords } from './phone'

test('a mobile number gets its air, masked or not; any other stays as it is', () => {
  expect(phoneWords('13812345678')).toBe('138 1234 5678')
  expect(phoneWords('138****5678')).toBe('138 **** 5678')
  expect(phoneWords('0433-2512345')).toBe('0433-2512345')
})
