import { missingInMeeting, missingInVote } from './draft'

const whole = { title: '装不装电梯', text: '每户先摊设计费', options: ['装', '不装'], sending: false }

test('a vote begins only when it says what, why, and between which different things', () => {
  expect(missingInVote(whole)).toBeNull()
  expect(missingInVote({ ...whole, options: ['装', ' '] })).toBe('至少写两个选项')
  expect(missingInVote({ ...whole, options: ['装', '装 '] })).toBe('有两个选项一样')
  expect(missingInVote({ ...whole, title: ' ' })).toBe('还差一个标题')
  expect(missingInVote({ ...whole, sending: true })).toBe('照片还在上传…')
})

test('a meeting needs a place and two sides', () => {
  const meeting = { ...whole, place: '凉亭', sides: [{ name: '物业' }, { name: '业委会' }] }
  expect(missingInMeeting(meeting)).toBeNull()
  expect(missingInMeeting({ ...meeting, place: '' })).toBe('还差地点')
  expect(missingInMeeting({ ...meeting, sides: [{ name: '物业' }] })).toBe('至少请两方')
})
