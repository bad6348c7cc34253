import { routes } from '../../../../cloudfunctions/contract'
import { eraseWord, goes, mayErase, stays } from './erase'

test('only the word itself lets it go, and the server takes the same', () => {
  expect([mayErase('删除'), mayErase(' 删除 ')]).toEqual([true, true])
  expect([mayErase(''), mayErase('删'), mayErase('不删除')]).toEqual([false, false, false])
  expect(routes.chain.erase.input.safeParse({ confirm: eraseWord }).success).toBe(true)
})

test('posts are spoken of only to who holds one', () => {
  expect(stays(true).join()).toContain('岗位')
  expect(stays(false).join()).not.toContain('岗位')
  expect(goes.join()).toContain('手机号')
})
