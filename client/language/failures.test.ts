import type { ClientFailure } from '../platform/call'
import { failureWords, unreadWords } from './failures'

const failures: ClientFailure[] = [
  { code: 'network' },
  { code: 'timeout' },
  { code: 'input.invalid', issues: [] },
  { code: 'request.moved', state: 'accepted', version: 3 },
  { code: 'home.tooMany', most: 5 },
  { code: 'server.failed', requestId: 'r-1' },
]

test.each(failures)('$code says what happened and what to do, and never its code', (failure) => {
  const { title, words } = failureWords(failure)
  expect(title).toMatch(/[\u4e00-\u9fff]/)
  expect(words).toMatch(/[\u4e00-\u9fff]/)
  expect(title + words).not.toContain(failure.code)
})

test('somebody was faster: it is said so', () => {
  expect(failureWords({ code: 'request.moved', state: 'accepted', version: 3 }).title).toBe('刚刚有人先办了一步')
})

test('a code from a newer server still gets kind words', () => {
  expect(failureWords({ code: 'moon.full' } as unknown as ClientFailure).words).toContain('再试一次')
})

test.each([{ code: 'network' }, { code: 'timeout' }, { code: 'server.busy' }] as const)(
  '$code: a page that did not come speaks of nothing written or sent',
  (failure) => {
    expect(unreadWords(failure).title).toBe(failureWords(failure).title)
    expect(unreadWords(failure).words).not.toMatch(/写|提交/)
  },
)
