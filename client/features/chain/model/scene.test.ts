import { unitAsked } from './scene'

test.each([
  ['u=12-03-2', '', '12-03-2'],
  ['', '12-03-2', '12-03-2'],
  ['i=abc', '', ''],
  ['u=', '', ''],
  ['u=<script>', '../..', ''],
  ['', '', ''],
])('scene %j and unit %j ask for %j', (scene, unit, asked) => {
  expect(unitAsked({ scene, unit })).toBe(asked)
})
