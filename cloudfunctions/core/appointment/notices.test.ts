import { calendarText } from './calendar-file'
import { type Draft, newBooking } from './draft'
import { bookingNotices } from './notices'
import { centre } from './testing'

const now = Date.parse('2026-09-01T09:00:00+08:00')
const draft: Draft = {
  ...{ _id: 'B-1', number: 1, key: 'k', entry: 'e', minutes: 25, mode: 'home' },
  items: [{ code: 'gaoling', name: '高龄津贴申领' }],
  booker: { booker: 'me', openid: 'me', called: '', by: null, household: null },
  at: { date: '2026-09-03', minute: 600, postNo: 1, seat: 'p', slots: 1 },
}
const at = (mode: Draft['mode']) => newBooking(centre, { ...draft, mode }, now)

test('who is visited at home is told that somebody comes, and nothing of coming', () => {
  const said = Object.values(bookingNotices).flatMap((row) =>
    [row.title, row.words].map((say) => say({ booking: at('home'), now })),
  )
  expect(said.join('\n')).not.toMatch(/签到|全能岗|别忘了来|一小时后见/)
  expect(bookingNotices.remindedDay.words({ booking: at('home'), now })).toBe(
    '9月3日 周四 10:00，王敏上门，办高龄津贴申领。不方便请提前取消。',
  )
})

test('a calendar file says where to go, but never where one lives', () => {
  expect(calendarText(at('desk'), centre)).toContain('LOCATION:')
  expect(calendarText(at('home'), centre)).not.toContain('LOCATION:')
})
