import type { NoticeSheet } from '../../../contract'
import { type MaterialLine, materialLines, readyWords } from './materials'

const line = (state: MaterialLine['state'], always = true): MaterialLine => ({
  code: state,
  name: '',
  note: '',
  state,
  always,
})
const sheet = {
  materials: [
    { code: 'id', name: '身份证', form: 'original', count: 1, when: [] },
    { code: 'photo', name: '一寸照片', form: 'original', count: 2, when: [] },
    { code: 'proxy', name: '委托书', form: 'original', count: 1, when: ['委托他人代办时'] },
  ],
} as unknown as NoticeSheet

test('what to bring is named as it is brought, and says in which case it is needed', () => {
  expect(materialLines(sheet, undefined).map(({ name, note, state }) => [name, note, state])).toEqual([
    ['身份证原件', '', 'open'],
    ['一寸照片原件 2 份', '', 'open'],
    ['委托书原件', '委托他人代办时才要', 'open'],
  ])
})

test('what the desk has said about photos stands beside each', () => {
  const seen = (code: string, state: string, fromPaper = false) => ({ code, state, fromPaper, words: null })
  const check = { materials: [seen('id', 'complete', true), seen('photo', 'unclear')] } as never
  expect(materialLines(sheet, check).map(({ note, state }) => [note, state])).toEqual([
    ['上次办事已留存，同意沿用', 'ready'],
    ['看不清，请重拍', 'short'],
    ['委托他人代办时才要', 'open'],
  ])
})

test('nothing is counted before anything was shown, and never what is needed only in some case', () => {
  expect(readyWords([line('open'), line('open', false)])).toBeNull()
  expect(readyWords([line('ready'), line('open'), line('short'), line('open', false)])?.words).toBe('还差 2 样')
  expect(readyWords([line('ready'), line('open', false)])?.words).toBe('都齐了')
})
