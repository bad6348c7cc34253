import { privateView } from './private'

test('what was given is shown masked, as the server tells it', () => {
  expect(privateView({ name: '朴**', phone: '138****5678' })).toEqual({
    phone: { note: '138 **** 5678', aside: '换一个' },
    name: { note: '朴**', aside: '更改' },
  })
})

test('nothing given is said so, and is no fault', () => {
  const view = privateView({ name: null, phone: null })
  expect([view.phone.aside, view.name.aside]).toEqual(['去填', '去填'])
  expect(view.name.note).toContain('不留也能报事')
})
