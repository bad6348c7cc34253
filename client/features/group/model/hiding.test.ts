import type { Hiding } from '../../../contract'
import { hidingWords } from './hiding'

const nothing: Hiding = {
  sight: 'reported',
  reports: 3,
  reason: null,
  by: null,
  at: null,
  objection: null,
  ruling: null,
}

test('an author reads at every step why it is out of sight, and whose turn it is', () => {
  expect(hidingWords(nothing)).toBe('有 3 位邻居举报，先不公开，等管理的人来看')
  const hidden = { ...nothing, sight: 'hidden' as const, reason: '说了别人家的门牌', by: '李秀英' }
  expect(hidingWords(hidden)).toBe('李秀英隐藏了它：说了别人家的门牌')
  const objected = { ...hidden, sight: 'objected' as const, objection: '我说的是自己家' }
  expect(hidingWords(objected)).toBe('已申诉：我说的是自己家。等上一级来看')
  const ruling = { upheld: false, words: '说得对', by: '王建国', at: 0 }
  expect(hidingWords({ ...objected, sight: 'shown', ruling })).toBe('王建国看过申诉：恢复公开。说得对')
})
